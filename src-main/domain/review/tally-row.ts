import { z } from 'zod';
import type { Method, Round } from './model';
import { placeWords } from './place-words';
import { formatExact } from './rational';
import { printedResult, type Result } from './results';
import { bandOf, publishedScore, type Tally } from './tally';
import { type Attempt, attemptWords } from './votes/reckon';

const state = z.enum(['counted', 'droppedHigh', 'droppedLow', 'missing', 'barred']);
const id = z.string().min(1);

/** A line of the tally as screens, papers and the round file show it, with every number that was used. */
export const tallyRowSchema = z.object({
  candidate: id,
  code: z.string(),
  name: z.string(),
  districtName: z.string(),
  /** Per member in seat order; `total` in points ×100. */
  marks: z.array(z.object({ member: id, seat: z.number().int(), total: z.number().int().nullable(), state })),
  members: z.number().int(),
  /** Criterion by criterion, marks in points ×100, where the method trims so; else null. */
  parts: z
    .array(
      z.object({
        criterion: z.string(),
        marks: z.array(
          z.object({
            member: id,
            seat: z.number().int(),
            mark: z.number().int(),
            state: state.extract(['counted', 'droppedHigh', 'droppedLow']),
          }),
        ),
        mean: z.string(),
      }),
    )
    .nullable(),
  /** What the marks come to before groups, deductions and bonus: "p/q". */
  mean: z.string().nullable(),
  /** The mean brought to one measure with the other groups, with what it was reckoned from: "p/q" each. */
  normalised: z
    .object({
      score: z.string(),
      groupMean: z.string(),
      groupSpread: z.string(),
      allMean: z.string(),
      allSpread: z.string(),
    })
    .nullable(),
  /** Deductions (below 0) and bonus after the mean, points ×100, in words. */
  adjustments: z.array(z.object({ words: z.string(), points: z.number().int() })),
  /** Every vote on it that counts, in words: 第 1 次：赞成 6 票……通过. */
  votes: z.array(z.string()),
  /** The score in points as an exact fraction "p/q"; null when nobody scored. */
  exact: z.string().nullable(),
  /** Rounded once, half up, at the round's scale: "87.00". */
  score: z.string().nullable(),
  /** What stands for the result: the score, or the votes where there are no scores. */
  printed: z.string().nullable(),
  rank: z.number().int().nullable(),
  /** Shares its place after all tie-breakers. */
  tied: z.boolean(),
  band: z.string().nullable(),
  /** Why it stands where it does among those of the same score, in words; empty: the score decides. */
  place: z.array(z.string()),
});
export type TallyRow = z.infer<typeof tallyRowSchema>;

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

function rowOf(round: Pick<Round, 'rubric' | 'method'>, result: Result, place: string[]): TallyRow {
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
    place,
  };
}

/** A line for each result, in the given order, which is that of the ranks. */
export function tallyRows(round: Pick<Round, 'rubric' | 'method'>, results: readonly Result[]): TallyRow[] {
  const places = placeWords(round.method, round.rubric, results);
  return results.map((result, index) => rowOf(round, result, places[index] ?? []));
}
