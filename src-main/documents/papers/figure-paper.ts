import type { Fonts } from '../fonts';
import { roomOf, type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import { type FigureList, figureColumns, figureFacts } from './figure-columns';
import { fittedColumns } from './fitted-columns';
import { sheetHead, signatureRow } from './sheet-lines';

const STYLES = { head: { role: 'hei', size: 10 }, row: { role: 'song', size: 10 } } as const;
/** mm */
const WIDTH = { number: 14, remark: 30 } as const;

/** 名单 as pages to be printed. */
export async function figurePaper(data: FigureList, fonts: Fonts): Promise<PaperFile> {
  const ink = new Ink(fonts);
  const columns = figureColumns(data);
  const cells = data.rows.map((row) => columns.map(({ of }) => of(row) ?? ''));
  const fitted = fittedColumns(
    columns.map(({ title, kind }) => ({ title, align: kind === 'text' ? 'left' : 'center', long: false })),
    cells,
    roomOf('A4') - WIDTH.number - WIDTH.remark,
    STYLES.row.size,
  );
  const titles = ['序号', ...columns.map(({ title }) => title), '备注'];
  const sheet: Tabular = {
    paper: 'A4',
    above: sheetHead(ink, data.title, [figureFacts(data).join('　')]),
    columns: [{ width: WIDTH.number, align: 'center' }, ...fitted, { width: WIDTH.remark, align: 'left' }],
    head: titles.map((title) => ink.text(title, STYLES.head, '表头')),
    rows: cells.map((row, at) => {
      const record = data.rows[at]?.title ?? '';
      return [String(at + 1), ...row, ''].map((text) => ink.text(text, STYLES.row, record));
    }),
    styles: STYLES,
    notes: [],
    below: [signatureRow(ink, ['制表人：', '审核人：', '日期：'])],
  };
  const { bytes, pages } = await tabularPdf(ink, { title: data.title, date: data.date }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}
