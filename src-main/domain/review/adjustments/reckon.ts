import { formatPoints } from '../wording';
import type { AdjustmentRules, Adjustments } from './model';

/** One deduction or bonus that counts, points ×100, deductions below 0. */
export interface Adjustment {
  name: string;
  points: number;
  /** 超时 2 次，每次 2 分 */
  words: string;
}

/** What counts after the mean, in the order of the rubric; rules that no longer exist count for nothing. */
export function adjustmentsOf(rules: AdjustmentRules, given: Adjustments | null): Adjustment[] {
  if (given === null) return [];
  const deductions = rules.deductions.flatMap(({ id, name, points }): Adjustment[] => {
    const times = given.deductions[id] ?? 0;
    const words = times > 1 ? `${name} ${times} 次，每次扣 ${formatPoints(points)} 分` : name;
    return times > 0 ? [{ name, points: -points * times, words }] : [];
  });
  const bonus = rules.bonus.flatMap(({ id, name, maximum }): Adjustment[] => {
    const points = Math.min(given.bonus[id] ?? 0, maximum);
    return points > 0 ? [{ name, points, words: name }] : [];
  });
  return [...deductions, ...bonus];
}

/** Gates that nobody has answered for the candidate yet. */
export function openGates(rules: AdjustmentRules, given: Adjustments | null): string[] {
  return rules.gates.filter(({ id }) => given?.gates[id] === undefined).map(({ name }) => name);
}

/** The gates that the candidate fails. */
export function failedGates(rules: AdjustmentRules, given: Adjustments | null): string[] {
  return rules.gates.filter(({ id }) => given?.gates[id] === false).map(({ name }) => name);
}

/** Why what was entered cannot stand, as a Chinese sentence; null when it can. */
export function adjustmentsProblem(rules: AdjustmentRules, given: Adjustments): string | null {
  const known = (list: readonly { id: string }[], entered: object) =>
    Object.keys(entered).every((id) => list.some((rule) => rule.id === id));
  if (
    !known(rules.gates, given.gates) ||
    !known(rules.deductions, given.deductions) ||
    !known(rules.bonus, given.bonus)
  )
    return '必备条件、扣分或加分里有一项评分标准中没有，请刷新后重新填写。';
  const over = rules.bonus.find(({ id, maximum }) => (given.bonus[id] ?? 0) > maximum);
  return over ? `“${over.name}”至多加 ${formatPoints(over.maximum)} 分，请改正。` : null;
}

/** Why the rules cannot be used, as a Chinese sentence; null when they can. */
export function adjustmentRulesProblem(rules: AdjustmentRules): string | null {
  const names = [...rules.gates, ...rules.deductions, ...rules.bonus].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? null : `必备条件、扣分和加分里有两项都叫“${twice}”，请改名。`;
}
