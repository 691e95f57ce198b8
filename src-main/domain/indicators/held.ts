import { REGISTER_NAMES, type RegisterName, registerOf } from '../registers';
import type { Register, RegisterRecord } from '../registers/define';
import { statusLabel } from '../registers/labels';
import type { Facts, Found, Group, Indicator } from './define';
import { districtToday, groupsByDistrict, tallied } from './districts';

/** The field by which records of a register belong to a district, if there is one. */
export function districtField(register: Register): string | null {
  const found = Object.entries(register.fields).find(([, field]) => field.to === 'district');
  return register.measure > 0 && found ? found[0] : null;
}

/** A group a status, in the order of the declaration. */
export function statusGroups(register: Register, counts: ReadonlyMap<string, number>): Group[] {
  return Object.entries(register.statuses).map(([key, { label }]) => {
    return { key, label, figure: counts.get(key) ?? 0, total: null };
  });
}

function heldIndicator(name: RegisterName): Indicator {
  const register = registerOf(name);
  const field = districtField(register);
  return {
    name: `${name}.held`,
    measure: register.measure,
    label: register.place.title,
    unit: register.place.counter,
    source: `${register.place.title}台账的全部记录，${field ? '按区县' : '按状态'}。已撤销区县的记录计入承接区县。`,
    reads: 'count',
    chart: field ? 'map' : 'bars',
    answer(facts: Facts) {
      const today = districtToday(facts);
      const records = facts.records(name) as readonly RegisterRecord[];
      const keyOf = ({ status, values }: RegisterRecord) => (field ? today(values[field] as string | null) : status);
      const counts = tallied(records, keyOf);
      return {
        figure: records.length,
        total: null,
        groups: field ? groupsByDistrict(facts, counts) : statusGroups(register, counts),
        found: () =>
          records.map((record): Found => {
            const reason = statusLabel(register, record.status);
            return { of: name, id: record.id, reason, in: [keyOf(record)] };
          }),
      };
    },
  };
}

/** How many records each register holds, and where. */
export const heldIndicators: readonly Indicator[] = REGISTER_NAMES.filter((name) => registerOf(name).measure > 0).map(
  heldIndicator,
);
