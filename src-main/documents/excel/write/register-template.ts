import type ExcelJS from 'exceljs';
import { type RegisterName, registerOf } from '../../../domain/registers';
import { offered } from '../../../domain/registers/chosen';
import { type Field, isNumeric } from '../../../domain/registers/define';
import { bookBytes, FONT, GRID, HEAD_FONT, newBook, newSheet } from './book';
import { fitPages } from './pages';
import { formatOf, headOf } from './register-cells';
import { columnUnits } from './text';

/** Raised when columns of templates change in a way that older files must be told apart. */
const TEMPLATE_VERSION = 1;
/** Rows that are prepared. Validations end here: over a whole column they make other programs hang. */
const ROWS = 2000;
/** Name of the hidden sheet: template name, version, and the lists of the drop-downs. */
const DATA_SHEET = '模板数据';

export interface TemplateInput {
  register: RegisterName;
  /** Choices for fields that refer to a register, by that register's name. */
  references: Record<string, { value: string; label: string }[]>;
}

/** A workbook that applicants fill in: drop-downs, notes on heads, real types, protected head. */
export async function registerTemplate({ register: name, references }: TemplateInput): Promise<Uint8Array> {
  const register = registerOf(name);
  const fields = Object.values(register.fields).filter(({ granted }) => !granted);
  const book = await newBook();
  const sheet = newSheet(book, `${register.label}填报`, { paper: 'A3', headRows: 1 });
  const lists = new Lists(book, name);
  for (const [index, field] of fields.entries()) {
    const column = sheet.getColumn(index + 1);
    const title = headOf(field, field.required ? '*' : '');
    column.width = Math.max(10, Math.min(36, Math.max(columnUnits(title) + 4, (field.column ?? 0) / 7)));
    column.numFmt = formatOf(field);
    column.font = { name: FONT, size: 11 };
    column.protection = { locked: false };
    const head = sheet.getCell(1, index + 1);
    head.value = title;
    head.numFmt = '@';
    head.font = { name: HEAD_FONT, size: 11, color: { argb: field.required ? 'FFC00000' : 'FF000000' } };
    head.border = GRID;
    head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
    head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    head.protection = { locked: true };
    head.note = noteOf(field);
    const rule = ruleOf(field, references, lists);
    if (rule) validations(sheet).add(`${column.letter}2:${column.letter}${ROWS + 1}`, rule);
  }
  sheet.getRow(1).height = 34;
  fitPages(sheet, fields.length);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    formatCells: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
  return bookBytes(book);
}

/** Validation by range is there in exceljs, but not in its types. */
interface Validations {
  add(range: string, rule: ExcelJS.DataValidation): void;
}
const validations = (sheet: ExcelJS.Worksheet): Validations =>
  (sheet as unknown as { dataValidations: Validations }).dataValidations;

/** Lists of the drop-downs, on a sheet that nobody sees. */
class Lists {
  private readonly sheet: ExcelJS.Worksheet;
  private used = 2;

  constructor(book: ExcelJS.Workbook, register: string) {
    this.sheet = book.addWorksheet(DATA_SHEET, { state: 'veryHidden' });
    this.sheet.getCell('A1').value = '模板';
    this.sheet.getCell('B1').value = `kepu-desk/${register}`;
    this.sheet.getCell('A2').value = '版本';
    this.sheet.getCell('B2').value = TEMPLATE_VERSION;
  }

  /** Puts a list down and answers the range it has. */
  add(items: readonly string[]): string {
    this.used += 1;
    const column = this.sheet.getColumn(this.used);
    for (const [index, item] of items.entries()) this.sheet.getCell(index + 1, this.used).value = item;
    return `${DATA_SHEET}!$${column.letter}$1:$${column.letter}$${Math.max(1, items.length)}`;
  }
}

const KINDS: Partial<Record<Field['type'], string>> = {
  integer: '填整数',
  decimal: '填数字，不带单位',
  date: '填日期，如 2026-03-05',
  yesNo: '从下拉列表中选“是”或“否”',
  choice: '从下拉列表中选择',
  reference: '从下拉列表中选择',
  choices: '可填几项，用顿号隔开',
  phone: '填 11 位手机号码',
  idNumber: '填 18 位身份证号，本列为文本格式，请勿改动',
  month: '填年月，如 1975-03',
  schoolYear: '填学年，如 2026—2027学年',
  duration: '填分钟数，只填数字',
  coordinate: '填十进制度数',
  grades: '填年级，如 三至六年级、七至九年级',
};

const choiceNames = (field: Field): string[] => offered(field).map(({ value, label = value }) => label);

function noteOf(field: Field): string {
  const among = field.type === 'choices' && `可选：${choiceNames(field).join('、')}`;
  const parts = [
    field.required ? '必填' : '选填',
    KINDS[field.type],
    among,
    field.unit && `单位：${field.unit}`,
    field.help,
  ];
  return `${parts.filter(Boolean).join('；')}。`;
}

function ruleOf(field: Field, references: TemplateInput['references'], lists: Lists): ExcelJS.DataValidation | null {
  const allowBlank = true;
  const stop = (error: string) => ({ allowBlank, showErrorMessage: true, errorTitle: field.label, error });
  const list = (items: readonly string[]): ExcelJS.DataValidation => ({
    type: 'list',
    formulae: [lists.add(items)],
    ...stop('请从下拉列表中选择。'),
  });
  if (isNumeric(field)) return numberRule(field, stop);
  switch (field.type) {
    case 'choice':
      return list(choiceNames(field));
    case 'yesNo':
      return list(['是', '否']);
    case 'reference':
      return {
        ...list((references[field.to ?? ''] ?? []).map(({ label }) => label)),
        ...(field.open && { errorStyle: 'warning', error: '不在下拉列表里；确认名称无误的，可以继续填写。' }),
      };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formulae: [new Date('1949-10-01T00:00:00Z'), new Date('2100-12-31T00:00:00Z')],
        ...stop('请填写日期，如 2026-03-05。'),
      };
    default:
      return null;
  }
}

const LARGEST = 9_999_999_999;

function numberRule(
  { min, max, scale = 0, label }: Field,
  stop: (error: string) => Pick<ExcelJS.DataValidation, 'allowBlank' | 'showErrorMessage' | 'errorTitle' | 'error'>,
): ExcelJS.DataValidation {
  const unit = 10 ** scale;
  const from = min === undefined ? -LARGEST : min / unit;
  const to = max === undefined ? LARGEST : max / unit;
  const whole = scale === 0;
  const what = whole ? '整数' : '数字';
  const bounds = [min === undefined ? '' : `不小于 ${from}`, max === undefined ? '' : `不大于 ${to}`].filter(Boolean);
  return {
    type: whole ? 'whole' : 'decimal',
    operator: 'between',
    formulae: [from, to],
    ...stop(`“${label}”应填${what}${bounds.length > 0 ? `，${bounds.join('、')}` : ''}。`),
  };
}
