import type ExcelJS from 'exceljs';
import { Fault } from '../../../domain/fault';
import { OUTCOME_LABELS, OUTCOMES } from '../../../domain/review/model';
import { scoreRule } from '../../../domain/review/rules-words';
import { formatPoints } from '../../../domain/review/wording';
import type { PaperCandidate, PaperData, PaperFile, PaperTallyRow } from '../../papers/data';
import { nameLines } from '../../papers/head-words';
import {
  fullMarks,
  inSeatOrder,
  OTHER_GROUP,
  ranked,
  type ScoreCell,
  type ScoreMark,
  scoresDate,
  wordLegend,
} from '../../papers/score-lines';
import { bookBytes, FONT, newBook, newSheet, numberFormat } from './book';
import { HATCHED } from './hatched';
import { HEAD_ROW, writeLine, writeList, writeSigners } from './list';
import type { SheetColumn } from './table';

const BEFORE_MARKS = 4;
/** Characters of a member's name that a line of the head has room for. */
const ONE_LINE = 5;
const LEGEND = [
  '说明：带删除线的是去掉的最高分和最低分，不计入平均分。',
  '平均分＝计分总和÷计分人数，四舍五入一次。',
] as const;

/** 评分汇总表: every number a tally used, so that anyone can check it by hand. Marks are totals of the members. */
export async function scoreSummary(data: PaperData): Promise<PaperFile> {
  if (data.tally.length === 0) throw new Fault('paper.incomplete', '这一轮次还没有评分，不能生成评分汇总表。');
  const book = await newBook(scoresDate(data));
  const sheet = newSheet(book, '评分汇总表', { headRows: HEAD_ROW });
  const columns = columnsOf(data);
  const rows = ranked(data);
  const title = `${data.title}评分汇总表`;
  const { next, wide, end } = writeList(sheet, { title, below: methodText(data), columns, rows, kept: BEFORE_MARKS });
  for (const [at, row] of rows.entries()) {
    for (const [index, cell] of inSeatOrder(data, row).entries()) {
      if (cell) markStyle(sheet.getCell(HEAD_ROW + 1 + at, BEFORE_MARKS + index + 1), cell.mark);
    }
  }
  end(writeFoot(sheet, LEGEND.join(wordLegend(data)), next, wide));
  return { bytes: await bookBytes(book), pages: null, glyphs: [] };
}

function columnsOf(data: PaperData): SheetColumn<PaperTallyRow>[] {
  const candidates = new Map(data.candidates.map((candidate) => [candidate.id, candidate]));
  return [
    { title: '名次', value: ({ rank }) => rank, format: '0', align: 'center', widest: 7 },
    { title: '编号', value: ({ code }) => code, format: '@', widest: 8 },
    { title: '区县', value: ({ districtName }) => districtName, widest: 23 },
    { title: data.words.name, value: ({ name }) => name, align: 'left', widest: 38 },
    ...data.members.map(
      ({ name }, index): SheetColumn<PaperTallyRow> => ({
        title: `评委${index + 1}\n${nameLines(name, ONE_LINE)}`,
        value: (row) => markValue(inSeatOrder(data, row)[index]),
        format: '0.00',
        narrowest: 9,
        widest: 12,
      }),
    ),
    { title: '计分\n人数', value: ({ members }) => members, format: '0', align: 'center' },
    { title: '计分总和\n÷人数', value: sumText, format: '@', narrowest: 12, widest: 14 },
    {
      title: '平均分',
      value: ({ score }) => (score === null ? null : Number(score)),
      format: numberFormat(data.method.scale),
      narrowest: 9,
    },
    { title: '等次', value: ({ band }) => band, narrowest: 8 },
    { title: '结果', value: (row) => resultText(candidates.get(row.candidate)), narrowest: 9 },
    { title: '备注', value: (row) => noteText(row, candidates.get(row.candidate)), narrowest: 8 },
  ];
}

const markValue = (cell: ScoreCell | null | undefined): string | number =>
  cell ? (cell.word ?? (cell.mark.total ?? 0) / 100) : OTHER_GROUP;

/** 437.5÷5: the mean as it is worked out, before it is rounded. */
function sumText({ marks }: PaperTallyRow): string {
  const counted = marks.filter(({ state }) => state === 'counted');
  if (counted.length === 0) return '';
  return `${formatPoints(counted.reduce((sum, { total }) => sum + (total ?? 0), 0))}÷${counted.length}`;
}

function resultText(candidate: PaperCandidate | undefined): string {
  const outcome = OUTCOMES.find((name) => name === candidate?.outcome);
  return outcome ? OUTCOME_LABELS[outcome] : '';
}

function noteText({ tied }: PaperTallyRow, candidate: PaperCandidate | undefined): string {
  return [tied ? '并列' : '', candidate?.held ? '暂缓' : ''].filter(Boolean).join('、');
}

const methodText = (data: PaperData): string =>
  `评委${data.members.length}人，满分${fullMarks(data)}分。平均分：${scoreRule(data.method)}`;

/** A style of its own: the others of the column share theirs. */
function markStyle(cell: ExcelJS.Cell, { state }: ScoreMark): void {
  if (state === 'droppedHigh' || state === 'droppedLow') {
    cell.style = { ...cell.style, font: { name: FONT, size: 11, strike: true, color: { argb: 'FF808080' } } };
  } else if (state === 'missing' || state === 'barred') {
    cell.style = { ...cell.style, fill: HATCHED };
  }
}

/** What the marks mean, and who signs; answers the last row. */
function writeFoot(sheet: ExcelJS.Worksheet, legend: string, first: number, columns: number): number {
  writeLine(sheet, first, legend, columns, 36);
  writeLine(sheet, first + 1, '评委签字：', columns, 40);
  writeSigners(sheet, first + 2, ['组长签字：', '监督员签字：', '统计人签字：', '日期：'], columns);
  return first + 2;
}
