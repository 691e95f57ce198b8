import { type RegisterName, registerOf } from '../../domain/registers';
import { isNumeric, type Sheet, type Values } from '../../domain/registers/define';
import { statusLabel } from '../../domain/registers/labels';
import { fieldAt, isRunning, type SheetLine, sheetLines, sheetOf } from '../../domain/registers/sheets';
import { formatValue, type Names } from '../../domain/registers/values';
import type { Fonts } from '../fonts';
import { roomOf, type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink, type InkStyle } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import { type Fitting, fittedColumns } from './fitted-columns';
import { type ListFacts, listFacts } from './register-facts';
import { sheetHead, signatureRow } from './sheet-lines';

export interface RegisterListInput extends ListFacts {
  register: RegisterName;
  /** In the order of the list. */
  rows: { status: string; values: Values }[];
  names: Names;
  /** Fields, and `status`, in the order of the page; or the title of one of the register's sheets. */
  columns: string[] | string;
  paper: 'A4' | 'A3';
}

type Row = RegisterListInput['rows'][number];

interface Column extends Fitting {
  key: string;
  text(row: Row): string;
  /** What its rows come to, in words. */
  sum(units: number): string;
}

const SIZE = 9.5;
const HEAD: InkStyle = { role: 'hei', size: SIZE };
const ROW: InkStyle = { role: 'song', size: SIZE };
/** mm of the column that counts the rows. */
const NUMBER = 12;

function columnsOf({ register: name, names }: RegisterListInput, keys: readonly string[]): Column[] {
  const register = registerOf(name);
  return keys.flatMap((key): Column[] => {
    if (key === 'status') {
      const text = ({ status }: Row) => statusLabel(register, status);
      return [{ key, title: '状态', align: 'center', long: false, text, sum: () => '' }];
    }
    const field = fieldAt(register, key);
    if (!field || field.sensitive) return [];
    const title = field.unit === undefined ? field.label : `${field.label}（${field.unit}）`;
    const align = isRunning(field) ? 'left' : 'center';
    const text = ({ values }: Row) => formatValue(field, values[key] ?? null, names);
    const sum = (units: number) =>
      isNumeric(field) ? formatValue(field, units) : `${formatValue(field, true)} ${units}`;
    return [{ key, title, align, long: field.type === 'longText', text, sum }];
  });
}

/**
 * 打印列表: a register as its list stands on the screen, or one of its sheets; without what is personal, numbered, with
 * repeated heads.
 */
export async function registerList(input: RegisterListInput, fonts: Fonts): Promise<PaperFile> {
  const { register: name, columns: asked, paper } = input;
  const { place } = registerOf(name);
  const sheet: Sheet = typeof asked === 'string' ? sheetOf(name, asked) : { title: place.title, columns: asked as [] };
  const ink = new Ink(fonts);
  const columns = columnsOf(input, sheet.columns);
  const lines = sheetLines(sheet, input.rows).map((line) => ({
    line,
    cells: cellsOf(line, columns, place.counter),
  }));
  const fitted = fittedColumns(
    columns,
    lines.map(({ cells }) => cells),
    roomOf(paper) - NUMBER,
    SIZE,
  );
  const table: Tabular = {
    paper,
    above: sheetHead(ink, sheet.title, [listFacts(input).join('　')]),
    columns: [{ width: NUMBER, align: 'center' }, ...fitted],
    head: [ink.text('序号', HEAD, sheet.title), ...columns.map(({ title }) => ink.text(title, HEAD, sheet.title))],
    rows: lines.map(({ line, cells }) => {
      const [number, style, record] =
        line.kind === 'row' ? [String(line.number), ROW, `第 ${line.number} 行`] : ['', HEAD, line.label];
      return [ink.text(number, style, record), ...cells.map((text) => ink.text(text, style, record))];
    }),
    styles: { head: HEAD, row: ROW },
    notes: [],
    below: [signatureRow(ink, ['制表人：', '审核人：', '日期：'])],
  };
  const { bytes, pages } = await tabularPdf(ink, { title: sheet.title, date: input.today }, table);
  return { bytes, pages, glyphs: ink.glyphs };
}

function cellsOf(line: SheetLine<Row>, columns: readonly Column[], counter: string): string[] {
  if (line.kind === 'row') return columns.map(({ text }) => text(line.row));
  return columns.map(({ key, sum }, at) => {
    const units = line.sums[key];
    return units === undefined ? ([line.label, `${line.rows} ${counter}`][at] ?? '') : sum(units);
  });
}
