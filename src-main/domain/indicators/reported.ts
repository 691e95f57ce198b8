import { yearOf } from '../calendar/date';
import { REGISTER_NAMES, type RegisterName, registerOf } from '../registers';
import type { RegisterRecord } from '../registers/define';
import type { Facts, Found, Indicator } from './define';
import { districtsNow, districtToday } from './districts';
import { districtField } from './held';

/** Registers that districts fill by workbooks, year by year. */
const REPORTED: readonly RegisterName[] = REGISTER_NAMES.filter((name) => {
  const register = registerOf(name);
  return register.place.imports && districtField(register) !== null;
});

/** Records by district of one register that were entered or changed this year. */
function thisYear(facts: Facts, name: RegisterName): Map<string, number> {
  const field = districtField(registerOf(name)) ?? '';
  const year = yearOf(facts.today);
  const today = districtToday(facts);
  const counts = new Map<string, number>();
  for (const { values, changedAt } of facts.records(name) as readonly RegisterRecord[]) {
    if (yearOf(changedAt) !== year) continue;
    const district = today(values[field] as string | null);
    counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  return counts;
}

/** Districts from which something has not come this year: a table of districts and registers. */
export const notReported: Indicator = {
  name: 'notReported',
  measure: 10,
  label: '本年度还有未报送的区县',
  unit: '个',
  source: '现行区县中，某一台账本年度没有一条新增或更新记录的；格内是本年度的记录数。',
  reads: 'todo',
  chart: 'matrix',
  answer(facts) {
    const districts = districtsNow(facts);
    const counts = REPORTED.map((name) => ({ label: registerOf(name).label, by: thisYear(facts, name) }));
    const rows = districts.map(({ id, values }) => {
      const cells = counts.map(({ by }) => by.get(id) ?? 0);
      const missing = counts.filter((_, at) => cells[at] === 0).map(({ label }) => label);
      return { id, label: values.name ?? id, cells, missing };
    });
    const late = rows.filter(({ missing }) => missing.length > 0);
    return {
      figure: late.length,
      total: districts.length,
      groups: counts.map(({ label, by }) => ({
        key: label,
        label,
        figure: districts.filter(({ id }) => by.has(id)).length,
        total: districts.length,
      })),
      matrix: {
        corner: '区县＼台账',
        columns: counts.map(({ label }) => label),
        rows: rows.map(({ label, cells }) => ({ label, cells })),
      },
      found: () =>
        late.map(({ id, label, missing }): Found => {
          const cells = missing.map((column) => `${label}|${column}`);
          return { of: 'district', id, reason: `未报：${missing.join('、')}`, in: [...missing, ...cells] };
        }),
    };
  },
};
