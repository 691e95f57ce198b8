import { leaves, maximumTotal, totalOf } from '../../domain/review/rubric';
import { formatPoints } from '../../domain/review/wording';
import type { Fonts } from '../fonts';
import { roomOf, type Tabular, type TabularColumn, tabularPdf } from '../pdf/tabular/document';
import { Ink, type InkStyle } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import { criterionHead } from './head-words';
import type { ScoringData } from './list-data';
import { MARKING_RULE, marksLine, memberLine, requireMembers } from './member-lines';
import { sheetHead, signatureRow } from './sheet-lines';

type Member = ScoringData['members'][number];
type Judged = Member['candidates'][number];

/** Criteria whose columns A4 can show wide enough to be written in. */
const A4_CRITERIA = 12;
/** mm */
const WIDTH = { code: 14, district: 24, total: 14, remark: 16, name: 44, mark: 22, words: 60, group: 40, points: 22 };
/** What makes a row high enough to be filled in by hand. */
const ROOM = ' \n ';
const NOTES = { role: 'song', size: 10 } as const;

/** Points; four characters of a head fit a line. */
const sizeFor = (mark: number): number => (mark < 13 ? 8 : mark < 16 ? 8.5 : 10);

const stylesOf = (size: number) => ({ head: { role: 'hei', size }, row: { role: 'song', size: 10 } }) as const;

const centred = (width: number): TabularColumn => ({ width, align: 'center' });
const left = (width: number): TabularColumn => ({ width, align: 'left' });

/**
 * 评委评分表: a member's marks on sheets of their own, blank ones to be filled in by hand and signed, those that were
 * submitted as they are; the rubric at the end.
 */
export async function memberSheets(data: ScoringData, fonts: Fonts): Promise<PaperFile> {
  requireMembers(data);
  const ink = new Ink(fonts);
  const paper = leaves(data.rubric).length > A4_CRITERIA ? 'A3' : 'A4';
  const sheets = data.members.map((member) => memberSheet(ink, data, member, paper));
  const title = `${data.title}评分表`;
  const standard = rubricSheet(ink, data, paper);
  const [first = standard, ...others] = [...sheets, standard];
  const { bytes, pages } = await tabularPdf(ink, { title, date: data.date }, [first, ...others]);
  return { bytes, pages, glyphs: ink.glyphs };
}

function memberSheet(ink: Ink, data: ScoringData, member: Member, paper: Tabular['paper']): Tabular {
  const { rubric, blind, title } = data;
  const criteria = leaves(rubric);
  const others = WIDTH.code + WIDTH.total + WIDTH.remark + (blind ? 0 : WIDTH.district + WIDTH.name);
  const mark = Math.min(WIDTH.mark, (roomOf(paper) - others) / criteria.length);
  // Where marks leave room, names take it; on a blind sheet the remarks do.
  const spare = roomOf(paper) - others - mark * criteria.length;
  const called = blind ? [] : [left(WIDTH.name + spare), centred(WIDTH.district)];
  const styles = stylesOf(sizeFor(mark));
  const titles = [
    '编号',
    ...(blind ? [] : [data.name, '区县']),
    ...criteria.map((criterion) => criterionHead(criterion, mark, styles.head.size)),
    '合计',
    '备注',
  ];
  return {
    paper,
    above: sheetHead(ink, `${title}评分表`, []),
    caption: ink.text(memberLine(data, member), NOTES, member.name),
    columns: [
      centred(WIDTH.code),
      ...called,
      ...criteria.map(() => centred(mark)),
      centred(WIDTH.total),
      centred(WIDTH.remark + (blind ? spare : 0)),
    ],
    head: titles.map((text) => ink.text(text, styles.head, '表头')),
    rows: member.candidates.map((one) => rowOf(ink, data, one, styles.row)),
    styles,
    notes: ink.text(MARKING_RULE, NOTES, title),
    below: [signatureRow(ink, ['评委签名：', '日期：'])],
  };
}

function rowOf(ink: Ink, { rubric, blind }: ScoringData, one: Judged, style: InkStyle) {
  const { code, name, districtName, barred, marks } = one;
  const total = totalOf(rubric, marks);
  const given = leaves(rubric).map(({ id }, at) => {
    const points = marks[id];
    if (barred) return '—';
    return points === undefined ? (at === 0 ? ROOM : '') : formatPoints(points);
  });
  const sum = barred || total === null ? '' : formatPoints(total);
  const cells = [code, ...(blind ? [] : [name, districtName]), ...given, sum, barred ? '回避' : ''];
  return cells.map((text) => ink.text(text, style, name));
}

/** 评分标准: what each criterion looks at. */
function rubricSheet(ink: Ink, data: ScoringData, paper: Tabular['paper']): Tabular {
  const { rubric } = data;
  const styles = stylesOf(NOTES.size);
  const taken = WIDTH.group + WIDTH.words + WIDTH.points;
  const lines = rubric.groups.flatMap(({ name: group, criteria }) =>
    criteria.map(({ name, hint, maximum }) => [group, name, hint, formatPoints(maximum)]),
  );
  const sum = ['合计', '', '', formatPoints(maximumTotal(rubric))];
  return {
    paper,
    above: sheetHead(ink, `${data.title}评分标准`, [marksLine(data)]),
    columns: [centred(WIDTH.group), left(WIDTH.words), left(roomOf(paper) - taken), centred(WIDTH.points)],
    head: ['类别', '评分项目', '评分要点', '分值'].map((text) => ink.text(text, styles.head, '表头')),
    rows: [...lines, sum].map((cells) => cells.map((text) => ink.text(text, styles.row, '评分标准'))),
    styles,
    notes: [],
    below: [],
  };
}
