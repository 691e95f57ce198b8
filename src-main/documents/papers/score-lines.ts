import { formatPoints } from '../../domain/review/wording';
import type { PaperData, PaperTallyRow } from './data';

/** What the score summary says, as a workbook and as a paper. */

export type ScoreMark = PaperTallyRow['marks'][number];

/** Best first, those without a score last, equal ones by number. */
export function ranked({ tally }: PaperData): PaperTallyRow[] {
  const place = ({ rank }: PaperTallyRow): number => rank ?? Number.MAX_SAFE_INTEGER;
  return [...tally].sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1));
}

/** One mark a member, in the order of the members' columns. */
export const inSeatOrder = ({ members }: PaperData, { marks }: PaperTallyRow): (ScoreMark | undefined)[] =>
  members.map(({ id }) => marks.find(({ member }) => member === id));

/** Sum of the rubric's maxima, in words: 100. */
export const fullMarks = ({ rubric }: PaperData): string =>
  formatPoints(rubric.reduce((sum, { maximum }) => sum + maximum, 0));

/** Why a mark has no number; null where it has one. */
export function wordOf(mark: ScoreMark): '缺' | '回避' | null {
  if (mark.state === 'barred') return '回避';
  return mark.total === null || mark.state === 'missing' ? '缺' : null;
}

/** The date that a score paper carries: of the data, not of the clock. */
export const scoresDate = ({ publicity, year }: PaperData): string => publicity?.start ?? `${year}-01-01`;
