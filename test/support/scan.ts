import { execFileSync } from 'node:child_process';
import jsQR from 'jsqr';

/** What a scanner reads off a page at that many dots an inch. */
export function scanned(bytes: Uint8Array, dots: number, page = 1): string | null {
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', String(dots), '-f', String(page), '-l', String(page), '-'], {
    input: bytes,
    maxBuffer: 256 * 1024 * 1024,
  });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('no picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const grey = pgm.subarray(head[0].length);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) pixels.fill(grey[at] ?? 0, at * 4, at * 4 + 3);
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return jsQR(pixels, width, height)?.data ?? null;
}
