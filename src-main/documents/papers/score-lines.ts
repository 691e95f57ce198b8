import { formatPoints } from '../../domain/review/wording';
import type { PaperData, PaperTallyRow } from './data';

/** What the score summary says, as a workbook and as a paper. */

export type ScoreMark = PaperTallyRow['marks'][number];

/** Best first, those without a score last, equal ones by number. */
export function ranked({ tally }: PaperData): PaperTallyRow[] {
  const place = ({ rank }: PaperTallyRow): number => rank ?? Number.MAX_SAFE_INTEGER;
  return [...tally].sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1));
}

/** What stands in a member's column: a mark; null: the member does not judge this candidate (分组). */
export interface ScoreCell {
  mark: ScoreMark;
  /** Why there is no number; null where there is one. */
  word: '缺席' | '缺' | '回避' | null;
}

/** One cell a member, in the order of the members' columns. */
export function inSeatOrder({ members }: PaperData, { marks }: PaperTallyRow): (ScoreCell | null)[] {
  return members.map(({ id, away }) => {
    const mark = marks.find(({ member }) => member === id);
    return mark ? { mark, word: wordOf(mark, away) } : null;
  });
}

/** Sum of the rubric's maxima, in words: 100. */
export const fullMarks = ({ rubric }: PaperData): string =>
  formatPoints(rubric.reduce((sum, { maximum }) => sum + maximum, 0));

function wordOf({ state, total }: ScoreMark, away: boolean): ScoreCell['word'] {
  if (state === 'barred') return '回避';
  if (total !== null && state !== 'missing') return null;
  return away ? '缺席' : '缺';
}

/** What stands where a member has nothing to do with a candidate. */
export const OTHER_GROUP = '—';

/** What the words and signs in the table mean, of those that are in it. */
export function wordLegend(data: PaperData): string {
  const cells = data.tally.flatMap((row) => inSeatOrder(data, row));
  const there = new Set(cells.map((cell) => (cell ? cell.word : OTHER_GROUP)));
  return [
    there.has('缺') ? '“缺”为没有评分，不计入。' : '',
    there.has('缺席') ? '“缺席”为评委没有到会、没有评分，不计入。' : '',
    there.has('回避') ? '“回避”为按规定不评分，不计入。' : '',
    there.has(OTHER_GROUP) ? `“${OTHER_GROUP}”为由其他组评议。` : '',
  ].join('');
}

/** The date that a score paper carries: of the data, not of the clock. */
export const scoresDate = ({ publicity, year }: PaperData): string => publicity?.start ?? `${year}-01-01`;
