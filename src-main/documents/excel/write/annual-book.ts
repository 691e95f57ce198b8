import type ExcelJS from 'exceljs';
import { basisWords, SPAN_LABELS } from '../../../domain/annual/period';
import { NOTHING, partsText, type ResultRow, type YearReport } from '../../../domain/annual/report';
import { dateText } from '../../../domain/calendar/written';
import { MEASURES } from '../../../domain/measures';
import { bookBytes, day, HEAD_FONT, newBook, newSheet } from './book';
import { HEAD_ROW, writeLine, writeList } from './list';
import { writeSums } from './sums';
import { counted, type SheetColumn } from './table';

/** A measure's heading, a figure, or a part of the one above it. */
interface Row {
  label: string;
  unit: string;
  figure: number | null;
  before: number | null;
  span: string;
  source: string;
  heading?: true;
}

const COUNT = '#,##0';
/** Column of 增减; before it this year and the one before. */
const CHANGE = 5;
/** Points. */
const HEADING_HEIGHT = 26;

const signed = '单位负责人：　　　　　　　　审核：　　　　　　　　制表：　　　　　　　　';

/** Before the parts of a figure: the names stand below each other. */
const FIRST_PART = '　其中：';
const MORE_PARTS = '　　　　';

const EMPTY = { unit: '', figure: null, before: null, span: '', source: '' };

const rowsOf = ({ figures }: YearReport): Row[] =>
  MEASURES.flatMap(({ number, sign, heading }): Row[] => [
    { ...EMPTY, label: `${sign}、${heading}`, heading: true },
    ...figures
      .filter(({ measure }) => measure === number)
      .flatMap(({ label, unit, figure, before, span, source, parts }): Row[] => [
        { label, unit, figure, before, span: SPAN_LABELS[span], source },
        ...parts.map(
          (part, at): Row => ({ ...EMPTY, ...part, unit, label: `${at === 0 ? FIRST_PART : MORE_PARTS}${part.label}` }),
        ),
      ]),
  ]);

/** 年度数据表: what a year comes to, by measure, by district, and by the documents that published results. */
export async function annualBook(report: YearReport): Promise<Uint8Array> {
  const book = await newBook(report.today);
  figureSheet(book, report);
  districtSheet(book, report);
  resultSheet(book, report);
  return bookBytes(book);
}

const about = ({ period, today }: YearReport): string =>
  `统计截止日：${dateText(period.until)}　学年：${period.school.label}　制表日期：${dateText(today)}`;

function figureSheet(book: ExcelJS.Workbook, report: YearReport): void {
  const { year } = report.period;
  const rows = rowsOf(report);
  const compared = rows.some(({ before }) => before !== null);
  const count = (title: string, value: (row: Row) => number | null): SheetColumn<Row> => ({
    title,
    value: (row) => value(row) ?? (row.heading ? null : NOTHING),
    format: COUNT,
    align: 'right',
    narrowest: 10,
  });
  const before = [count(`${year - 1}年`, (row) => row.before), count('增减', (row) => changeOf(row))];
  const columns: SheetColumn<Row>[] = [
    { title: '指标', value: ({ label }) => label, align: 'left', widest: 36, narrowest: 36 },
    { title: '单位', value: ({ unit }) => unit },
    count(`${year}年`, ({ figure }) => figure),
    ...(compared ? before : []),
    { title: '口径', value: ({ span }) => span || null, narrowest: 7 },
    { title: '计入范围', value: ({ source }) => source || null, align: 'left', widest: 36, narrowest: 36 },
  ];
  const sheet = newSheet(book, '年度数据', { headRows: HEAD_ROW, columns: 1 });
  const title = `${year}年科普资源助推“双减”工作年度数据表`;
  const list = writeList(sheet, { title, below: about(report), columns, rows, filters: false });
  writeHeadings(sheet, rows, columns.length);
  if (compared) writeChanges(sheet, rows);
  list.end(writeFoot(sheet, report, columns.length, list.next));
}

const changeOf = ({ figure, before }: Row): number | null =>
  figure === null || before === null ? null : figure - before;

