import type ExcelJS from 'exceljs';

/** Units of column width that are still readable on one A3 page. */
const PAGE_UNITS = 230;

/** A wide sheet goes on several pages side by side, each with the first column, rather than be too small to read. */
export function fitPages(sheet: ExcelJS.Worksheet, columns: number): void {
  let units = 0;
  for (let column = 1; column <= columns; column++) units += sheet.getColumn(column).width ?? 0;
  sheet.pageSetup.fitToWidth = Math.max(1, Math.ceil(units / PAGE_UNITS));
  sheet.pageSetup.printTitlesColumn = 'A:A';
  sheet.pageSetup.pageOrder = 'overThenDown';
}
