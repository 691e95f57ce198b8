import { Fault } from '../../domain/fault';
import { meetingOf } from '../../domain/review/round-title';
import type { Fonts } from '../fonts';
import { type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import { nameLines } from './head-words';
import { type MeetingData, type MeetingMember, presenceOf } from './meeting-data';
import { sheetHead, signatureRow } from './sheet-lines';

/** Rows are high enough to be signed in. */
const STYLES = { head: { role: 'hei', size: 10 }, row: { role: 'song', size: 10 } } as const;
const COLUMNS: readonly { title: string; width: number; align: 'left' | 'center' }[] = [
  { title: '序号', width: 14, align: 'center' },
  { title: '姓名', width: 30, align: 'center' },
  { title: '工作单位', width: 68, align: 'left' },
  { title: '职称', width: 30, align: 'center' },
  { title: '职责', width: 22, align: 'center' },
  { title: '签到（签名）', width: 38, align: 'center' },
  { title: '评审结果确认（签名）', width: 42, align: 'center' },
  { title: '备注', width: 23, align: 'center' },
];
/** The column that is signed in, and what makes its rows high enough. */
const SIGNED = 5;
const ROOM = ' \n ';
/** Characters of a name that a line has room for. */
const ONE_LINE = 7;
/** Lines for who comes beside the committee: 监督员, staff. */
export const GUESTS = ['监督员', '工作人员', '工作人员'] as const;

export const SIGNING_RULE = '签名应由本人书写，不得代签。评审结果确认：本人已核对排序表，确认评分（表决）和名次无误。';

/** Whose line stays empty, and why; who was there signs. */
const absenceOf = (member: MeetingMember): string => (member.present === false ? presenceOf(member) : '');

/** 签到签字表: the committee signs in, and signs for the result at the end of the same meeting. */
export async function attendanceSheet(data: MeetingData, fonts: Fonts): Promise<PaperFile> {
  if (data.members.length === 0) throw new Fault('paper.incomplete', '评委会还没有评委，不能制作签到签字表。');
  const ink = new Ink(fonts);
  const title = `${meetingOf(data.title)}签到签字表`;
  const line = (cells: readonly string[], record: string) =>
    cells.map((text, at) => ink.text(at === SIGNED ? ROOM : text, STYLES.row, record));
  const seats = data.members.map((member, at) =>
    line(
      [
        String(at + 1),
        nameLines(member.name, ONE_LINE),
        member.unit,
        member.title,
        member.duty,
        '',
        '',
        absenceOf(member),
      ],
      member.name,
    ),
  );
  const guests = GUESTS.map((duty, at) =>
    line([String(data.members.length + at + 1), '', '', '', duty, '', '—', ''], duty),
  );
  const sheet: Tabular = {
    paper: 'A4',
    above: sheetHead(ink, title, [
      `应到评委 ${data.members.length} 人　实到＿＿＿＿人　时间：＿＿＿＿年＿＿月＿＿日＿＿时　地点：＿＿＿＿＿＿＿＿＿＿＿＿`,
    ]),
    columns: COLUMNS,
    head: COLUMNS.map((column) => ink.text(column.title, STYLES.head, '表头')),
    rows: [...seats, ...guests],
    styles: STYLES,
    notes: ink.text(SIGNING_RULE, { role: 'song', size: 10 }, title),
    below: [signatureRow(ink, ['组长：', '经办人：', '日期：'])],
  };
  const { bytes, pages } = await tabularPdf(ink, { title, date: data.today }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}
