import type { Surface } from '../page';
import { em } from '../units';
import { AREA, SIZE } from './measures';

/** The dash stands this far below the text. */
const BELOW = 7;

/** Page number "— 1 —", 4号 宋体, one character in: at the right on odd pages, at the left on even ones. */
export function drawPageNumber(surface: Surface, page: number): void {
  const style = { role: 'song', size: SIZE.small } as const;
  const number = String(page);
  const one = em(SIZE.small);
  const dash = surface.width('—', style);
  const middle = surface.width(number, style);
  // Half a character on both sides of the number.
  const width = 2 * dash + one + middle;
  const x = page % 2 === 1 ? AREA.right - one - width : AREA.left + one;
  const placed = [
    { text: '—', x },
    { text: number, x: x + dash + one / 2 },
    { text: '—', x: x + dash + one + middle },
  ];
  // A dash is drawn in the middle of its box.
  surface.text(placed, AREA.bottom + BELOW - one / 2, style, number);
}
