import type { Fonts } from '../fonts';
import { type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import { sheetHead } from './sheet-lines';

export interface SeatSlips {
  title: string;
  today: string;
  slips: { seat: number; name: string; code: string }[];
}

const STYLES = { head: { role: 'hei', size: 12 }, row: { role: 'hei', size: 20 } } as const;
const COLUMNS: Tabular['columns'] = [
  { width: 30, align: 'center' },
  { width: 87, align: 'center' },
  { width: 150, align: 'center' },
];

/** 座位码纸条: a row a member, to be cut apart and handed out. */
export async function seatSlips({ title, today, slips }: SeatSlips, fonts: Fonts): Promise<PaperFile> {
  const ink = new Ink(fonts);
  const sheet: Tabular = {
    paper: 'A4',
    above: sheetHead(ink, `${title}评委座位码`, ['裁开后交评委本人，不要留底。']),
    columns: COLUMNS,
    head: ['座位', '评委', '座位码'].map((text) => ink.text(text, STYLES.head, '表头')),
    rows: slips.map(({ seat, name, code }) =>
      [String(seat), name, code.split('').join(' ')].map((text) => ink.text(text, STYLES.row, name)),
    ),
    styles: STYLES,
    notes: ink.text('入席时点选姓名，输入座位码；空格可以不输。', { role: 'song', size: 10.5 }, title),
    below: [],
  };
  const { bytes, pages } = await tabularPdf(ink, { title: `${title}评委座位码`, date: today }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}
