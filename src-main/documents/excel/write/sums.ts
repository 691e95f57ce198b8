import type ExcelJS from 'exceljs';
import { GRID, HEAD_FONT } from './book';

/** A cell of a row of sums: a formula over the rows above, with what it comes to. */
export interface Sum {
  /** Of the column, from 1. */
  column: number;
  formula: string;
  result: number;
  format: string;
}

/** Makes a row of sums: labels by column, and formulas, so that a line which is corrected by hand is added up anew. */
export function writeSums(
  sheet: ExcelJS.Worksheet,
  row: number,
  { columns, labels, sums }: { columns: number; labels: Record<number, string>; sums: readonly Sum[] },
): void {
  for (let column = 1; column <= columns; column += 1) {
    const cell = sheet.getCell(row, column);
    const sum = sums.find((one) => one.column === column);
    cell.style = {
      font: { name: HEAD_FONT, size: 11 },
      border: GRID,
      alignment: { horizontal: sum ? 'right' : 'center', vertical: 'middle', wrapText: true },
      ...(sum && { numFmt: sum.format }),
    };
    if (sum) cell.value = { formula: sum.formula, result: sum.result };
    else cell.value = labels[column] ?? null;
  }
}
