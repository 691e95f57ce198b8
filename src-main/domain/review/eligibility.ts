import type { RegisterRecord } from '../registers/define';
import type { Kind, Surroundings } from './kinds/kind';
import type { Finding, Round, Verdict } from './model';
import { VERDICTS } from './model';

/** The rules of a new round: all of the kind's, with their usual parameters. */
export function usualRules(kind: Kind): Round['rules'] {
  return kind.rules.map(({ rule, limit }) => ({ rule, on: true, limit: limit?.usual ?? null }));
}

/** Why the rules of a round cannot be used with its kind, as a Chinese sentence; null when they can. */
export function rulesProblem(kind: Kind, rules: Round['rules']): string | null {
  for (const { rule, limit } of rules) {
    const known = kind.rules.find((candidate) => candidate.rule === rule);
    if (!known) return '审查条件里有一条不认识，请刷新后重新设置。';
    if (known.limit !== null && (limit === null || limit < 0)) return `请填写“${known.label}”的要求，不能小于 0。`;
  }
  return null;
}

/** The worst of what the rules say: 不受理 before 退回补正 before 通过. */
export function worst(findings: readonly Finding[]): Verdict {
  return findings.reduce<Verdict>(
    (verdict, finding) => (VERDICTS.indexOf(finding.verdict) > VERDICTS.indexOf(verdict) ? finding.verdict : verdict),
    'pass',
  );
}

/** What the rules in force say of a record; nothing is decided by it. */
export function findingsOf(
  kind: Kind,
  rules: Round['rules'],
  record: RegisterRecord,
  surroundings: Surroundings,
  today: string,
): Finding[] {
  const inForce = new Map(rules.filter(({ on }) => on).map(({ rule, limit }) => [rule, limit]));
  return kind.rules.flatMap(({ rule, limit, check }) => {
    if (!inForce.has(rule)) return [];
    const finding = check(record.values, inForce.get(rule) ?? limit?.usual ?? 0, surroundings, today);
    return finding ? [{ rule, ...finding }] : [];
  });
}
