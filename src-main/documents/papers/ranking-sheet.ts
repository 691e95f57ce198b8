import { Fault } from '../../domain/fault';
import type { Fonts } from '../fonts';
import { type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import type { MeetingData } from './meeting-data';
import { sheetHead, signatureRow } from './sheet-lines';

const STYLES = { head: { role: 'hei', size: 10.5 }, row: { role: 'song', size: 10.5 } } as const;
const COLUMNS: readonly { title: string; width: number; align: 'left' | 'center' }[] = [
  { title: '名次', width: 18, align: 'center' },
  { title: '编号', width: 20, align: 'center' },
  { title: '参评对象', width: 88, align: 'left' },
  { title: '区县', width: 38, align: 'center' },
  { title: '得分（票数）', width: 30, align: 'center' },
  { title: '结果', width: 28, align: 'center' },
  { title: '备注', width: 45, align: 'left' },
];

/** Papers that rank somebody need someone who has a place. */
export function requireRanking({ ranking }: MeetingData): void {
  if (!ranking.some(({ rank }) => rank !== null))
    throw new Fault('paper.incomplete', '这一轮次还没有评分或表决结果，不能制作排序表。');
}

/** 排序表: everyone who was judged, best first, with what it comes to; signed at the meeting. */
export async function rankingSheet(data: MeetingData, fonts: Fonts): Promise<PaperFile> {
  requireRanking(data);
  const ink = new Ink(fonts);
  const title = `${data.title}评审结果排序表`;
  const sheet: Tabular = {
    paper: 'A4',
    above: sheetHead(ink, title, [`参评对象 ${data.ranking.length} 个　评委 ${data.members.length} 人`]),
    columns: COLUMNS,
    head: COLUMNS.map((column) => ink.text(column.title, STYLES.head, '表头')),
    rows: data.ranking.map(({ rank, code, name, districtName, printed, outcome, note }) =>
      [String(rank ?? '—'), code, name, districtName || '—', printed ?? '—', outcome || '—', note].map((text) =>
        ink.text(text, STYLES.row, name),
      ),
    ),
    styles: STYLES,
    notes: ink.text(`排序方法：${data.method}名次相同的并列，其后名次顺延。`, { role: 'song', size: 10 }, title),
    below: [signatureRow(ink, ['组长：', '监督员：', '统计人：', '日期：'])],
  };
  const { bytes, pages } = await tabularPdf(ink, { title, date: data.today }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}
