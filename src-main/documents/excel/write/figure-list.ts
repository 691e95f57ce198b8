import { dateText } from '../../../domain/calendar/written';
import { bookBytes, day, newBook, newSheet } from './book';
import { HEAD_ROW, writeList } from './list';
import { counted, type SheetColumn } from './table';

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

/** 名单: the records behind a figure of the front page, to be sent or printed. */
export async function figureList({ title, part, source, date, rows }: FigureList): Promise<Uint8Array> {
  const dated = rows.some(({ due }) => due !== null);
  const columns: SheetColumn<Row>[] = [
    counted(),
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
  const sheet = newSheet(book, '名单', { headRows: HEAD_ROW });
  const below = `截至${dateText(date)}　共 ${rows.length} 条${part === null ? '' : `　范围：${part}`}　口径：${source}`;
  writeList(sheet, { title, below, columns, rows }).end();
  return bookBytes(book);
}
