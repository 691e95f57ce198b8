import { type FigureList, figureColumns, figureFacts } from '../../papers/figure-columns';
import { bookBytes, day, newBook, newSheet } from './book';
import { HEAD_ROW, writeList } from './list';
import { counted, type SheetColumn } from './table';

type Row = FigureList['rows'][number];

/** 名单: the records behind a figure of the front page, to be sent or printed. */
export async function figureList(data: FigureList): Promise<Uint8Array> {
  const columns: SheetColumn<Row>[] = [
    counted(),
    ...figureColumns(data).map(({ title, kind, of }): SheetColumn<Row> => {
      if (kind === 'date') return { title, value: (row) => day(of(row)), format: 'yyyy-mm-dd', narrowest: 12 };
      if (kind === 'word') return { title, value: of, widest: 24, narrowest: 12 };
      return { title, value: of, align: 'left', widest: 50, narrowest: 24 };
    }),
    { title: '备注', value: () => null, narrowest: 14 },
  ];
  const book = await newBook(data.date);
  const sheet = newSheet(book, '名单', { headRows: HEAD_ROW });
  const below = figureFacts(data).join('　');
  writeList(sheet, { title: data.title, below, columns, rows: data.rows }).end();
  return bookBytes(book);
}
