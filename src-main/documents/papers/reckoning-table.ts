import { leaves } from '../../domain/review/rubric';
import { formatPoints } from '../../domain/review/wording';
import { roomOf, type Tabular, type TabularColumn } from '../pdf/tabular/document';
import type { Ink, Piece } from '../pdf/tabular/ink';
import { em } from '../pdf/units';
import { criterionHead } from './head-words';
import type { Reckoned, ReckoningData } from './reckoning-data';

type Mark = Reckoned['row']['marks'][number];

const STATES: Record<Mark['state'], string> = {
  counted: '计入',
  droppedHigh: '去掉的最高分',
  droppedLow: '去掉的最低分',
  missing: '未评完，不计',
  barred: '回避，不计',
};

type Table = Pick<Tabular, 'columns' | 'head' | 'rows' | 'styles'>;

/** Columns with their titles: a width in mm, or a share of the room that the others leave. */
interface Column extends Pick<TabularColumn, 'align'> {
  /** By its width in mm and its size in points, where that decides how it is broken. */
  title: string | ((width: number, size: number) => string);
  width?: number;
}

const USUAL = 10;
/** Points; a dozen criteria need small heads. */
const sizeFor = (columns: number): number => (columns > 14 ? 8 : columns > 10 ? 9 : USUAL);

function tableOf(ink: Ink, columns: readonly Column[], lines: readonly string[][], record: string): Table {
  const size = sizeFor(columns.length);
  const styles = { head: { role: 'hei', size }, row: { role: 'song', size } } as const;
  const open = columns.filter(({ width }) => width === undefined).length;
  const taken = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const share = (roomOf('A4') - taken) / Math.max(1, open);
  return {
    columns: columns.map(({ width, align }) => ({ width: width ?? share, align })),
    head: columns.map(({ title, width = share }) =>
      ink.text(typeof title === 'string' ? title : title(width, size), styles.head, '表头'),
    ),
    rows: lines.map((line): Piece[][] => line.map((text) => ink.text(text, styles.row, record))),
    styles,
  };
}

const centred = (title: Column['title'], width?: number): Column => ({ title, align: 'center', width });
const left = (title: string, width?: number): Column => ({ title, align: 'left', width });

/** Every mark of every member, the total, and whether it counts. */
function marksTable(ink: Ink, { rubric, members }: ReckoningData, { row, marks }: Reckoned): Table {
  const criteria = leaves(rubric);
  const known = new Map(members.map((member) => [member.id, member]));
  const widest = Math.max(4, ...members.map(({ name }) => [...name].length));
  const columns = [
    centred('座位', 12),
    centred('评委', (Math.min(10, widest) + 1) * em(USUAL)),
    ...criteria.map((criterion) => centred((width, size) => criterionHead(criterion, width, size))),
    centred('总分', 17),
    centred('计分', 30),
  ];
  const lines = row.marks.map(({ member, seat, total, state }) => {
    const given = marks[member] ?? {};
    // A mark that was given before the bar was set is kept and shown nowhere.
    const mark = (id: string) => (state === 'barred' ? undefined : given[id]);
    return [
      String(seat),
      known.get(member)?.name ?? '',
      ...criteria.map(({ id }) => pointsText(mark(id))),
      total === null ? '—' : formatPoints(total),
      stateWords(row, state, known.get(member)?.away ?? false),
    ];
  });
  return tableOf(ink, columns, lines, row.name);
}

function stateWords({ parts }: Reckoned['row'], state: Mark['state'], away: boolean): string {
  if (state === 'missing' && away) return '缺席，不计';
  return parts !== null && state === 'counted' ? '逐项计入' : STATES[state];
}

const pointsText = (points: number | undefined): string => (points === undefined ? '—' : formatPoints(points));

function indicatorTable(ink: Ink, { rubric }: ReckoningData, { row, sheet }: Reckoned): Table {
  const columns = [
    left('指标'),
    centred('满分', 20),
    centred('自评分', 24),
    centred('审核分', 24),
    left('审核说明', 110),
  ];
  const lines = leaves(rubric).map(({ id, name, maximum }) => [
    name,
    formatPoints(maximum),
    pointsText(sheet?.self[id]),
    pointsText(sheet?.audited[id]),
    sheet?.remarks[id] ?? '',
  ]);
  return tableOf(ink, columns, lines, row.name);
}

const VOTE_COLUMNS = ['表决', '应到', '实到', '投票', '赞成', '反对', '弃权', '废票', '结果'].map((title) =>
  centred(title),
);

function votesTable(ink: Ink, { row, attempts }: Reckoned): Table {
  const lines = attempts.map(({ attempt, bases, count, passed }) => [
    `第 ${attempt} 次`,
    ...[bases.expected, bases.present, bases.voters].map(String),
    ...[count.yes, count.no, count.abstain, count.invalid].map(String),
    passed ? '通过' : '未通过',
  ]);
  return tableOf(ink, VOTE_COLUMNS, lines, row.name);
}

/** What the candidate was judged by, as the round judges. */
export function judgedTable(ink: Ink, data: ReckoningData, candidate: Reckoned): Table {
  if (data.method.by === 'vote') return votesTable(ink, candidate);
  return data.method.by === 'indicators' ? indicatorTable(ink, data, candidate) : marksTable(ink, data, candidate);
}
