import { dateText } from '../../../domain/calendar/written';
import { Fault } from '../../../domain/fault';
import type { PaperData, PaperFile } from '../../papers/data';
import { bookBytes, newBook, newSheet } from './book';
import { HEAD_ROW, writeList } from './list';
import { counted, type SheetColumn } from './table';

type Row = PaperData['publicityTable']['rows'][number];

/** 公示名单 as a workbook: the same columns and masks as on paper. Needs a publicity period. */
export async function publicityWorkbook(data: PaperData): Promise<PaperFile> {
  const { publicity, publicityTable: table, words } = data;
  if (!publicity || table.rows.length === 0)
    throw new Fault('paper.incomplete', '这一轮次还没有公示期或没有拟入选对象，不能生成公示名单。');
  const columns: SheetColumn<Row>[] = [
    counted(),
    ...table.columns.map(
      ({ title, wide }, index): SheetColumn<Row> => ({
        title,
        value: ({ cells }) => cells[index] ?? '',
        format: '@',
        ...(wide ? { align: 'left', widest: 46 } : { widest: 26 }),
      }),
    ),
  ];
  const book = await newBook(publicity.start);
  const sheet = newSheet(book, '公示名单', { headRows: HEAD_ROW });
  const below = `公示期：${dateText(publicity.start)}至${dateText(publicity.end)}　共 ${table.rows.length} ${words.counted}`;
  writeList(sheet, { title: `${data.title}·${words.publicity.list}`, below, columns, rows: table.rows }).end();
  return { bytes: await bookBytes(book), pages: null, glyphs: [] };
}
