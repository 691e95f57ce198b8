import type ExcelJS from 'exceljs';
import type { Criterion, Rubric } from '../../../domain/review/model';
import { leaves, maximumTotal, totalOf } from '../../../domain/review/rubric';
import { formatPoints } from '../../../domain/review/wording';
import type { PaperFile } from '../../papers/data';
import type { ScoringData } from '../../papers/list-data';
import { MARKING_RULE, marksLine, memberLine, requireMembers } from '../../papers/member-lines';
import { bookBytes, newBook, newSheet } from './book';
import { HATCHED } from './hatched';
import { HEAD_ROW, writeLine, writeList, writeSigners } from './list';
import type { SheetColumn } from './table';

type Member = ScoringData['members'][number];
type Row = Member['candidates'][number];

/** Points: rows are filled in by hand too. */
const ROOM = 26;
const MARKS = 'General';
/** A sheet's name is no longer, and has none of these. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[\\/?*[\]:]/g;

/**
 * 评分表: the marks that a member gives, or has given, on a sheet of each; heads, places and sums as `kepu tally` reads
 * them. A blank one is scored on paper or on the screen; sums are formulas.
 */
export async function memberBook(data: ScoringData): Promise<PaperFile> {
  requireMembers(data);
  const book = await newBook(data.date);
  for (const member of data.members) await writeMember(book, data, member);
  writeRubric(book, data);
  return { bytes: await bookBytes(book), pages: null, glyphs: [] };
}

async function writeMember(book: ExcelJS.Workbook, data: ScoringData, member: Member): Promise<void> {
  const { rubric, blind, title } = data;
  const criteria = leaves(rubric);
  const called: SheetColumn<Row>[] = blind
    ? []
    : [
        { title: data.name, value: ({ name }) => name, align: 'left', widest: 38, narrowest: 24 },
        { title: '区县', value: ({ districtName }) => districtName || null, widest: 20, narrowest: 10 },
      ];
  const columns: SheetColumn<Row>[] = [
    { title: '编号', value: ({ code }) => code, format: '@', narrowest: 8 },
    ...called,
    ...criteria.map((criterion) => markColumn(criterion)),
    { title: '合计', value: () => null, format: MARKS, narrowest: 9 },
    { title: '备注', value: ({ barred }) => (barred ? '回避' : null), narrowest: 14 },
  ];
  const name = `评委${member.seat} ${member.name}`.replace(NOT_IN_NAMES, '').slice(0, LONGEST_NAME);
  const sheet = newSheet(book, name, { headRows: HEAD_ROW, columns: called.length > 0 ? 2 : 1 });
  const { next, wide, end } = writeList(sheet, {
    title: `${title}评分表`,
    below: memberLine(data, member),
    columns,
    rows: member.candidates,
    filters: false,
    least: ROOM,
    kept: 1 + called.length,
  });
  const first = 2 + called.length;
  for (const [at, row] of member.candidates.entries())
    finishRow(sheet, rubric, row, { row: HEAD_ROW + 1 + at, first, criteria, open: !member.submitted });
  writeLine(sheet, next, MARKING_RULE, wide);
  writeSigners(sheet, next + 1, ['评委签名：', '日期：'], wide);
  end(next + 1);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}

const markColumn = ({ id, name, maximum }: Criterion): SheetColumn<Row> => ({
  title: `${name}\n（${formatPoints(maximum)}分）`,
  value: ({ marks, barred }) => {
    const mark = marks[id];
    return barred || mark === undefined ? null : mark / 100;
  },
  format: MARKS,
  narrowest: 10,
  widest: 14,
});

interface Place {
  row: number;
  /** Column of the first mark. */
  first: number;
  criteria: readonly Criterion[];
  /** May still be filled in. */
  open: boolean;
}

/** The sum as a formula, the bounds of each mark, and closed cells hatched. */
function finishRow(
  sheet: ExcelJS.Worksheet,
  rubric: Rubric,
  row: Row,
  { row: at, first, criteria, open }: Place,
): void {
  const cells = criteria.map((_, index) => sheet.getCell(at, first + index));
  for (const [index, cell] of cells.entries()) {
    if (row.barred) cell.style = { ...cell.style, fill: HATCHED };
    else if (open) {
      cell.style = { ...cell.style, protection: { locked: false } };
      cell.dataValidation = bounds(criteria[index]);
    }
  }
  const sum = sheet.getCell(at, first + criteria.length);
  if (row.barred) {
    sum.style = { ...sum.style, fill: HATCHED };
    return;
  }
  const range = `${cells[0]?.address}:${cells.at(-1)?.address}`;
  const total = totalOf(rubric, row.marks);
  const result = total === null ? '' : total / 100;
  sum.value = { formula: `IF(COUNT(${range})=${criteria.length},SUM(${range}),"")`, result };
  sum.alignment = { horizontal: 'right', vertical: 'middle' };
}

function bounds(criterion: Criterion | undefined): ExcelJS.DataValidation {
  const maximum = (criterion?.maximum ?? 0) / 100;
  return {
    type: 'decimal',
    operator: 'between',
    formulae: [0, maximum],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: criterion?.name,
    error: `应填 0 到 ${maximum} 分。`,
  };
}

/** 评分标准 on the last sheet. */
function writeRubric(book: ExcelJS.Workbook, data: ScoringData): void {
  const { title, rubric } = data;
  const criteria = rubric.groups.flatMap(({ name: group, criteria }) => criteria.map((each) => ({ ...each, group })));
  const rows = [...criteria, { group: '合计', name: '', hint: '', maximum: maximumTotal(rubric) }];
  const columns: SheetColumn<(typeof rows)[number]>[] = [
    { title: '类别', value: ({ group }) => group, widest: 20, narrowest: 12 },
    { title: '评分项目', value: ({ name }) => name || null, align: 'left', widest: 28, narrowest: 18 },
    { title: '评分要点', value: ({ hint }) => hint || null, align: 'left', widest: 50, narrowest: 30 },
    { title: '分值', value: ({ maximum }) => maximum / 100, format: MARKS, align: 'center', narrowest: 8 },
  ];
  const sheet = newSheet(book, '评分标准', { headRows: HEAD_ROW });
  writeList(sheet, { title: `${title}评分标准`, below: marksLine(data), columns, rows, filters: false }).end();
}
