import { REGISTER_NAMES, type RegisterName, registerOf } from '../registers';
import type { RegisterRecord } from '../registers/define';
import type { Facts, Found, Indicator } from './define';
import { districtToday, groupsByDistrict, tallied } from './districts';
import { districtField, statusGroups } from './held';

function counterIndicators(name: RegisterName): Indicator[] {
  const register = registerOf(name);
  const field = districtField(register);
  return (register.counters ?? []).map((counter) => ({
    name: `${name}.${counter.name}`,
    measure: register.measure,
    label: counter.label,
    unit: register.place.counter,
    source: `${register.place.title}中符合“${counter.label}”的记录。`,
    reads: 'todo',
    chart: field ? 'map' : 'bars',
    answer(facts: Facts) {
      const today = districtToday(facts);
      const records = facts.records(name) as readonly RegisterRecord[];
      const looked = records.filter(({ status }) => counter.of?.includes(status) ?? true);
      const keyOf = ({ status, values }: RegisterRecord) => (field ? today(values[field] as string | null) : status);
      const counted = looked.flatMap((record) => {
        const reason = counter.reason(record.values, facts.today);
        return reason === null ? [] : [{ record, reason }];
      });
      const tally = tallied(counted, ({ record }) => keyOf(record));
      return {
        figure: counted.length,
        total: looked.length,
        groups: field ? groupsByDistrict(facts, tally, tallied(looked, keyOf)) : statusGroups(register, tally),
        found: () =>
          counted.map(({ record, reason }): Found => ({ of: name, id: record.id, reason, in: [keyOf(record)] })),
      };
    },
  }));
}

/** The questions that registers declare about their single records. */
export const declaredCounters: readonly Indicator[] = REGISTER_NAMES.flatMap(counterIndicators);
