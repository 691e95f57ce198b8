import { type CrossRule, coordinate, type Field, type ValuesOf } from '../define';

/** A type, since only that has an index signature of its own. */
type PlaceFields = { longitude: Field<'coordinate'>; latitude: Field<'coordinate'> };

const EAST = { min: 105_200_000, max: 110_200_000 };
const NORTH = { min: 28_100_000, max: 32_300_000 };

const within = (value: number | null, { min, max }: { min: number; max: number }): boolean =>
  value !== null && value >= min && value <= max;

/** Longitude and latitude of a place in Chongqing. */
export const coordinates = (section: string) => ({
  longitude: coordinate({ label: '经度', section, ...EAST, pair: 'latitude', help: '十进制度数，如 106.550464' }),
  latitude: coordinate({ label: '纬度', section, ...NORTH, pair: 'longitude', help: '十进制度数，如 29.563010' }),
});

type Place = ValuesOf<PlaceFields>;

const swapped = ({ longitude, latitude }: Place): boolean => within(latitude, EAST) && within(longitude, NORTH);
const outside = ({ longitude, latitude }: Place): boolean =>
  (longitude !== null && !within(longitude, EAST)) || (latitude !== null && !within(latitude, NORTH));

/** What can be wrong with a place: its coordinates exchanged, or far away. */
export const coordinateRules: CrossRule<PlaceFields>[] = [
  {
    code: 'coordinate.swapped',
    level: 'E',
    field: 'latitude',
    check: (v) => (swapped(v) ? '经度和纬度填反了，请对调' : null),
    offer: () => ({ longitude: null, latitude: null }),
  },
  {
    code: 'coordinate.outside',
    level: 'W',
    field: 'longitude',
    check: (v) =>
      outside(v) && !swapped(v) ? '这一点不在重庆（东经 105.2–110.2，北纬 28.1–32.3），请核对经纬度' : null,
  },
];
