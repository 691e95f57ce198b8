import type { Method, Rubric } from './model';
import { formatExact } from './rational';
import type { Result } from './results';
import { bandOf, publishedScore, type TalliedMark } from './tally';

/** A line of the tally as screens and papers show it, with every number that was used. */
export interface TallyRow {
  candidate: string;
  code: string;
  name: string;
  districtName: string;
  marks: TalliedMark[];
  members: number;
  exact: string | null;
  score: string | null;
  rank: number | null;
  tied: boolean;
  band: string | null;
}

export function tallyRow({ rubric, method }: { rubric: Rubric; method: Method }, result: Result): TallyRow {
  const { of, tally, rank, tied } = result;
  const { exact } = tally;
  return {
    candidate: of.id,
    code: of.code,
    name: of.name,
    districtName: of.districtName,
    marks: tally.marks,
    members: tally.members,
    exact: exact && formatExact(exact),
    score: exact && publishedScore(exact, method.scale),
    rank,
    tied,
    band: exact && bandOf(rubric, method, exact),
  };
}
