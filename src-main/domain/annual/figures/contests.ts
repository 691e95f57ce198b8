import type { RecordOf } from '../../indicators/define';
import { choicesOf, records, type YearFacts, type YearFigure } from '../define';

/** Small works belong to the ninth measure, whatever register they stand in. */
const SMALL_WORKS = '小发明小制作小论文评比';

const entered = ({ status }: RecordOf<'contestEntry'>): boolean => status !== 'withdrawn';
const isAwarded = ({ status }: RecordOf<'contestEntry'>): boolean => status === 'awarded';

/** Entries of this year's contests of small works, or of all others. */
function entries(facts: YearFacts, small: boolean, of: (entry: RecordOf<'contestEntry'>) => boolean) {
  const contests = new Set(
    facts
      .records('competition')
      .filter(({ values }) => values.year === facts.period.year && (values.series === SMALL_WORKS) === small)
      .map(({ id }) => id),
  );
  return records(facts, 'contestEntry', {
    of: (entry) => contests.has(entry.values.competition ?? '') && of(entry),
    part: ({ award }) => award,
  });
}

/** 举措四: contests of the year and what entered them. */
export const contests: readonly YearFigure[] = [
  {
    name: '举办竞赛数',
    measure: 4,
    label: '举办科技竞赛',
    unit: '项',
    span: 'year',
    source: '年度为本年、已经开赛或者结束的竞赛，按赛事系列',
    parts: choicesOf('competition', 'series'),
    count: (facts) =>
      records(facts, 'competition', {
        of: ({ status, values }) =>
          (status === 'running' || status === 'finished') &&
          values.year === facts.period.year &&
          values.series !== SMALL_WORKS,
        part: ({ series }) => series,
      }),
  },
  {
    name: '参赛作品数',
    measure: 4,
    label: '参赛作品和队伍',
    unit: '件',
    span: 'year',
    source: '报送本年竞赛的作品和队伍，撤回的不计',
    column: '参赛作品',
    count: (facts) => entries(facts, false, entered),
  },
  {
    name: '获奖作品数',
    measure: 4,
    label: '获奖作品和队伍',
    unit: '件',
    span: 'year',
    source: '本年竞赛中获奖的作品和队伍，按奖项',
    column: '获奖作品',
    parts: choicesOf('contestEntry', 'award'),
    count: (facts) => entries(facts, false, isAwarded),
  },
  {
    name: '推荐全国赛数',
    measure: 4,
    label: '推荐参加全国赛',
    unit: '件',
    span: 'year',
    source: '本年竞赛中推荐参加全国赛的作品和队伍',
    count: (facts) => entries(facts, false, (entry) => entered(entry) && entry.values.forwarded === true),
  },
];

/** 举措九: 小发明、小制作、小论文. */
export const smallWorks: readonly YearFigure[] = [
  {
    name: '三小作品数',
    measure: 9,
    label: '小发明、小制作、小论文作品',
    unit: '件',
    span: 'year',
    source: `报送本年“${SMALL_WORKS}”的作品，撤回的不计`,
    count: (facts) => entries(facts, true, entered),
  },
  {
    name: '三小获奖数',
    measure: 9,
    label: '小发明、小制作、小论文获奖作品',
    unit: '件',
    span: 'year',
    source: `本年“${SMALL_WORKS}”中获奖的作品，按奖项`,
    parts: choicesOf('contestEntry', 'award'),
    count: (facts) => entries(facts, true, isAwarded),
  },
];
