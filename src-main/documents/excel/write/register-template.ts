import type ExcelJS from 'exceljs';
import { type RegisterName, registerOf } from '../../../domain/registers';
import { type Field, isNumeric } from '../../../domain/registers/define';
import { bookBytes, FONT, GRID, newBook, newSheet } from './book';
import { HEAD_ROW, writeTitle, writeWords } from './list';
import { firstPage, pagesFor, setPages } from './pages';
import { countsRows, formatOf, headOf } from './register-cells';
import { COUNTER, headCell } from './table';
import { noteOf, writeHelp } from './template-help';
import { Lists } from './template-lists';
import { type References, ruleOf } from './template-rules';
import { columnUnits } from './text';

/** Rows that are prepared. Validations end here: over a whole column they make other programs hang. */
const ROWS = 2000;
/** Rows that are ruled before anything stands in them; others are ruled as they are filled. */
const RULED = 20;

export interface TemplateInput {
  register: RegisterName;
  references: References;
}

/** A workbook that applicants fill in: drop-downs, notes on heads, real types, protected head, 填表说明. */
export async function registerTemplate({ register: name, references }: TemplateInput): Promise<Uint8Array> {
  const register = registerOf(name);
  const fields: readonly Field[] = Object.values(register.fields).filter(({ granted }) => !granted);
  const book = await newBook();
  // 序号 and the first field stay in sight.
  const before = countsRows(register) ? 1 : 0;
  const sheet = newSheet(book, `${register.label}填报`, { headRows: HEAD_ROW, columns: before + 1 });
  writeHelp(book, register.label, fields);
  const lists = new Lists(book, name);
  const widths = writeHeads(sheet, fields, before);
  for (const [index, field] of fields.entries()) {
    const { letter } = sheet.getColumn(before + index + 1);
    const rule = ruleOf(field, references, lists);
    if (rule) validations(sheet).add(`${letter}${HEAD_ROW + 1}:${letter}${HEAD_ROW + ROWS}`, rule);
  }
  writeTop(sheet, `${register.label}填报表`, widths, before + 1);
  ruleRows(sheet, widths.length, before);
  await sheet.protect('', ALLOWED);
  return bookBytes(book);
}

/** All but the head may be changed. */
const ALLOWED = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  formatCells: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
};

function alignOf(field: Field): Partial<ExcelJS.Alignment> {
  const running = field.type === 'text' || field.type === 'longText' || field.type === 'reference';
  const horizontal = isNumeric(field) ? 'right' : running && !field.person ? 'left' : 'center';
  return { horizontal, vertical: 'middle', wrapText: true };
}

/** Heads, and what the columns below them are; answers the columns' widths. */
function writeHeads(sheet: ExcelJS.Worksheet, fields: readonly Field[], before: number): number[] {
  const widths: number[] = [];
  const write = (title: string, width: number, style: ReturnType<typeof cellStyle>): ExcelJS.Cell => {
    widths.push(width);
    Object.assign(sheet.getColumn(widths.length), { width, ...style });
    const head = sheet.getCell(HEAD_ROW, widths.length);
    headCell(head, title);
    head.protection = { locked: true };
    return head;
  };
  if (before > 0) write(COUNTER, 6, cellStyle('0', { horizontal: 'center', vertical: 'middle' }));
  for (const field of fields) {
    const title = headOf(field, field.required ? '*' : '');
    const width = Math.max(10, Math.min(36, Math.max(columnUnits(title) + 4, (field.column ?? 0) / 7)));
    const head = write(title, width, cellStyle(formatOf(field), alignOf(field)));
    if (field.required) head.font = { ...head.font, color: { argb: 'FFC00000' } };
    head.note = noteOf(field);
  }
  sheet.getRow(HEAD_ROW).height = 34;
  return widths;
}

const cellStyle = (numFmt: string, alignment: Partial<ExcelJS.Alignment>) => ({
  numFmt,
  alignment,
  font: { name: FONT, size: 11 },
  protection: { locked: false },
});

/** Who fills the form in; an import knows the sender by the first of these. */
const ABOVE = ['填报单位（盖章）：', '填报人：', '联系电话：', '填报日期：　　　　年　　月　　日'];

/** Title, and the line that says who sends it, over the columns of the first page. */
function writeTop(sheet: ExcelJS.Worksheet, title: string, widths: readonly number[], kept: number): void {
  const pages = pagesFor(widths, kept);
  const wide = firstPage(widths, pages);
  writeTitle(sheet, title, widths.slice(0, wide));
  const span = Math.max(1, Math.floor(wide / ABOVE.length));
  for (const [index, label] of ABOVE.entries()) {
    const first = 1 + index * span;
    if (first > wide) break;
    const columns = index === ABOVE.length - 1 ? wide - first + 1 : span;
    writeWords(sheet, label, { row: 2, first, columns }).protection = { locked: false };
  }
  sheet.getRow(2).height = 24;
  // No print area: it would cut off what is filled in below the ruled rows.
  setPages(sheet, pages, { columns: widths.length, last: null, heads: `${HEAD_ROW}:${HEAD_ROW}`, kept, title });
}

/** Borders: at once for the first rows, for the others by what stands in them. */
function ruleRows(sheet: ExcelJS.Worksheet, columns: number, before: number): void {
  for (let at = 1; at <= RULED; at += 1) {
    const row = sheet.getRow(HEAD_ROW + at);
    row.height = 24;
    for (let column = 1; column <= columns; column += 1) row.getCell(column).border = GRID;
    if (before > 0) row.getCell(1).value = at;
  }
  const { letter } = sheet.getColumn(columns);
  const counted = sheet.getColumn(before + 1).letter;
  const first = HEAD_ROW + RULED + 1;
  sheet.addConditionalFormatting({
    ref: `A${first}:${letter}${HEAD_ROW + ROWS}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`COUNTA($${counted}${first}:$${letter}${first})>0`],
        style: { border: GRID },
      },
    ],
  });
}

/** Validation by range is there in exceljs, but not in its types. */
interface Validations {
  add(range: string, rule: ExcelJS.DataValidation): void;
}
const validations = (sheet: ExcelJS.Worksheet): Validations =>
  (sheet as unknown as { dataValidations: Validations }).dataValidations;
