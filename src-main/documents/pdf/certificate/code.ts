import { encode } from 'uqr';
import type { Pen } from '../pen';

/** Draws a QR code as one path, `size` mm wide at x, y. Quality M: a quarter of the code may be lost. */
export function drawCode(pen: Pen, text: string, x: number, y: number, size: number): void {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const cell = size / data.length;
  data.forEach((row, line) => {
    for (let from = 0; from < row.length; from += 1) {
      if (!row[from]) continue;
      let to = from;
      while (row[to]) to += 1;
      pen.rectangle(x + from * cell, y + line * cell, (to - from) * cell, cell);
      from = to;
    }
  });
  pen.fill();
}
