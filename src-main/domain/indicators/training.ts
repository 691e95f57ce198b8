import { rollingCycle } from '../training/cycle';
import { isDue, Trainings } from '../training/trainings';
import type { Facts, Found, Group, Indicator, ListLayout, RecordOf } from './define';
import { districtToday, groupsByDistrict, tallied } from './districts';

interface Reached {
  instructor: RecordOf<'instructor'>;
  district: string;
  /** Id of the base, or the name of one that is not in the register. */
  base: string;
  /** Civil date of the latest training that counts; null: never. */
  last: string | null;
  trained: boolean;
}

let last: { from: readonly unknown[]; reached: readonly Reached[] } | null = null;

/** Everyone whom the cycle of the last three years must reach, and whether it has; the same three questions ask for it. */
function reachedBy(facts: Facts): readonly Reached[] {
  const tables = (['instructor', 'base', 'trainingClass', 'attendance', 'district'] as const).map(facts.records);
  const from = [facts.today, ...tables];
  if (!last || from.some((each, at) => each !== last?.from[at])) last = { from, reached: reachedNow(facts) };
  return last.reached;
}

function reachedNow(facts: Facts): Reached[] {
  const bases = new Map(facts.records('base').map(({ id, values }) => [id, values.unitName ?? '']));
  const trainings = new Trainings({
    classes: facts.records('trainingClass'),
    attendances: facts.records('attendance'),
    bases,
  });
  const { from } = rollingCycle(facts.today);
  const today = districtToday(facts);
  const baseDistrict = new Map(facts.records('base').map(({ id, values }) => [id, values.district]));
  return facts
    .records('instructor')
    .filter(isDue)
    .map((instructor) => {
      const latest = trainings.of(instructor).find(({ on }) => on <= facts.today)?.on ?? null;
      const base = instructor.values.base ?? '';
      const district = today(instructor.values.district ?? baseDistrict.get(base));
      return { instructor, base, district, last: latest, trained: latest !== null && latest >= from };
    });
}

function answerOf(facts: Facts, counted: (each: Reached) => boolean, keyOf: (each: Reached) => string) {
  const all = reachedBy(facts);
  const these = all.filter(counted);
  const names = new Map(facts.records('base').map(({ id, values }) => [id, values.unitName]));
  const words = ({ base, last }: Reached) =>
    [(names.get(base) ?? base) || '未填基地', last === null ? '没有培训记录' : `最近一次培训 ${last}`].join('，');
  const day = ({ last }: Reached) => last ?? '';
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const order = (a: Reached, b: Reached) => byText(a.district, b.district) || byText(day(a), day(b));
  return {
    figure: these.length,
    total: all.length,
    counts: tallied(these, keyOf),
    totals: tallied(all, keyOf),
    found: () =>
      these.toSorted(order).map((each): Found => {
        const { instructor, district, base } = each;
        const { rank, level } = instructor.values;
        const cells = [names.get(base) ?? base, rank, level, each.last];
        return { of: 'instructor', id: instructor.id, reason: words(each), in: [district, base], cells };
      }),
  };
}

const CYCLE = '举措六：命名基地的专职辅导员三年轮训全覆盖。在岗专职人员，按今天往前三年内参加过市级及以上培训计算。';
const about = { measure: 6, unit: '名', source: CYCLE } as const;
/** 轮训名单: whom the next classes are to call up. */
const ROSTER: ListLayout = {
  title: '专职辅导员三年轮训名单',
  name: '姓名',
  columns: [
    { title: '所在基地', kind: 'text' },
    { title: '专业技术职称', kind: 'word' },
    { title: '认证级别', kind: 'word' },
    { title: '最近一次培训', kind: 'date' },
  ],
};

/** Full-time instructors trained in the cycle, by district. */
export const trainingCoverage: Indicator = {
  ...about,
  name: 'trainingCoverage',
  label: '三年轮训覆盖',
  reads: 'share',
  chart: 'map',
  answer(facts) {
    const { counts, totals, ...answer } = answerOf(
      facts,
      ({ trained }) => trained,
      ({ district }) => district,
    );
    return { ...answer, groups: groupsByDistrict(facts, counts, totals) };
  },
};

/** Full-time instructors whom the cycle has still to reach, by district. */
export const trainingDue: Indicator = {
  ...about,
  name: 'trainingDue',
  label: '待轮训的专职辅导员',
  reads: 'todo',
  chart: 'map',
  list: ROSTER,
  answer(facts) {
    const { counts, totals, ...answer } = answerOf(
      facts,
      ({ trained }) => !trained,
      ({ district }) => district,
    );
    const { figure, total } = answer;
    const share = total === 0 ? '' : `，覆盖率 ${(Math.floor((1000 * (total - figure)) / total) / 10).toFixed(1)}%`;
    const note = `应轮训 ${total} 名，近三年已轮训 ${total - figure} 名${share}，待轮训 ${figure} 名`;
    return { ...answer, note, groups: groupsByDistrict(facts, counts, totals) };
  },
};

/** Coverage by base, those with the most to be trained first. */
export const trainingByBase: Indicator = {
  ...about,
  name: 'trainingByBase',
  label: '各基地轮训覆盖',
  reads: 'share',
  chart: 'bars',
  answer(facts) {
    const { counts, totals, ...answer } = answerOf(
      facts,
      ({ trained }) => trained,
      ({ base }) => base,
    );
    const names = new Map(facts.records('base').map(({ id, values }) => [id, values.unitName]));
    const groups = [...totals].map(([key, total]): Group => {
      return { key, label: (names.get(key) ?? key) || '未填基地', figure: counts.get(key) ?? 0, total };
    });
    const missing = ({ figure, total }: Group) => (total ?? 0) - figure;
    return { ...answer, groups: groups.sort((a, b) => missing(b) - missing(a) || (a.label < b.label ? -1 : 1)) };
  },
};
