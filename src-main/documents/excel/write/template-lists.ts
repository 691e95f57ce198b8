import type ExcelJS from 'exceljs';

/** Raised when columns of templates change in a way that older files must be told apart. */
const TEMPLATE_VERSION = 1;
/** Name of the hidden sheet: template name, version, and the lists of the drop-downs. */
const DATA_SHEET = '模板数据';

/** Lists of the drop-downs, on a sheet that nobody sees. */
export class Lists {
  private readonly sheet: ExcelJS.Worksheet;
  private used = 2;

  constructor(book: ExcelJS.Workbook, register: string) {
    this.sheet = book.addWorksheet(DATA_SHEET, { state: 'veryHidden' });
    this.sheet.getCell('A1').value = '模板';
    this.sheet.getCell('B1').value = `kepu-desk/${register}`;
    this.sheet.getCell('A2').value = '版本';
    this.sheet.getCell('B2').value = TEMPLATE_VERSION;
  }

  /** Puts a list down and answers the range it has. */
  add(items: readonly string[]): string {
    this.used += 1;
    const column = this.sheet.getColumn(this.used);
    for (const [index, item] of items.entries()) this.sheet.getCell(index + 1, this.used).value = item;
    return `${DATA_SHEET}!$${column.letter}$1:$${column.letter}$${Math.max(1, items.length)}`;
  }
}
