import { foldWidth } from '../../identity/text';

const MARKS = new Set([
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '–',
  '－',
  '~',
  '无',
  '没有',
  '暂无',
  '空',
  'n/a',
  'na',
  'null',
  '无。',
]);

/** “/”, 无, — and the like: forms ask for a mark where there is nothing. Expects trimmed text. */
export function isNoneMark(text: string): boolean {
  return MARKS.has(foldWidth(text).toLowerCase());
}
