import { Writable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { stampZip } from './stamp';
import { looksLikeFormula, writable } from './text';

export const FONT = '宋体';
export const HEAD_FONT = '黑体';

export type CellValue = string | number | Date | null;

export interface Frozen {
  /** Rows that stay in sight and are repeated on every printed page: from the first to this one. */
  headRows: number;
  /** Columns that stay in sight. */
  columns?: number;
}

/** Where the data has no date of its own. */
const EPOCH = '2000-01-01';

/** Deflate's own scale, 1 to 9: in half the time of its usual 6, for a file a third larger. */
const LEVEL = 1;

const marksOf = (date: string) => {
  const created = new Date(`${date}T00:00:00Z`);
  return { creator: 'kepu-desk', lastModifiedBy: 'kepu-desk', created, modified: created };
};

/** Loaded at the first workbook: whoever only looks at a certificate need not wait for it. */
const library = async (): Promise<typeof ExcelJS> => (await import('exceljs')).default;

/** A new workbook that carries the date of its data, not of the clock. */
export async function newBook(date = EPOCH): Promise<ExcelJS.Workbook> {
  const { Workbook } = await library();
  return Object.assign(new Workbook(), marksOf(date));
}

/** A workbook that is written while its rows are made: each row goes out when it is committed and cannot be changed then. */
export interface StreamedBook {
  book: ExcelJS.stream.xlsx.WorkbookWriter;
  /** Ends it. */
  bytes(): Promise<Uint8Array>;
}

/** For ledgers, which may be long: a fraction of the time and memory of a whole workbook. */
export async function newStreamedBook(date = EPOCH): Promise<StreamedBook> {
  const { stream: streamed } = await library();
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  const book = new streamed.xlsx.WorkbookWriter({ stream, useStyles: true, zip: { zlib: { level: LEVEL } } });
  Object.assign(book, marksOf(date));
  return {
    book,
    bytes: async () => {
      await book.commit();
      return stampZip(Buffer.concat(chunks));
    },
  };
}

export async function bookBytes(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return stampZip(Buffer.from(await book.xlsx.writeBuffer()));
}

/** A sheet with numbered pages whose head stays in sight and is repeated; `fitPaper` chooses its paper. */
export function newSheet(
  book: Pick<ExcelJS.Workbook, 'addWorksheet'>,
  name: string,
  { headRows, columns = 0 }: Frozen,
): ExcelJS.Worksheet {
  return book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: columns, ySplit: headRows }],
    pageSetup: {
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `1:${headRows}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: '&C第 &P 页　共 &N 页' },
  });
}

const thin: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF7F7F7F' } };
export const GRID: Partial<ExcelJS.Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** A value as a cell can carry it. */
export const carried = (value: CellValue): CellValue => (typeof value === 'string' ? writable(value) || null : value);

/** Writes a value with its real type; text that looks like a formula is marked as text. */
export function put(cell: ExcelJS.Cell, value: CellValue, format?: string): void {
  cell.value = carried(value);
  if (typeof value === 'string') cell.numFmt = format ?? (looksLikeFormula(cell.text) ? '@' : 'General');
  else if (format !== undefined) cell.numFmt = format;
}

/** A day without a time zone, as the file format counts it. */
export const day = (date: string | null): Date | null => (date === null ? null : new Date(`${date}T00:00:00Z`));

/** Excel's format of a number with that many digits behind the point. */
export const numberFormat = (scale: number): string => (scale === 0 ? '0' : `0.${'0'.repeat(scale)}`);

/** The same with commas between the thousands: of what is counted or measured, not of years and places. */
export const amountFormat = (scale: number): string => `#,##${numberFormat(scale)}`;

/** How many characters a number has as its format shows it; for widths. */
export function numberUnits(format = 'General'): (value: number) => number {
  if (!/^(?:#,##)?0(?:\.0+)?$/.test(format)) return (value) => String(value).length;
  const scale = format.split('.')[1]?.length ?? 0;
  const behind = scale === 0 ? 0 : scale + 1;
  const commas = (digits: number): number => (format.startsWith('#') ? Math.floor((digits - 1) / 3) : 0);
  return (value) => {
    const { length } = scale === 0 && Number.isInteger(value) ? String(value) : value.toFixed(scale);
    return length + commas(length - behind - (value < 0 ? 1 : 0));
  };
}
