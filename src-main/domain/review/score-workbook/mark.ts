import { cleanText, foldWidth, withoutBlanks } from '../../identity/text';
import { cellAt, cellText } from '../../import/cells';
import type { RawCell, RawRow, RawSheet } from '../../import/raw';
import { exactDecimal } from '../../registers/decimal';
import { isNoneMark } from '../../registers/parse/none-mark';
import type { Rubric } from '../model';
import { markProblem } from '../rubric';

/** What a cell for a mark says. `points` ×100, exact: Excel's 86.700000000000003 is 8670. */
export type CellMark =
  | { is: 'blank' | 'barred' }
  | { is: 'mark'; points: number; cleaned: boolean }
  | { is: 'impossible'; why: string };

const NO_BAR = /[无不非未][^，。；]{0,4}回避/u;

/** 回避, unless the words say that there is none. */
export function saysBarred(text: string): boolean {
  const plain = withoutBlanks(text);
  return plain.includes('回避') && !NO_BAR.test(plain);
}

/** The cell at a place; where 回避 is merged over several places, it stands at each of them. */
export function markCell({ merges, rows }: RawSheet, row: RawRow, column: number): RawCell | undefined {
  const own = cellAt(row, column);
  if (own !== undefined) return own;
  const over = merges.find(
    ({ top, bottom, left, right }) => top < row.row && row.row <= bottom && left <= column && column <= right,
  );
  const first = over && rows.find((one) => one.row === over.top);
  const cell = first && cellAt(first, over.left);
  return saysBarred(cellText(cell)) ? cell : undefined;
}

/** Reads a mark for a criterion of the rubric; nothing is guessed: what is no plain number is impossible. */
export function markOf(cell: RawCell | undefined, rubric: Rubric, criterion: string): CellMark {
  const written = cellText(cell).trim();
  if (cell === undefined || written === '') return { is: 'blank' };
  if (saysBarred(written)) return { is: 'barred' };
  const plain = withoutBlanks(foldWidth(cleanText(written)));
  if (isNoneMark(plain)) return { is: 'blank' };
  const readable = cell.kind === 'number' || cell.kind === 'text';
  const points = readable ? exactDecimal(plain.replace(/分$/u, ''), 2) : null;
  if (points === null) return { is: 'impossible', why: `“${written}”不是分数，请向评委核对。` };
  const why = markProblem(rubric, criterion, points);
  return why === null ? { is: 'mark', points, cleaned: cell.kind === 'text' } : { is: 'impossible', why };
}
