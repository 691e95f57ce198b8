import { bookBytes, day, newBook, newSheet } from './book';
import { type SheetColumn, writeTable, writeTitle } from './table';

interface Row {
  kind: string;
  title: string;
  district: string;
  reason: string;
  due: string | null;
}

export interface FigureList {
  title: string;
  /** The part of the figure that the list is of: a district, a subject; null: all. */
  part: string | null;
  source: string;
  /** Civil date of the list. */
  date: string;
  rows: readonly Row[];
}

const HEAD_ROW = 3;

/** 名单: the records behind a figure of the front page, to be sent or printed. */
export async function figureList({ title, part, source, date, rows }: FigureList): Promise<Uint8Array> {
  const dated = rows.some(({ due }) => due !== null);
  const columns: SheetColumn<Row>[] = [
    { title: '序号', value: (_, index) => index + 1, format: '0' },
    { title: '类别', value: ({ kind }) => kind, widest: 14 },
    { title: '区县', value: ({ district }) => district, widest: 23 },
    { title: '名称', value: (row) => row.title, align: 'left', widest: 46, narrowest: 24 },
    { title: '情况', value: ({ reason }) => reason, align: 'left', widest: 60, narrowest: 24 },
    ...(dated
      ? [{ title: '日期', value: ({ due }: Row) => day(due), format: 'yyyy-mm-dd', narrowest: 12 } as const]
      : []),
    { title: '备注', value: () => null, narrowest: 14 },
  ];
  const book = await newBook(date);
  const sheet = newSheet(book, '名单', { paper: 'A4', headRows: HEAD_ROW });
  const below = `截至 ${date}　共 ${rows.length} 条${part === null ? '' : `　范围：${part}`}　口径：${source}`;
  writeTitle(sheet, title, below, columns.length);
  writeTable(sheet, columns, rows, HEAD_ROW);
  return bookBytes(book);
}