/** A measure's heading stands over its figures, in one cell. */
function writeHeadings(sheet: ExcelJS.Worksheet, rows: readonly Row[], columns: number): void {
  for (const [index, { heading }] of rows.entries()) {
    if (!heading) continue;
    const at = HEAD_ROW + 1 + index;
    sheet.mergeCells(at, 1, at, columns);
    sheet.getCell(at, 1).font = { name: HEAD_FONT, size: 11 };
    sheet.getRow(at).height = HEADING_HEIGHT;
  }
}

/** 增减 as formulas, so that a figure that is corrected by hand is compared anew. */
function writeChanges(sheet: ExcelJS.Worksheet, rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) {
    const change = changeOf(row);
    const at = HEAD_ROW + 1 + index;
    if (change === null) continue;
    const cell = sheet.getCell(at, CHANGE);
    cell.value = { formula: `C${at}-D${at}`, result: change };
    cell.numFmt = '+#,##0;-#,##0;0';
  }
}

/** What was counted how, and who signs; answers the last row. */
function writeFoot(sheet: ExcelJS.Worksheet, { period, today }: YearReport, columns: number, first: number): number {
  const lines = [
    `统计口径说明（“${NOTHING}”为没有台账记录，或者没有上年数据可比）`,
    ...basisWords(period, today),
    signed,
  ];
  for (const [at, line] of lines.entries()) writeLine(sheet, first + at, line, columns, line === signed ? 32 : 22);
  return first + lines.length - 1;
}

function districtSheet(book: ExcelJS.Workbook, report: YearReport): void {
  const { columns: told, rows } = report.districts;
  const columns: SheetColumn<(typeof rows)[number]>[] = [
    counted(),
    { title: '区县', value: ({ label }) => label, widest: 26 },
    ...told.map(({ title, unit }, at): SheetColumn<(typeof rows)[number]> => {
      return { title: `${title}\n（${unit}）`, value: ({ cells }) => cells[at] ?? 0, format: COUNT, narrowest: 10 };
    }),
  ];
  const sheet = newSheet(book, '各区县情况', { headRows: HEAD_ROW, columns: 2 });
  const title = `${report.period.year}年各区县工作情况一览表`;
  const list = writeList(sheet, { title, below: about(report), columns, rows, filters: false, kept: 2 });
  const sums = told.map((_, index) => {
    const column = index + 3;
    const { letter } = sheet.getColumn(column);
    const result = rows.reduce((sum, { cells }) => sum + (cells[index] ?? 0), 0);
    return { column, formula: `SUM(${letter}${HEAD_ROW + 1}:${letter}${list.next - 1})`, result, format: COUNT };
  });
  writeSums(sheet, list.next, { columns: columns.length, labels: { 2: '合计' }, sums });
  list.end(list.next);
}

function resultSheet(book: ExcelJS.Workbook, report: YearReport): void {
  const columns: SheetColumn<ResultRow>[] = [
    counted(),
    { title: '类别', value: ({ kind }) => kind, widest: 16 },
    { title: '评选命名项目', value: ({ title }) => title, align: 'left', widest: 44, narrowest: 30 },
    { title: '公布文号', value: ({ docNumber }) => docNumber, narrowest: 22 },
    { title: '公布日期', value: ({ date }) => day(date), format: 'yyyy-mm-dd', narrowest: 12 },
    { title: '申报数', value: ({ applied }) => applied, format: COUNT, narrowest: 9 },
    { title: '公布数', value: ({ selected }) => selected, format: COUNT, narrowest: 9 },
    { title: '等次', value: ({ levels }) => partsText(levels, '') || null, align: 'left', widest: 30, narrowest: 20 },
    { title: '备注', value: ({ later }) => (later ? '补充公布' : null), narrowest: 12 },
  ];
  const { results, period } = report;
  const sheet = newSheet(book, '评选命名结果', { headRows: HEAD_ROW });
  const title = `${period.year}年评选命名结果一览表`;
  const below = `${about(report)}　${results.length === 0 ? '本年没有公布的评选命名结果' : `共 ${results.length} 个公布文件`}`;
  writeList(sheet, { title, below, columns, rows: results, filters: false, kept: 3 }).end();
}
