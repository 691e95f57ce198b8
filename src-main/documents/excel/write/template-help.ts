import type ExcelJS from 'exceljs';
import { offered } from '../../../domain/registers/chosen';
import type { Field } from '../../../domain/registers/define';
import { newSheet } from './book';
import { HEAD_ROW, writeList } from './list';
import { counted, type SheetColumn } from './table';

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

/** What may be chosen, as it reads. */
export const choiceNames = (field: Field): string[] => offered(field).map(({ value, label = value }) => label);

/** Characters of choices that a note can show; longer ones stand on 填表说明. */
const NOTE_ROOM = 40;
const HELP_SHEET = '填表说明';

/** How the field is filled in: kind, unit, and what its declaration says. */
const askedOf = (field: Field): string[] =>
  [KINDS[field.type], field.unit && `单位：${field.unit}`, field.help].flatMap((part) => (part ? [part] : []));

const chosenFrom = (field: Field): string => (field.choices ? choiceNames(field).join('、') : '');

/** The note on the head of its column. */
export function noteOf(field: Field): string {
  const among = field.type === 'choices' ? chosenFrom(field) : '';
  const shown = among.length > NOTE_ROOM ? `可选内容见工作表“${HELP_SHEET}”` : among && `可选：${among}`;
  return `${[field.required ? '必填' : '选填', ...askedOf(field), shown].filter(Boolean).join('；')}。`;
}

const COLUMNS: readonly SheetColumn<Field>[] = [
  counted(),
  { title: '列名', value: ({ label }) => label, align: 'left', widest: 30, narrowest: 16 },
  { title: '是否必填', value: ({ required }) => (required ? '必填' : '选填'), narrowest: 10 },
  {
    title: '填写要求',
    value: (field) => askedOf(field).join('；') || '填写文字',
    align: 'left',
    widest: 44,
    narrowest: 30,
  },
  { title: '可选内容', value: (field) => chosenFrom(field) || null, align: 'left', widest: 44, narrowest: 20 },
];

/** 填表说明: every column with what it asks for, on a sheet of its own. */
export function writeHelp(book: ExcelJS.Workbook, label: string, fields: readonly Field[]): void {
  const sheet = newSheet(book, HELP_SHEET, { headRows: HEAD_ROW });
  const below = '带 * 的列必填；请不要增删或改名各列。没有的内容留空；身份证号、电话和各种编号按文本填写。';
  writeList(sheet, { title: `${label}填表说明`, below, columns: COLUMNS, rows: fields, filters: false }).end();
}
