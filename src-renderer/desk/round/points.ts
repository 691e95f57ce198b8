import type { Rubric } from '../../../src-main/domain/review/model';
import { markProblem } from '../../../src-main/domain/review/rubric';

/** Digits typed with a Chinese input method, and blanks, as they are meant. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/。/g, '.')
    .replace(/[\s\u200b]/g, '');
}

/** A decimal number with at most two digits behind the point, in hundredths; null when the text is none. No float takes part. */
export function parsePoints(text: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d{0,9}))?$/.exec(plain(text));
  if (!match) return null;
  const digits = (match[2] ?? '').replace(/0+$/, '');
  if (digits.length > 2) return null;
  return Number(match[1]) * 100 + Number(digits.padEnd(2, '0'));
}

export type TypedMark = { kind: 'blank' } | { kind: 'mark'; points: number } | { kind: 'wrong'; why: string };

/** Reads what was typed or pasted as a mark of a criterion; says why it is none. */
export function readMark(rubric: Rubric, criterion: string, text: string): TypedMark {
  const typed = plain(text);
  if (typed === '') return { kind: 'blank' };
  if (/^-\d/.test(typed)) return { kind: 'wrong', why: '分数不能小于 0，请改正。' };
  if (!/^\d+(\.\d*)?$/.test(typed)) return { kind: 'wrong', why: `“${text.trim()}”不是分数，请只填数字。` };
  const points = parsePoints(typed);
  if (points === null) return { kind: 'wrong', why: `${typed} 的小数位太多，最多两位，请改正。` };
  const why = markProblem(rubric, criterion, points);
  return why === null ? { kind: 'mark', points } : { kind: 'wrong', why };
}
