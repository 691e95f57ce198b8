import type { Content } from 'pdfmake/interfaces';
import { dateText } from '../../domain/calendar/written';
import { type RegisterName, registerOf } from '../../domain/registers';
import { isNumeric, type Values } from '../../domain/registers/define';
import { statusLabel } from '../../domain/registers/labels';
import { formatValue, type Names } from '../../domain/registers/values';
import type { Fonts } from '../fonts';
import { roomOf, type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink, type InkStyle } from '../pdf/tabular/ink';
import type { PaperFile } from './data';

export interface RegisterListInput {
  register: RegisterName;
  /** In the order of the list. */
  rows: { status: string; values: Values }[];
  names: Names;
  /** Fields, and `status`, in the order of the page. */
  columns: string[];
  /** What the list was asked for, in words; '' for everything. */
  conditions: string;
  /** Civil date. */
  today: string;
  paper: 'A4' | 'A3';
}

const HEAD: InkStyle = { role: 'hei', size: 9.5 };
const ROW: InkStyle = { role: 'song', size: 9.5 };
/** mm of the column that counts the rows. */
const NUMBER = 12;
/** Relative widths: as on screen, within bounds that a page can bear. */
const LEAST = 80;
const MOST = 260;

interface Column {
  label: string;
  width: number;
  align: 'left' | 'center';
  text(row: RegisterListInput['rows'][number]): string;
}

function columnsOf({ register: name, columns, names }: RegisterListInput): Column[] {
  const register = registerOf(name);
  return columns.flatMap((key): Column[] => {
    if (key === 'status')
      return [{ label: '状态', width: LEAST, align: 'center', text: ({ status }) => statusLabel(register, status) }];
    const field = register.fields[key];
    if (!field || field.sensitive) return [];
    const label = field.unit === undefined ? field.label : `${field.label}（${field.unit}）`;
    const width = Math.min(MOST, Math.max(LEAST, field.column ?? 120));
    const align = field.type === 'text' || field.type === 'longText' ? 'left' : 'center';
    const text = ({ values }: RegisterListInput['rows'][number]) => formatValue(field, values[key] ?? null, names);
    return [{ label, width, align: isNumeric(field) ? 'center' : align, text }];
  });
}

/** 打印列表: a register as its list stands on the screen, without what is personal; numbered, with repeated heads. */
export async function registerList(input: RegisterListInput, fonts: Fonts): Promise<PaperFile> {
  const register = registerOf(input.register);
  const ink = new Ink(fonts);
  const title = register.place.title;
  const columns = columnsOf(input);
  const room = roomOf(input.paper) - NUMBER;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const sheet: Tabular = {
    paper: input.paper,
    above: heading(ink, title, input),
    columns: [
      { width: NUMBER, align: 'center' },
      ...columns.map(({ width, align }) => ({ width: (room * width) / whole, align })),
    ],
    head: [ink.text('序号', HEAD, title), ...columns.map(({ label }) => ink.text(label, HEAD, title))],
    rows: input.rows.map((row, at) => {
      const record = `第 ${at + 1} 行`;
      return [
        ink.text(String(at + 1), ROW, record),
        ...columns.map((column) => ink.text(column.text(row), ROW, record)),
      ];
    }),
    styles: { head: HEAD, row: ROW },
    notes: ink.text(`合计 ${input.rows.length} ${register.place.counter}`, ROW, title),
    below: [],
  };
  const { bytes, pages } = await tabularPdf(ink, { title, date: input.today }, sheet);
  return { bytes, pages, glyphs: ink.glyphs };
}

function heading(ink: Ink, title: string, { conditions, today }: RegisterListInput): Content[] {
  const line = [conditions === '' ? '' : `条件：${conditions}`, `制表日期：${dateText(today)}`]
    .filter(Boolean)
    .join('　');
  return [
    { text: ink.text(title, { role: 'title', size: 18 }, title), alignment: 'center', margin: [0, 0, 0, 4] },
    { text: ink.text(line, { role: 'song', size: 10 }, title), alignment: 'center', margin: [0, 0, 0, 6] },
  ];
}
