import type { Fonts } from '../fonts';
import { type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import { countsOf, keyNotes, madeOn, type RegisterInput, stateOf } from './certificate-lines';
import type { PaperFile } from './data';
import { sheetHead, signatureRow } from './sheet-lines';

const STYLES = { head: { role: 'hei', size: 9.5 }, row: { role: 'song', size: 9.5 } } as const;
const COLUMNS: readonly { title: string; width: number; align: 'left' | 'center' }[] = [
  { title: '序号', width: 12, align: 'center' },
  { title: '证书编号', width: 44, align: 'center' },
  { title: '持有者', width: 56, align: 'left' },
  { title: '称号', width: 50, align: 'left' },
  { title: '签发日期', width: 22, align: 'center' },
  { title: '有效期止', width: 22, align: 'center' },
  { title: '首次制作', width: 22, align: 'center' },
  { title: '重印', width: 13, align: 'center' },
  { title: '状态', width: 26, align: 'center' },
];

/** 证书登记簿: every number with its holder, those that are void with the reason, and the key that proves them. */
export async function certificateRegister(input: RegisterInput, fonts: Fonts): Promise<PaperFile> {
  const ink = new Ink(fonts);
  const title = '证书登记簿';
  const sheet: Tabular = {
    paper: 'A4',
    above: sheetHead(ink, title, [`签发机关：${input.organs.join('、')}`, countsOf(input)]),
    columns: COLUMNS,
    head: COLUMNS.map((column) => ink.text(column.title, STYLES.head, '表头')),
    rows: input.rows.map((row, index) =>
      [
        String(index + 1),
        row.number,
        row.holder,
        row.title,
        row.issuedOn,
        row.validTo ?? '—',
        madeOn(row),
        row.reprints === 0 ? '' : String(row.reprints),
        stateOf(row),
      ].map((text) => ink.text(text, STYLES.row, row.holder)),
    ),
    styles: STYLES,
    notes: ink.text(keyNotes(input), { role: 'song', size: 9.5 }, title),
    below: [signatureRow(ink, ['经办人：', '审核人：', '日期：'])],
  };
  const { bytes, pages } = await tabularPdf(ink, { title, date: input.today }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}
