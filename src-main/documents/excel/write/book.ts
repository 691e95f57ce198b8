import ExcelJS from 'exceljs';
import { stampZip } from './stamp';
import { looksLikeFormula, writable } from './text';

export const FONT = '宋体';
export const HEAD_FONT = '黑体';

export type CellValue = string | number | Date | null;

export interface Page {
  paper: 'A4' | 'A3';
  /** Rows repeated on every printed page: from the first to this one. */
  headRows: number;
}

/** Paper numbers of the file format. */
const PAPER = { A4: 9, A3: 8 } as const;

/** Where the data has no date of its own. */
const EPOCH = '2000-01-01';

/** A new workbook that carries the date of its data, not of the clock. */
export function newBook(date = EPOCH): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'kepu-desk';
  book.lastModifiedBy = 'kepu-desk';
  book.created = new Date(`${date}T00:00:00Z`);
  book.modified = book.created;
  return book;
}

export async function bookBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return stampZip(Buffer.from(await book.xlsx.writeBuffer()));
}

/** A sheet that is ready to be printed: landscape, one page wide, head repeated, numbered pages, frozen head. */
export function newSheet(book: ExcelJS.Workbook, name: string, { paper, headRows }: Page): ExcelJS.Worksheet {
  return book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRows }],
    pageSetup: {
      paperSize: PAPER[paper] as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `1:${headRows}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
}

const thin: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF7F7F7F' } };
export const GRID: Partial<ExcelJS.Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** Writes a value with its real type; text that looks like a formula is marked as text. */
export function put(cell: ExcelJS.Cell, value: CellValue, format?: string): void {
  if (typeof value === 'string') {
    const text = writable(value);
    cell.value = text === '' ? null : text;
    cell.numFmt = format ?? (looksLikeFormula(text) ? '@' : 'General');
  } else {
    cell.value = value;
    if (format !== undefined) cell.numFmt = format;
  }
}

/** A day without a time zone, as the file format counts it. */
export const day = (date: string | null): Date | null => (date === null ? null : new Date(`${date}T00:00:00Z`));

/** Excel's format of a number with that many digits behind the point. */
export const numberFormat = (scale: number): string => (scale === 0 ? '0' : `0.${'0'.repeat(scale)}`);
