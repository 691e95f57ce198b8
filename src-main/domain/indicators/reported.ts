import { yearOf } from '../calendar/date';
import { type RegisterName, registerOf } from '../registers';
import type { RegisterRecord } from '../registers/define';
import type { Facts, Found, Indicator } from './define';
import { districtsNow, districtToday, tallied } from './districts';
import { districtField } from './held';

/** Registers that districts send in workbooks, year by year. */
const REPORTED = ['base', 'course', 'activity', 'school', 'instructor', 'teacher', 'liaison'] as const;
/** Stages in which a round waits for what districts recommend, or has it. */
const BEFORE: ReadonlySet<string> = new Set(['draft', 'archive']);

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

/** Candidates by district, a column a round that is open. */
function inRounds(facts: Facts): { label: string; by: Map<string, number> }[] {
  const today = districtToday(facts);
  const open = facts.rounds().filter(({ stage }) => !BEFORE.has(stage));
  const titles = tallied(open, ({ title }) => title);
  return open.map(({ id, title, year }, at) => ({
    // Two rounds of one title must not become one column.
    label: (titles.get(title) ?? 0) > 1 ? `${title}（${year} 年第 ${at + 1} 个）` : title,
    by: tallied(
      facts.candidates().filter(({ round }) => round === id),
      ({ district }) => today(district),
    ),
  }));
}

/** Districts from which something has not come this year: a table of districts and registers. */
export const notReported: Indicator = {
  name: 'notReported',
  measure: 10,
  label: '本年度未报送的区县',
  unit: '个',
  source:
    '现行区县中，某一台账本年度没有一条新增或更新记录（本年度无人报送的台账不计）、或某个进行中的轮次没有一个申报的；格内是条数。',
  reads: 'todo',
  chart: 'matrix',
  answer(facts) {
    const districts = districtsNow(facts);
    const registers = REPORTED.map((name) => ({ label: registerOf(name).label, by: thisYear(facts, name) }));
    // What no district has sent was not asked for: a register that the office does not keep is nobody's fault.
    const counts = [...registers.filter(({ by }) => by.size > 0), ...inRounds(facts)];
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
        figure: districts.filter(({ id }) => !by.has(id)).length,
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
