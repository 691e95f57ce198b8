import { comparisonKey } from '../identity/text';
import type { Values } from './define';
import type { Finder, Known } from './finder';
import { noted, type Parsed, parsed, quoted, refused } from './parse/parsed';
import { lastSuccessor } from './successor';

/** What must be known of a district (区县) to find it. */
interface District {
  code: string;
  name: string;
  kind: string;
  /** From this day on it no longer exists. */
  validTo: string | null;
  /** Code of the district that took its place. */
  successor: string | null;
  /** What is to be known of it: which parts went elsewhere. */
  remarks: string | null;
}

interface FoundDistrict {
  district: District;
  /** Written otherwise than its name. */
  alias: boolean;
}

const FUNCTIONAL_AREA = '功能区';
const PEOPLES = /(?:土家族|苗族)+(?=自治县$)/u;
const ENDING = /(?:自治县|经开区|高新区|新区|区|县|市)$/u;

const keyOf = (text: string): string =>
  comparisonKey(text)
    .replace('经济技术开发区', '经开区')
    .replace('高新技术产业开发区', '高新区')
    .replace(/^重庆市(?=.)/u, '');

/** Short and other names: 石柱, 石柱县, 石柱自治县; 万盛; 高新区. */
function otherNames(district: District): string[] {
  const name = keyOf(district.name).replace(PEOPLES, '');
  const core = name.replace(ENDING, '');
  const short = name.replace(/^重庆/u, '');
  const names = [name, short, district.code.toLowerCase()];
  if (core.length >= 2 && core !== '重庆') names.push(core);
  if (name.endsWith('自治县')) names.push(`${core}县`);
  return names;
}

/** Finds districts by what offices write for them. */
class Districts {
  readonly #named = new Map<string, District>();
  /** null: more than one district is called so. */
  readonly #others = new Map<string, District | null>();
  readonly #byCode: Map<string, District>;
  readonly #areas: District[];

  constructor(districts: readonly District[]) {
    this.#byCode = new Map(districts.map((district) => [district.code, district]));
    this.#areas = districts.filter((district) => district.kind === FUNCTIONAL_AREA);
    for (const district of districts) this.#named.set(keyOf(district.name), district);
    for (const district of districts) {
      for (const name of new Set(otherNames(district)))
        this.#others.set(name, this.#others.has(name) ? null : district);
    }
  }

  find(text: string): FoundDistrict | null {
    const key = keyOf(text);
    const alias = (district: District | null | undefined): FoundDistrict | null =>
      district ? { district, alias: district.name !== text.trim() } : null;
    const area = this.#areas.find(({ name }) => key.endsWith(keyOf(name)));
    return alias(this.#named.get(key)) ?? alias(this.#others.get(key)) ?? alias(area);
  }

  /** The district that took its place by the day, or null while it exists or when none did. */
  successorOf(district: District, today: string): District | null {
    const next = ({ successor }: District) => (successor === null ? undefined : this.#byCode.get(successor));
    return lastSuccessor(district, { over: (one) => gone(one, today), next });
  }
}

/** Has the district been abolished by this day? */
function gone(district: District, today: string): boolean {
  return district.validTo !== null && district.validTo <= today;
}

const textOrNull = (values: Values, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};

/** Finds districts by short and other names too; for one that was abolished by today its successor is offered. */
export function districtFinder(records: readonly Known[], today: string): Finder {
  const districts = new Districts(
    records.map(({ id, values }) => ({
      code: id,
      name: String(values.name),
      kind: String(values.kind),
      validTo: textOrNull(values, 'validTo'),
      successor: textOrNull(values, 'successor'),
      remarks: textOrNull(values, 'remarks'),
    })),
  );
  return (typed): Parsed => {
    const found = districts.find(typed);
    if (!found) return refused('district.unknown', `没有${quoted(typed)}这个区县，请核对`);
    const { district, alias } = found;
    if (!gone(district, today)) {
      return parsed(district.code, alias && noted('district.alias', `${quoted(typed)}按“${district.name}”登记`));
    }
    const successor = districts.successorOf(district, today);
    const advice = successor === null ? '没有登记承接的区县，请核对' : `确认后按承接的“${successor.name}”登记`;
    const parts = district.remarks === null ? '' : `；${district.remarks}`;
    const message = `${district.name}已于 ${district.validTo} 撤销，${advice}${parts}`;
    const code = 'district.abolished';
    return {
      value: (successor ?? district).code,
      notes: [{ level: 'W', code, message }],
      problem: null,
      former: { id: district.code, code },
    };
  };
}
