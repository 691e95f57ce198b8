import { grouped } from '../../grouped';
import type { Method } from '../model';
import { ranking, scoreKeys } from '../ranking';
import { formatExact } from '../rational';
import { publishedScore, type TalliedMark, tallyOf } from '../tally';
import { formatPoints } from '../wording';
import type { ScoreBook } from './book';

/** The result of one candidate; scores as decimal texts, never binary floats. */
export interface BookResult {
  code: string;
  /** null: the workbook names nobody. */
  name: string | null;
  /** Members who scored. */
  members: number;
  /** Totals that the trimmed mean left out. */
  dropped: { high: string[]; low: string[] };
  /** "p/q"; null when nobody scored. */
  exact: string | null;
  /** Rounded once, half up. */
  score: string | null;
  rank: number | null;
}

/** The tally of a score workbook. */
export interface BookTally {
  /** Best first. */
  candidates: BookResult[];
  /** Codes of those that share a place, best place first. */
  ties: string[][];
}

/** Totals in that state, the outermost first. */
function totals(marks: readonly TalliedMark[], state: 'droppedHigh' | 'droppedLow'): string[] {
  const found = marks.flatMap((mark) => (mark.state === state && mark.total !== null ? [mark.total] : []));
  return found.toSorted((a, b) => (state === 'droppedHigh' ? b - a : a - b)).map(formatPoints);
}

/** Tallies and ranks a workbook by the rules of a round, with no tie-breakers but the method's. */
export function tallyBook(book: ScoreBook, method: Method): BookTally {
  const named = new Map(book.candidates.map(({ code, name }) => [code, name]));
  const ranked = ranking(
    book.candidates.map(({ code, scorings }) => {
      const tally = tallyOf(book.rubric, method, scorings);
      return { candidate: code, tally, keys: scoreKeys(method, tally) };
    }),
  );
  const ties = grouped(ranked, ({ rank, tied }) => (tied ? rank : null));
  return {
    candidates: ranked.map(({ candidate: code, tally: { exact, marks, members }, rank }) => ({
      code,
      name: named.get(code) || null,
      members,
      dropped: { high: totals(marks, 'droppedHigh'), low: totals(marks, 'droppedLow') },
      exact: exact && formatExact(exact),
      score: exact && publishedScore(exact, method.scale),
      rank,
    })),
    ties: [...ties.values()].map((tied) => tied.map(({ candidate }) => candidate)),
  };
}
