import { type Paragraph, TextRun } from 'docx';
import { dateText } from '../../domain/calendar/written';
import type { OfficialContent } from '../../domain/official/content';
import { bracketed } from '../../domain/official/notes';
import { empty, paragraph } from './paragraph';
import { CHARACTER } from './styles';

/** Characters that a text takes; digits are half as wide. */
const widthOf = (text: string): number => [...text].reduce((sum, each) => sum + (each <= '\u024f' ? 0.5 : 1), 0);

const line = (text: string, right: number): Paragraph =>
  paragraph({
    style: 'GwSigned',
    keepNext: true,
    indent: { right: Math.round(right * CHARACTER) },
    children: [new TextRun(text)],
  });

/** 署名, date and 附注: with seals the name in the middle above the date, which stands 4 characters from the right. */
export function signature({ organs, sealed, date, note }: OfficialContent): Paragraph[] {
  const written = dateText(date);
  const below = note === '' ? [] : [paragraph({ style: 'GwBody', children: [new TextRun(bracketed(note))] })];
  if (organs.length === 0) return below;
  if (!sealed) {
    const widest = Math.max(...organs.map(widthOf));
    const right = 2 + widest - 2 - widthOf(written);
    return [empty(), ...organs.map((organ) => line(organ, 2)), line(written, Math.max(right, 0)), ...below];
  }
  // Two empty lines are room for the seals.
  const names = organs.join('　　');
  const middle = 4 + widthOf(written) / 2;
  const right = Math.max(0, middle - widthOf(organs.at(-1) ?? '') / 2);
  return [empty(), empty(), line(names, right), line(written, 4), ...below];
}
