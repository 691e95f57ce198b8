import type { Field, Register, Value, Values } from '../registers/define';
import { fieldLabel } from '../registers/labels';
import { isNoneMark } from '../registers/parse/none-mark';
import { checkRecord, type Finding } from '../registers/validate';
import { formatValue } from '../registers/values';
import { cellText } from './cells';
import type { FilledDown } from './fill-down';
import type { Column } from './mapping';
import type { Places } from './places';
import type { RawRow } from './raw';
import { type CellReader, readCell } from './read-cell';
import { type CheckedRow, type ImportIssue, type IssueLevel, statusOf } from './report';

export interface RowReader extends CellReader {
  register: Register;
  columns: readonly Column[];
  cells: FilledDown;
  /** Titled columns of a delimited file; a record with more fields has slipped. */
  width: number | null;
  names: Readonly<Record<string, string>>;
  places: Places;
  today: string;
}

/** Where a field of the row, or the row as a whole, stands in the sheet. */
interface Place {
  cell: string;
  column: string;
  field: string | null;
}

/** Where a field stands, and what was typed there. */
interface FieldPlace extends Place {
  text: string;
}

export function issueAt({ cell, column, field }: Place, level: IssueLevel, code: string, message: string): ImportIssue {
  return { cell, column, field, level, code, message };
}

const rowPlace = (raw: RawRow, { places }: RowReader): Place => ({
  cell: places.row(raw.row),
  column: '',
  field: null,
});

function messageOf(finding: Finding, text: string): string {
  if (finding.code !== 'required' || text === '') return finding.message;
  return isNoneMark(text.trim()) ? `${finding.message}：“${text.trim()}”表示没有，但这一项必须填写` : finding.message;
}

function slipped(raw: RawRow, width: number, reader: RowReader): CheckedRow {
  const message = `这一行有 ${raw.width} 列，表头只有 ${width} 列，可能是内容里的逗号没有加引号，请核对`;
  return {
    row: raw.row,
    status: 'error',
    issues: [issueAt(rowPlace(raw, reader), 'E', 'csv.columns', message)],
    values: {},
    typed: {},
  };
}

/** The cells of a row as they were understood, before the record is checked as a whole. */
interface Cells {
  values: Record<string, Value>;
  typed: Record<string, string>;
  issues: ImportIssue[];
  former: NonNullable<CheckedRow['former']>;
  places: Map<string, FieldPlace>;
  /** Fields whose cell is in error. */
  faulty: Set<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Codes of what was already said of the other half of a pair. */
function saidOfPair({ pair }: Field, issues: readonly ImportIssue[]): ReadonlySet<string> {
  if (pair === undefined) return NOTHING;
  return new Set(issues.filter(({ field }) => field === pair).map(({ code }) => code));
}

function readCells(raw: RawRow, reader: RowReader): Cells {
  const read: Cells = { values: {}, typed: {}, issues: [], former: {}, places: new Map(), faulty: new Set() };
  for (const column of reader.columns) {
    const key = column.field;
    const field = key === null ? undefined : reader.register.fields[key];
    if (key === null || field === undefined) continue;
    const found = reader.cells.at(raw, column.number);
    const text = cellText(found.cell);
    const place = { cell: reader.places.cell(column.number, found.row), column: column.title, field: key, text };
    const { value, notes, problem, former } = readCell(key, field, found.cell, reader);
    if (former) read.former[key] = former;
    read.places.set(key, place);
    read.values[key] = value;
    if (text !== '' && text !== formatValue(field, value, reader.names)) read.typed[key] = text;
    const said = saidOfPair(field, read.issues);
    if (problem) read.faulty.add(key);
    if (problem && !said.has(problem.code)) {
      read.issues.push(issueAt(place, 'E', problem.code, problem.message));
    }
    // What was done to a merged cell is told once, in its own row; what must be confirmed concerns every row.
    const told = notes.filter((note) => (note.level === 'W' || found.row === raw.row) && !said.has(note.code));
    for (const note of told) read.issues.push(issueAt(place, note.level, note.code, note.message));
  }
  return read;
}

/** Stores what a rule offers instead of what was typed, which stays beside it. */
function accept(offer: Values, { register, names }: RowReader, { values, typed, places }: Cells): void {
  for (const [key, value] of Object.entries(offer)) {
    const field = register.fields[key];
    if (!field) continue;
    values[key] = value;
    const text = places.get(key)?.text ?? '';
    if (text !== '' && text !== formatValue(field, value, names)) typed[key] = text;
  }
}

/** Adds what the register says of the record; a required field without a column is told once, not field by field. */
function judge(raw: RawRow, reader: RowReader, cells: Cells): void {
  const { register, today } = reader;
  const { values, issues, places, faulty } = cells;
  const missing: string[] = [];
  for (const finding of checkRecord(register, values, today)) {
    const { field, level, code } = finding;
    const place = places.get(field);
    if (code === 'required' && !place) missing.push(`“${fieldLabel(register, field)}”`);
    if (code === 'required' && (!place || faulty.has(field))) continue;
    if (level === 'E' && place) faulty.add(field);
    issues.push(issueAt(place ?? rowPlace(raw, reader), level, code, messageOf(finding, place?.text ?? '')));
    if (finding.offer) accept(finding.offer, reader, cells);
  }
  if (missing.length === 0) return;
  const message = `没有必填的列：${missing.join('')}，请检查各列的对应`;
  issues.push(issueAt(rowPlace(raw, reader), 'E', 'column.missing', message));
}

/** One row of the sheet as values, with everything there is to say about it but duplicates. */
export function readRow(raw: RawRow, reader: RowReader): CheckedRow {
  if (reader.width !== null && (raw.width ?? 0) > reader.width) return slipped(raw, reader.width, reader);
  const cells = readCells(raw, reader);
  if (raw.hidden) {
    const message = '这一行在表中被隐藏，可能已撤回或被筛掉，请确认是否登记';
    cells.issues.unshift(issueAt(rowPlace(raw, reader), 'W', 'row.hidden', message));
  }
  judge(raw, reader, cells);
  const { values, typed, faulty, places, former } = cells;
  for (const key of faulty) {
    // What is not taken is still shown as it stands in the file.
    const text = places.get(key)?.text ?? '';
    if (text !== '') typed[key] = text;
    values[key] = null;
  }
  const issues = cells.issues.filter(({ level, field }) => level === 'E' || field === null || !faulty.has(field));
  const replaced = Object.keys(former).length > 0 && { former };
  return { row: raw.row, status: statusOf(issues), issues, values, typed, ...replaced };
}
