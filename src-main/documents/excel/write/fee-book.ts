import type ExcelJS from 'exceljs';
import { dateText } from '../../../domain/calendar/written';
import { Fault } from '../../../domain/fault';
import { FEE_BASIS_LABELS, type Fee, reckonedFee } from '../../../domain/fees/fee';
import type { FeeTable } from '../../../domain/fees/fee-table';
import { moneyText, moneyWords } from '../../../domain/fees/money';
import type { Withheld } from '../../../domain/fees/withholding';
import { bookBytes, newBook, newSheet } from './book';
import { HEAD_ROW, writeLine, writeList, writeSigners } from './list';
import { writeSums } from './sums';
import { counted, type SheetColumn } from './table';

/**
 * Who is paid for a round, and how much. Of personal data it has what a payment and its tax need and nothing else, masked
 * unless it was asked for.
 */
export interface FeeSheet {
  title: string;
  /** Civil date. */
  today: string;
  table: FeeTable;
  rows: readonly {
    name: string;
    unit: string;
    title: string;
    idNumber: string;
    bank: string;
    account: string;
    fee: Fee;
  }[];
}

type Row = FeeSheet['rows'][number] & { paid: Withheld };

const MONEY = '#,##0.00';
const SIGNED = 30;

/** Amounts in a workbook are yuan; of whole 分, so that two digits are exact. */
const yuan = (fen: number): number => fen / 100;

const COLUMNS: readonly SheetColumn<Row>[] = [
  counted(),
  { title: '姓名', value: ({ name }) => name, narrowest: 12 },
  { title: '工作单位', value: ({ unit }) => unit, align: 'left', widest: 26, narrowest: 20 },
  { title: '职称', value: ({ title }) => title || null, widest: 14, narrowest: 10 },
  { title: '身份证号', value: ({ idNumber }) => idNumber || null, format: '@', narrowest: 22 },
  { title: '开户行', value: ({ bank }) => bank || null, align: 'left', widest: 20, narrowest: 14 },
  { title: '银行账号', value: ({ account }) => account || null, format: '@', narrowest: 22 },
  { title: '标准\n（元/次）', value: ({ fee }) => yuan(fee.amount), format: MONEY, narrowest: 11 },
  { title: '次数', value: ({ fee }) => fee.times, format: '0' },
  { title: '标准\n口径', value: ({ fee }) => FEE_BASIS_LABELS[fee.basis], narrowest: 8 },
  { title: '应发金额\n（元）', value: ({ paid }) => yuan(paid.gross), format: MONEY, narrowest: 12 },
  { title: '减除费用\n（元）', value: ({ paid }) => yuan(paid.allowance), format: MONEY, narrowest: 11 },
  { title: '应纳税\n所得额（元）', value: ({ paid }) => yuan(paid.taxable), format: MONEY, narrowest: 13 },
  { title: '预扣率\n（%）', value: ({ paid }) => paid.rate, format: '0', narrowest: 8 },
  { title: '代扣个税\n（元）', value: ({ paid }) => yuan(paid.tax), format: MONEY, narrowest: 11 },
  { title: '实发金额\n（元）', value: ({ paid }) => yuan(paid.net), format: MONEY, narrowest: 12 },
  { title: '领款人签字', value: () => null, narrowest: 16 },
  { title: '备注', value: () => null, narrowest: 10 },
];
/** Columns that are added up, by their titles. */
const SUMMED = ['应发金额\n（元）', '代扣个税\n（元）', '实发金额\n（元）'];

/** 专家劳务费发放表: what each is due, the tax withheld and how it was reckoned, and what is paid out. */
export async function feeBook({ title, today, table, rows: given }: FeeSheet): Promise<Uint8Array> {
  if (given.length === 0) throw new Fault('paper.incomplete', '还没有填写劳务费标准，不能制作发放表。');
  const rows = given.map((row): Row => ({ ...row, paid: reckonedFee(row.fee, table) }));
  const book = await newBook(today);
  const sheet = newSheet(book, '劳务费发放表', { headRows: HEAD_ROW });
  const { next, end } = writeList(sheet, {
    title: `${title}专家劳务费发放表`,
    below: `制表日期：${dateText(today)}　共 ${rows.length} 人　金额单位：元`,
    columns: COLUMNS,
    rows,
    filters: false,
    least: SIGNED,
    kept: 2,
  });
  writeTotals(sheet, rows, next);
  end(writeFoot(sheet, rows, table, next + 1));
  return bookBytes(book);
}

/** 合计 below the rows. */
function writeTotals(sheet: ExcelJS.Worksheet, rows: readonly Row[], at: number): void {
  const totals = [
    rows.reduce((sum, { paid }) => sum + paid.gross, 0),
    rows.reduce((sum, { paid }) => sum + paid.tax, 0),
    rows.reduce((sum, { paid }) => sum + paid.net, 0),
  ];
  const sums = SUMMED.map((title, index) => {
    const column = 1 + COLUMNS.findIndex((one) => one.title === title);
    const { letter } = sheet.getColumn(column);
    const formula = `SUM(${letter}${HEAD_ROW + 1}:${letter}${at - 1})`;
    return { column, formula, result: yuan(totals[index] ?? 0), format: MONEY };
  });
  writeSums(sheet, at, { columns: COLUMNS.length, labels: { 2: '合计' }, sums });
  sheet.getRow(at).height = SIGNED;
}

/** The whole in words, how the tax was reckoned, and who signs; answers the last row. */
function writeFoot(sheet: ExcelJS.Worksheet, rows: readonly Row[], table: FeeTable, first: number): number {
  const paid = rows.reduce((sum, row) => sum + row.paid.net, 0);
  const { allowance, brackets, source } = table;
  const steps = brackets.map(({ upTo, rate, deduction }) => {
    const range = upTo === null ? '超过部分' : `不超过 ${moneyText(upTo)} 元`;
    return `${range}预扣率 ${rate}%、速算扣除 ${moneyText(deduction)} 元`;
  });
  const lines: [string, number][] = [
    [`实发合计（大写）：人民币${moneyWords(paid)}（¥${moneyText(paid)}）`, 24],
    [
      `代扣个人所得税：每次收入不超过 ${moneyText(allowance.upTo)} 元的减除费用 ${moneyText(allowance.fixed)} 元，超过的减除收入的 ${allowance.share}%；应纳税所得额${steps.join('；')}。同一轮次的各次合并为一次收入。依据：${source}。`,
      24,
    ],
  ];
  for (const [at, [text, least]] of lines.entries()) writeLine(sheet, first + at, text, COLUMNS.length, least);
  writeSigners(sheet, first + lines.length, ['单位负责人：', '财务审核：', '经办人：', '监督员：'], COLUMNS.length);
  return first + lines.length;
}
