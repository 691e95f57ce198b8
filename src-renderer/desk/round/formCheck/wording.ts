import type { Candidate } from '../../../../src-main/domain/review/model';
import { VERDICT_LABELS, type Verdict } from '../../../../src-main/domain/review/model';

/** What the rules found, as one line; '' when they found nothing. */
export function findingsOf(candidate: Candidate): string {
  return candidate.findings
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ text }) => text)
    .join('；');
}

/** Those for whom the rules suggest another verdict: they need a reason. */
export const against = (candidates: readonly Candidate[], verdict: Verdict): Candidate[] =>
  candidates.filter(({ suggested }) => suggested !== verdict);

/** What is about to be done, with the number first. */
export function sentenceOf(candidates: readonly Candidate[], verdict: Verdict): string {
  const [only] = candidates;
  const what = candidates.length === 1 && only ? `将“${only.name}”标记为` : `将 ${candidates.length} 个对象标记为`;
  const warned = candidates.filter((candidate) => findingsOf(candidate) !== '').length;
  const warning =
    warned === 0 || verdict !== 'pass' ? '' : candidates.length === 1 ? '，它有警告' : `，其中 ${warned} 个有警告`;
  return `${what}“${VERDICT_LABELS[verdict]}”${warning}。`;
}

const LISTED = 5;

/** What deserves a second look before the verdict is given. */
export function secondLooks(candidates: readonly Candidate[], verdict: Verdict): string[] {
  const looks: string[] = [];
  const differing = against(candidates, verdict);
  for (const candidate of differing.slice(0, LISTED)) {
    const found = findingsOf(candidate);
    const suggestion = `规则建议“${VERDICT_LABELS[candidate.suggested]}”`;
    looks.push(`${candidate.name}：${suggestion}${found === '' ? '' : `，${found}`}。`);
  }
  if (differing.length > LISTED) looks.push(`另有 ${differing.length - LISTED} 个与规则建议不同。`);
  const decided = candidates.filter(({ decision }) => decision !== null && decision.verdict !== verdict).length;
  if (decided > 0) looks.push(`其中 ${decided} 个已有别的结论，将改为“${VERDICT_LABELS[verdict]}”。`);
  return looks;
}
