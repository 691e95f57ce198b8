import { cleanText, foldWidth, withoutBlanks } from '../../identity/text';
import { cellText } from '../../import/cells';
import type { RawCell } from '../../import/raw';
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
