import { execFileSync } from 'node:child_process';

/** Dots in a millimetre. */
const DENSITY = 10;

/** A horizontal line on a page, mm. */
export interface Rule {
  left: number;
  right: number;
  top: number;
  bottom: number;
  red: boolean;
}

/** Horizontal lines that are at least 100 mm long, from the top of the page down. */
export function rulesOf(bytes: Uint8Array, page: number): Rule[] {
  const { width, height, dots } = drawn(bytes, page, DENSITY, []);
  const rules: Rule[] = [];
  for (let y = 0; y < height; y++) {
    const run = longestRun(dots.subarray(y * width * 3, (y + 1) * width * 3));
    if (run.length < 100 * DENSITY) continue;
    const last = rules.at(-1);
    const [left, right] = [run.from / DENSITY, (run.from + run.length) / DENSITY];
    if (last && Math.abs(last.bottom - y / DENSITY) < 1e-6) last.bottom = (y + 1) / DENSITY;
    else rules.push({ left, right, top: y / DENSITY, bottom: (y + 1) / DENSITY, red: run.red });
  }
  return rules;
}

/** A page, or the part of it that `options` say, in dots of three bytes. */
function drawn(bytes: Uint8Array, page: number, density: number, options: readonly string[]) {
  const plain = ['-aa', 'no', '-aaVector', 'no', '-r', String(25.4 * density), '-f', String(page), '-l', String(page)];
  const ppm = execFileSync('pdftoppm', [...plain, ...options, '-'], { input: bytes, maxBuffer: 64 * 1024 * 1024 });
  const [, width = 0, height = 0] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1'))?.map(Number) ?? [];
  return { width, height, dots: ppm.subarray(ppm.length - width * height * 3) };
}

/** Dots in a millimetre where the thickness of a line is measured. */
const CLOSE = 100;

/** Thickness of those lines, mm, in hundredths. */
export function strokesOf(bytes: Uint8Array, page: number): number[] {
  return rulesOf(bytes, page).map(({ left, right, top }) => {
    const corner = { x: Math.round(((left + right) / 2) * CLOSE), y: Math.round((top - 1) * CLOSE) };
    const window = ['-x', String(corner.x), '-y', String(corner.y), '-W', '1', '-H', String(3 * CLOSE)];
    const { dots } = drawn(bytes, page, CLOSE, window);
    return (
      Array.from({ length: 3 * CLOSE }, (_, y) => dots[y * 3 + 1] ?? 255).filter((dot) => dot < 128).length / CLOSE
    );
  });
}

/** The longest stretch of dots that are not white. */
function longestRun(row: Uint8Array): { from: number; length: number; red: boolean } {
  let best = { from: 0, length: 0, red: false };
  let from = -1;
  for (let x = 0; x * 3 <= row.length; x++) {
    const inked = x * 3 < row.length && (row[x * 3 + 1] ?? 255) < 128;
    if (inked && from < 0) from = x;
    if (inked || from < 0) continue;
    if (x - from > best.length) best = { from, length: x - from, red: (row[from * 3] ?? 0) > 150 };
    from = -1;
  }
  return best;
}
