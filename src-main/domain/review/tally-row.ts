import type { Method, Round } from './model';
import { formatExact } from './rational';
import { printedResult, type Result } from './results';
import { bandOf, type CriterionTally, publishedScore, type TalliedMark, type Tally } from './tally';
import { type Attempt, attemptWords } from './votes/reckon';

/** A line of the tally as screens and papers show it, with every number that was used. */
export interface TallyRow {
  candidate: string;
  code: string;
  name: string;
  districtName: string;
  marks: TalliedMark[];
  members: number;
  parts: { criterion: string; marks: CriterionTally['marks']; mean: string }[] | null;
  mean: string | null;
  normalised: { score: string; groupMean: string; groupSpread: string; allMean: string; allSpread: string } | null;
  adjustments: { words: string; points: number }[];
  votes: string[];
  exact: string | null;
  score: string | null;
  /** The score, or the votes where there are no scores. */
  printed: string | null;
  rank: number | null;
  tied: boolean;
  band: string | null;
}

function normalisedRow({ normalised }: Tally): TallyRow['normalised'] {
  if (normalised === null) return null;
  const { score, by } = normalised;
  return {
    score: formatExact(score),
    groupMean: formatExact(by.group.mean),
    groupSpread: formatExact(by.group.spread),
    allMean: formatExact(by.all.mean),
    allSpread: formatExact(by.all.spread),
  };
}

function voteWords({ vote }: Method, attempts: readonly Attempt[]): string[] {
  if (vote === null) return [];
  return attempts.map((attempt) => {
    const { yes, no, abstain, invalid } = attempt.count;
    const { expected, present, voters } = attempt.bases;
    const counted = `赞成 ${yes}，反对 ${no}，弃权 ${abstain}${invalid > 0 ? `，废票 ${invalid}` : ''}`;
    const bases = `应到 ${expected}，实到 ${present}，投票 ${voters}`;
    return `第 ${attempt.attempt} 次：${bases}；${counted}。${attemptWords(vote, attempt)}，${attempt.passed ? '通过' : '未通过'}。`;
  });
}

export function tallyRow(round: Pick<Round, 'rubric' | 'method'>, result: Result): TallyRow {
  const { rubric, method } = round;
  const { of, tally, rank, tied, attempts } = result;
  const { exact } = tally;
  return {
    candidate: of.id,
    code: of.code,
    name: of.name,
    districtName: of.districtName,
    marks: tally.marks,
    members: tally.members,
    parts: tally.parts?.map((part) => ({ ...part, mean: formatExact(part.mean) })) ?? null,
    mean: tally.mean && formatExact(tally.mean),
    normalised: normalisedRow(tally),
    adjustments: tally.adjustments.map(({ words, points }) => ({ words, points })),
    votes: voteWords(method, attempts),
    exact: exact && formatExact(exact),
    score: exact && publishedScore(exact, method.scale),
    printed: printedResult(method, result),
    rank,
    tied,
    band: exact && bandOf(rubric, method, exact),
  };
}
