import type ExcelJS from 'exceljs';

/** Paper numbers of the file format. */
const PAPER = { A4: 9, A3: 8 } as const;

/** Units of column width that a page still shows in a readable size: full size upright, about 8 points across. */
const ROOM = { upright: 120, A4: 190, A3: 250 } as const;

/** Wide sheets go on several pages side by side, each with its first columns, rather than be too small to read. */
export interface Pages {
  paper: keyof typeof PAPER;
  upright: boolean;
  /** Pages side by side. */
  across: number;
}

/** The smallest paper that shows columns of these widths; the first `kept` are repeated where there are several pages. */
export function pagesFor(widths: readonly number[], kept: number): Pages {
  const whole = sum(widths);
  if (whole <= ROOM.upright) return { paper: 'A4', upright: true, across: 1 };
  if (whole <= ROOM.A4) return { paper: 'A4', upright: false, across: 1 };
  if (whole <= ROOM.A3) return { paper: 'A3', upright: false, across: 1 };
  const repeated = sum(widths.slice(0, kept));
  return { paper: 'A3', upright: false, across: Math.ceil((whole - repeated) / (ROOM.A3 - repeated)) };
}

/** How many of the columns the first page shows, at least. */
export function firstPage(widths: readonly number[], { across }: Pages): number {
  if (across === 1) return widths.length;
  const room = sum(widths) / across;
  let [taken, columns] = [0, 0];
  for (const width of widths) {
    taken += width;
    if (taken > room) break;
    columns += 1;
  }
  return Math.max(1, columns);
}

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/**
 * Sets paper and print area for the columns from the first on. `last`: row, null where rows are still to come;
 * `heads`: rows, as 3:3; `title`: for the pages that do not show the sheet's own.
 */
export function setPages(
  sheet: ExcelJS.Worksheet,
  pages: Pages,
  area: { columns: number; last: number | null; heads: string; kept: number; title: string },
): void {
  const letter = (column: number): string => sheet.getColumn(column).letter;
  Object.assign(sheet.pageSetup, {
    paperSize: PAPER[pages.paper] as ExcelJS.PaperSize,
    orientation: pages.upright ? 'portrait' : 'landscape',
    fitToWidth: pages.across,
    ...(area.last !== null && { printArea: `A1:${letter(area.columns)}${area.last}` }),
  });
  if (pages.across === 1) return;
  sheet.pageSetup.printTitlesRow = area.heads;
  sheet.pageSetup.printTitlesColumn = `A:${letter(area.kept)}`;
  sheet.pageSetup.pageOrder = 'overThenDown';
  Object.assign(sheet.headerFooter, { differentFirst: true, firstFooter: sheet.headerFooter.oddFooter });
  // The size stands first: directly before a title it would take the digits of its year. && is an ampersand.
  sheet.headerFooter.oddHeader = `&C&12&"黑体"${area.title.replaceAll('&', '&&')}`;
}
