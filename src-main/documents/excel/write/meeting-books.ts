import { Fault } from '../../../domain/fault';
import { meetingOf } from '../../../domain/review/round-title';
import { GUESTS, SIGNING_RULE } from '../../papers/attendance-sheet';
import type { PaperFile } from '../../papers/data';
import { type MeetingData, type MeetingMember, presenceOf, type RankingLine } from '../../papers/meeting-data';
import {
  rankingFacts,
  rankingNotes,
  rankingSigners,
  rankingTitle,
  requireRanking,
  resultTitle,
  whoColumns,
} from '../../papers/ranking-lines';
import { bookBytes, newBook, newSheet, numberFormat } from './book';
import { HEAD_ROW, writeLine, writeList, writeSigners } from './list';
import { counted, type SheetColumn } from './table';

/** Height of a row that is signed in, points. */
const SIGNED = 34;

/** A line of the signature sheet: a member's, or one for who comes beside the committee. */
type Seat = Pick<MeetingMember, 'name' | 'unit' | 'title' | 'duty'> & { confirms: boolean; note: string };

const SEATS: readonly SheetColumn<Seat>[] = [
  counted(),
  { title: '姓名', value: ({ name }) => name || null, narrowest: 14 },
  { title: '工作单位', value: ({ unit }) => unit || null, align: 'left', widest: 36, narrowest: 26 },
  { title: '职称', value: ({ title }) => title || null, widest: 18, narrowest: 12 },
  { title: '职责', value: ({ duty }) => duty, narrowest: 10 },
  { title: '签到（签名）', value: () => null, narrowest: 18 },
  { title: '评审结果确认（签名）', value: ({ confirms }) => (confirms ? null : '—'), narrowest: 22 },
  { title: '备注', value: ({ note }) => note || null, narrowest: 14 },
];

/** 签到签字表 as a workbook. */
export async function attendanceBook(data: MeetingData): Promise<PaperFile> {
  if (data.members.length === 0) throw new Fault('paper.incomplete', '评委会还没有评委，不能制作签到签字表。');
  const members = data.members.map((member): Seat => ({ ...member, confirms: true, note: presenceOf(member) }));
  const guests = GUESTS.map((duty): Seat => ({ name: '', unit: '', title: '', duty, confirms: false, note: '' }));
  const book = await newBook(data.today);
  const sheet = newSheet(book, '签到签字表', { headRows: HEAD_ROW });
  const { next, wide, end } = writeList(sheet, {
    title: `${meetingOf(data.title)}签到签字表`,
    below: `应到评委 ${data.members.length} 人　实到：　　　人　时间：　　　　年　　月　　日　　时　地点：`,
    columns: SEATS,
    rows: [...members, ...guests],
    filters: false,
    least: SIGNED,
  });
  writeLine(sheet, next, SIGNING_RULE, wide);
  writeSigners(sheet, next + 1, ['组长：', '经办人：', '日期：'], wide);
  end(next + 1);
  return { bytes: await bookBytes(book), pages: null, glyphs: [] };
}

/** A score is a number, votes are words. */
function scoreOf({ printed }: RankingLine): number | string | null {
  return printed !== null && /^\d+(?:\.\d+)?$/.test(printed) ? Number(printed) : printed;
}

/** Digits behind the point that the scores are published with. */
function digitsOf({ ranking }: MeetingData): number {
  return Math.max(0, ...ranking.map(({ printed }) => /^\d+\.(\d+)$/.exec(printed ?? '')?.[1]?.length ?? 0));
}

/** 排序表 as a workbook. */
export async function rankingBook(data: MeetingData): Promise<PaperFile> {
  requireRanking(data);
  const book = await newBook(data.today);
  const sheet = newSheet(book, '排序表', { headRows: HEAD_ROW });
  const title = rankingTitle(data);
  const columns: SheetColumn<RankingLine>[] = [
    { title: '名次', value: ({ rank }) => rank, format: '0', align: 'center' },
    { title: '编号', value: ({ code }) => code, format: '@', narrowest: 8 },
    { title: data.words.name, value: ({ name }) => name, align: 'left', widest: 44, narrowest: 26 },
    ...whoColumns(data).map(({ title, of }): SheetColumn<RankingLine> => {
      return { title, value: (line) => of(line) || null, widest: 26, narrowest: 12 };
    }),
    { title: resultTitle(data), value: scoreOf, format: numberFormat(digitsOf(data)), narrowest: 12 },
    { title: '结果', value: ({ outcome }) => outcome || null, narrowest: 10 },
    { title: '备注', value: ({ note }) => note || null, align: 'left', widest: 30, narrowest: 14 },
  ];
  const { next, wide, end } = writeList(sheet, { title, below: rankingFacts(data), columns, rows: data.ranking });
  writeLine(sheet, next, rankingNotes(data), wide);
  writeSigners(sheet, next + 1, rankingSigners(data), wide);
  end(next + 1);
  return { bytes: await bookBytes(book), pages: null, glyphs: [] };
}
