import type { z } from 'zod';
import type { glyphSchema } from '../../../src-main/api/contract/papers';

export type Glyph = z.infer<typeof glyphSchema>;

/** A character that is no letter to any font: it prints as nothing, or as something else on another PC. */
export const unprintable = (glyph: Glyph): boolean => glyph.state !== 'fallback';

/** U+2CB5A */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What happens to the character, in words. */
export function fateOf(glyph: Glyph): string {
  if (glyph.state === 'missing') return '没有字体有这个字，打印出来是空白';
  if (glyph.state === 'private') return '私用区字符，别的电脑上可能是另一个字';
  return `正文字体没有这个字，用“${glyph.font ?? '其他字体'}”代替`;
}
