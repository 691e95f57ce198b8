import { dateText } from '../../domain/calendar/written';
import { Fault } from '../../domain/fault';
import type { DrawRecord, Person } from '../../domain/review/draw/model';
import type { Fonts } from '../fonts';
import { type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink, type Piece } from '../pdf/tabular/ink';
import type { CommitteeData } from './committee-data';
import type { PaperFile } from './data';
import { sheetHead, signatureRow } from './sheet-lines';

type Drawn = CommitteeData['draws'][number];

const STYLES = { head: { role: 'hei', size: 10 }, row: { role: 'song', size: 9.5 } } as const;
const COLUMNS: readonly { title: string; width: number; align: 'left' | 'center' }[] = [
  { title: '序号', width: 13, align: 'center' },
  { title: '情况', width: 24, align: 'center' },
  { title: '姓名', width: 24, align: 'center' },
  { title: '工作单位', width: 68, align: 'left' },
  { title: '职称', width: 26, align: 'center' },
  { title: '专业领域', width: 26, align: 'center' },
  { title: '说明', width: 86, align: 'left' },
];
/** People of the roster beyond the seats that a paper lists; longer rosters are in the record file. */
const LISTED = 1000;

interface Line {
  state: string;
  person: string;
  note: string;
}

/** 评委抽取记录: the draw that stands, everyone who could be drawn, and everyone else with the reason. */
export async function drawRecord(data: CommitteeData, fonts: Fonts): Promise<PaperFile> {
  const drawn = data.draws.findLast(({ draw }) => draw.annulled === null) ?? data.draws.at(-1);
  if (!drawn) throw new Fault('paper.incomplete', '这一轮次没有抽取过评委，没有抽取记录可以打印。');
  const { draw, record } = drawn;
  const ink = new Ink(fonts);
  const title = `${data.title}评委抽取记录`;
  const people = new Map(record.roster.map((person) => [person.id, person]));
  const [seats, others] = [seatLines(record), otherLines(drawn)];
  const shown = others.length > LISTED ? [] : others;
  const sheet: Tabular = {
    paper: 'A4',
    above: sheetHead(ink, title, factsOf(data, drawn)),
    columns: COLUMNS,
    head: COLUMNS.map(({ title }) => ink.text(title, STYLES.head, '表头')),
    rows: [...seats, ...shown].map((line, index) => cells(ink, line, index + 1, people.get(line.person))),
    styles: STYLES,
    notes: ink.text(notesOf(record, others.length - shown.length), { role: 'song', size: 9.5 }, title),
    below: [signatureRow(ink, ['经办人：', '监督员：', '日期：'])],
  };
  const info = { title, date: draw.plan.date };
  const { bytes, pages } = await tabularPdf(ink, info, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}

function factsOf({ draws }: CommitteeData, { draw, record }: Drawn): string[] {
  const { plan, roster, leftOut } = record;
  const filter = (label: string, values: readonly string[] | null) => `${label}${values?.join('、') ?? '不限'}`;
  const seats = plan.seats.map(
    ({ field, size, alternates }) => `${field ?? '不限领域'}评委 ${size} 人、候补 ${alternates} 人`,
  );
  const annulled = draws.filter((one) => one.draw.annulled !== null && one.draw.id !== draw.id);
  return [
    `第 ${draw.number} 次抽取　${dateText(plan.date)}　监督员：${plan.supervisor}　经办：${draw.drawn?.by ?? ''}`,
    `抽取方案：${seats.join('；')}。${filter('职称：', plan.titles)}；${filter('来源：', plan.sources)}；${filter('区县：', plan.districts)}；${plan.restDays} 天内抽取过的不列入；需回避对象超过 ${plan.conflictsAllowed} 个的不列入。`,
    `名册 ${roster.length} 人，可抽取 ${roster.length - leftOut.length} 人，未列入 ${leftOut.length} 人。`,
    ...(draw.annulled ? [`本次抽取已作废：${draw.annulled.reason}（${draw.annulled.by}）。`] : []),
    ...annulled.map((one) => `第 ${one.draw.number} 次抽取已作废：${one.draw.annulled?.reason ?? ''}。`),
  ];
}

/** Members as they sit, those who declined, and the alternates, field by field. */
function seatLines({ drawn, committee, refusals }: DrawRecord): Line[] {
  const declined = new Map(refusals.map(({ person, reason }) => [person, reason]));
  return drawn.flatMap(({ members, alternates }): Line[] =>
    [...members, ...alternates].map((person, at) => {
      const order = `抽取次序 ${at + 1}`;
      const reason = declined.get(person);
      if (reason !== undefined) return { state: '不参加', person, note: `${order}；${reason}` };
      if (!committee.includes(person)) return { state: '候补', person, note: order };
      return { state: '评委', person, note: at < members.length ? order : `${order}；候补递补` };
    }),
  );
}

function otherLines({ record, list }: Drawn): Line[] {
  const seen = new Set(record.drawn.flatMap(({ members, alternates }) => [...members, ...alternates]));
  const rest = list.filter(({ person }) => !seen.has(person));
  return [
    ...rest.flatMap(({ person, reason }) => (reason === null ? [{ state: '未抽中', person, note: '' }] : [])),
    ...rest.flatMap(({ person, reason }) => (reason === null ? [] : [{ state: '未列入', person, note: reason }])),
  ];
}

function cells(ink: Ink, { state, note }: Line, serial: number, person: Person | undefined): Piece[][] {
  const name = person?.name ?? '';
  const texts = [String(serial), state, name, person?.unit ?? '', person?.title ?? '', person?.field ?? '', note];
  return texts.map((text) => ink.text(text, STYLES.row, name));
}

function notesOf({ algorithm, digest, commitment, random, word, seed }: DrawRecord, missing: number): string {
  return [
    `算法：${algorithm}　名册摘要：${digest}`,
    `随机数摘要：${commitment}`,
    `随机数：${random}`,
    `监督员的话：${word}　种子：${seed}`,
    '抽取记录文件可用命令 kepu draw replay 重放，也可按程序文档《评委抽取》手工核对。',
    ...(missing > 0 ? [`其余 ${missing} 人（未抽中或未列入）及原因见抽取记录文件。`] : []),
  ].join('\n');
}
