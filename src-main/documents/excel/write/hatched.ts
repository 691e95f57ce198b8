import type ExcelJS from 'exceljs';

/** The ground of a cell in which nothing may stand: 回避, or no mark. */
export const HATCHED: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'lightUp',
  fgColor: { argb: 'FF9A9A9A' },
  bgColor: { argb: 'FFFFFFFF' },
};
