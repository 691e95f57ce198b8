import type { Method, Rubric } from './model';
import { leaves } from './rubric';
import { dropFor } from './tally';
import type { TallyRow } from './tally-row';
import { formatPoints } from './wording';

/** What became of the extremes when so many members scored: 7 名评委打分，满 5 名，去掉 1 个最高分和 1 个最低分，余 5 个. */
function dropWords(method: Method, members: number): string {
  const { drop, from } = method.trim;
  const scored = `${members} 名评委打分`;
  if (method.mean !== 'trimmed' || drop === 0) return `${scored}，全部计入`;
  if (dropFor(method, members) === 0) return `${scored}，不足 ${from} 名，不去掉最高分和最低分，全部计入`;
  return `${scored}，满 ${from} 名，去掉 ${drop} 个最高分和 ${drop} 个最低分，余 ${members - drop * 2} 个`;
}

/** 4797/50, and a whole number without its 1. */
const fraction = (exact: string): string => (exact.endsWith('/1') ? exact.slice(0, -2) : exact);

/** （97.1 + 97.4）÷ 2 = 194.5 ÷ 2 = 389/4 */
function meanWords(marks: readonly number[], mean: string): string {
  const sum = marks.reduce((all, one) => all + one, 0);
  return `（${marks.map(formatPoints).join(' + ')}）÷ ${marks.length} = ${formatPoints(sum)} ÷ ${marks.length} = ${fraction(mean)}`;
}

/** From the smallest to the largest, with the one in the middle, or the mean of the two. */
function medianWords(marks: readonly number[], mean: string): string {
  const ordered = marks.toSorted((a, b) => a - b).map(formatPoints);
  return `从低到高：${ordered.join('、')}，中位数 ${fraction(mean)}`;
}

const middleWords = (method: Method, marks: readonly number[], mean: string): string =>
  method.mean === 'median' ? medianWords(marks, mean) : meanWords(marks, mean);

function totals(method: Method, row: TallyRow, mean: string): string[] {
  const counted = row.marks.flatMap(({ state, total }) => (state === 'counted' && total !== null ? [total] : []));
  return [`${dropWords(method, row.members)}。`, `${middleWords(method, counted, mean)}。`];
}

function parts(method: Method, rubric: Rubric, row: TallyRow, mean: string): string[] {
  const names = new Map(leaves(rubric).map(({ id, name }) => [id, name]));
  const each = (row.parts ?? []).map(({ criterion, marks, mean: partly }) => {
    const counted = marks.filter(({ state }) => state === 'counted').map(({ mark }) => mark);
    return `${names.get(criterion) ?? criterion}：${middleWords(method, counted, partly)}。`;
  });
  return [`逐项计算，${dropWords(method, row.members)}。`, ...each, `各项相加：${fraction(mean)}。`];
}

function groups({ normalised, mean }: TallyRow): string[] {
  if (normalised === null || mean === null) return [];
  const { score, groupMean, groupSpread, allMean, allSpread } = normalised;
  const of = [allMean, mean, groupMean, allSpread, groupSpread].map(fraction);
  const measures = `分组换算：全体平均 ${of[0]}、平均差 ${of[3]}；本组平均 ${of[2]}、平均差 ${of[4]}。`;
  if (of[4] === '0') return [measures, `本组得分全部相同，换算后取全体平均 ${fraction(score)}（换算前 ${of[1]}）。`];
  return [
    measures,
    `换算后 = ${of[0]} +（${of[1]} − ${of[2]}）×（${of[3]} ÷ ${of[4]}）= ${fraction(score)}（换算前 ${of[1]}）。`,
  ];
}

function adjustments({ adjustments: all, exact }: TallyRow): string[] {
  if (all.length === 0 || exact === null) return [];
  const said = all.map(({ words, points }) => `${words} ${points < 0 ? '−' : '+'}${formatPoints(Math.abs(points))}`);
  return [`平均之后加减：${said.join('；')}，得 ${fraction(exact)}。`];
}

function ending(method: Method, { rank, score, tied, band }: TallyRow): string {
  const place = rank === null ? '' : `，第 ${rank} 名${tied ? '（并列）' : ''}`;
  return `保留 ${method.scale} 位小数，四舍五入：${score} 分${place}${band === null ? '' : `，${band}`}。排名按未四舍五入的得分。`;
}

function scored(method: Method, rubric: Rubric, row: TallyRow): string[] {
  if (row.exact === null || row.mean === null)
    return [method.by === 'indicators' ? '还没有审核，没有得分。' : '没有评委打分，没有得分。'];
  const middle =
    method.by === 'indicators'
      ? [`各项指标审核分相加：${fraction(row.mean)}。`]
      : row.parts === null
        ? totals(method, row, row.mean)
        : parts(method, rubric, row, row.mean);
  return [...middle, ...groups(row), ...adjustments(row), ending(method, row), ...row.place];
}

/** How a result came about, a Chinese sentence a step: enough to reckon it again by hand. */
export function reckoningOf(method: Method, rubric: Rubric, row: TallyRow): string[] {
  if (method.by !== 'vote') return [...scored(method, rubric, row), ...row.votes];
  if (row.votes.length === 0) return ['没有付诸表决。'];
  const place =
    row.rank === null ? [] : [`第 ${row.rank} 名${row.tied ? '（并列）' : ''}，先按通过的次序，再按赞成的比例。`];
  return [...row.votes, ...place];
}
