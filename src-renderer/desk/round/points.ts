/** Marks on the screen. A mark is a whole number of hundredths of a point; no float takes part. */

/** Hundredths of a point as people write them: 2450 → "24.5", 2400 → "24". */
export function formatPoints(points: number): string {
  const whole = Math.trunc(points / 100);
  const rest = String(points % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}.${rest}`;
}

/** Digits typed with a Chinese input method, and blanks, as they are meant. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[。]/g, '.')
    .replace(/[\s\u200b]/g, '');
}

/** A decimal number with at most two digits behind the point, in hundredths; null when the text is none. */
export function parsePoints(text: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d{0,4}))?$/.exec(plain(text));
  if (!match) return null;
  const digits = (match[2] ?? '').replace(/0+$/, '');
  if (digits.length > 2) return null;
  return Number(match[1]) * 100 + Number(digits.padEnd(2, '0'));
}

export type TypedMark = { kind: 'blank' } | { kind: 'mark'; points: number } | { kind: 'wrong'; why: string };

/** Reads what was typed or pasted as a mark of a criterion (maximum and step in hundredths); says why it is none. */
export function readMark(text: string, maximum: number, step: number): TypedMark {
  const typed = plain(text);
  if (typed === '') return { kind: 'blank' };
  if (/^-\d/.test(typed)) return { kind: 'wrong', why: '分数不能小于 0' };
  if (!/^\d+(\.\d*)?$/.test(typed))
    return { kind: 'wrong', why: `“${text.trim()}”不是分数，请输入 0 到 ${formatPoints(maximum)} 的数字` };
  const points = parsePoints(typed);
  if (points !== null && points > maximum) return { kind: 'wrong', why: `超过本项满分 ${formatPoints(maximum)} 分` };
  if (points === null || points % step !== 0)
    return { kind: 'wrong', why: `每档 ${formatPoints(step)} 分，${typed} 不在档上` };
  return { kind: 'mark', points };
}
