import type { Surface } from '../page';
import type { Row } from './flow';
import { AREA, lineTop, SIZE } from './measures';

/** Draws rows on the page's lines from line `first` on. `record` names whose text it is. */
export function drawRows(surface: Surface, rows: readonly Row[], first: number, record: string): void {
  rows.forEach(({ line, size = SIZE.body }, index) => {
    for (const { role, placed } of line ?? [])
      surface.text([placed], lineTop(first + index, size), { role, size }, record);
  });
}

/** A title's lines in the middle of the type area, from line `first` on. */
export function drawTitle(
  surface: Surface,
  lines: readonly string[],
  first: number,
  { left, width }: { left: number; width: number } = AREA,
): void {
  const style = { role: 'title', size: SIZE.title } as const;
  lines.forEach((text, row) => {
    const x = left + (width - surface.width(text, style)) / 2;
    surface.text([{ text, x }], lineTop(first + row, SIZE.title), style, text);
  });
}
