import { adjustmentRulesProblem } from './adjustments/reckon';
import { type Criterion, points, type Rubric } from './model';
import { formatPoints } from './wording';

/** The criteria that carry marks, in the order of the score sheet. */
export function leaves(rubric: Rubric): Criterion[] {
  return rubric.groups.flatMap((group) => group.criteria);
}

/** Highest total possible, points ×100. */
export function maximumTotal(rubric: Rubric): number {
  return leaves(rubric).reduce((sum, criterion) => sum + criterion.maximum, 0);
}

/** May this mark (points ×100) stand for a criterion? */
function stands(criterion: Criterion, step: number, mark: number | undefined): mark is number {
  return Number.isInteger(mark) && mark !== undefined && mark >= 0 && mark <= criterion.maximum && mark % step === 0;
}

/** Why a mark (points ×100) cannot stand for a criterion, as a Chinese sentence; null when it can. */
export function markProblem(rubric: Rubric, criterion: string, mark: number): string | null {
  const leaf = leaves(rubric).find((candidate) => candidate.id === criterion);
  if (!leaf) return '评分标准里没有这个评分项，请刷新后重新填写。';
  if (stands(leaf, rubric.step, mark)) return null;
  if (!points.safeParse(mark).success) return `“${leaf.name}”的分数应为 0 到 ${formatPoints(leaf.maximum)} 分。`;
  if (mark > leaf.maximum)
    return `“${leaf.name}”满分 ${formatPoints(leaf.maximum)} 分，${formatPoints(mark)} 分超过满分，请改正。`;
  return `“${leaf.name}”每档 ${formatPoints(rubric.step)} 分，${formatPoints(mark)} 分不在档上，请改正。`;
}

/** The total of one member's marks (points ×100) over the criteria; null while a mark is missing or cannot stand. */
export function totalOver(
  criteria: readonly Criterion[],
  step: number,
  marks: Readonly<Record<string, number>>,
): number | null {
  let total = 0;
  for (const criterion of criteria) {
    const mark = marks[criterion.id];
    if (!stands(criterion, step, mark)) return null;
    total += mark;
  }
  return total;
}

/** The same over all criteria of a rubric. */
export function totalOf(rubric: Rubric, marks: Readonly<Record<string, number>>): number | null {
  return totalOver(leaves(rubric), rubric.step, marks);
}

/** How many criteria have a mark that stands. */
export function marksGiven(rubric: Rubric, marks: Readonly<Record<string, number>>): number {
  return leaves(rubric).filter((criterion) => stands(criterion, rubric.step, marks[criterion.id])).length;
}

function firstRepeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}

/** Why a rubric cannot be used, as a Chinese sentence; null when it can. */
export function rubricProblem(rubric: Rubric): string | null {
  const criteria = leaves(rubric);
  const ids = [...criteria.map((criterion) => criterion.id), ...rubric.groups.map((group) => group.id)];
  if (firstRepeated(ids) !== undefined) return '评分标准里有两项用了同一个编号，请删去其中一项后重新添加。';
  const name = firstRepeated(criteria.map((criterion) => criterion.name));
  if (name !== undefined) return `评分标准里有两项都叫“${name}”，请改名以免评委混淆。`;
  const off = criteria.find((criterion) => criterion.maximum % rubric.step !== 0);
  if (off)
    return `“${off.name}”的满分 ${formatPoints(off.maximum)} 分不是每档 ${formatPoints(rubric.step)} 分的整数倍。`;
  const unordered = rubric.bands.some((band, index) => index > 0 && band.from >= (rubric.bands[index - 1]?.from ?? 0));
  if (unordered) return '等次应从高到低排列，下限不能相同。';
  return adjustmentRulesProblem(rubric);
}
