import type { Register, Value } from '../registers/define';
import { isNoneMark } from '../registers/parse/none-mark';
import { checkRecord, type Finding } from '../registers/validate';
import { formatValue } from '../registers/values';
import { cellText, rowName } from './cells';
import type { FilledDown } from './fill-down';
import type { Column } from './mapping';
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
}

/** Where a field of the row stands in the sheet. */
interface Place {
  cell: string;
  column: string;
  field: string;
  text: string;
}

export function issueAt(
  place: Omit<Place, 'text'> | number,
  level: IssueLevel,
  code: string,
  message: string,
): ImportIssue {
  if (typeof place === 'number') return { cell: rowName(place), column: '', field: null, level, code, message };
  const { cell, column, field } = place;
  return { cell, column, field, level, code, message };
}

function messageOf(finding: Finding, text: string): string {
  if (finding.code !== 'required' || text === '') return finding.message;
  return isNoneMark(text.trim()) ? `${finding.message}：“${text.trim()}”表示没有，但这一项必须填写` : finding.message;
}

function slipped(raw: RawRow, width: number): CheckedRow {
  const message = `这一行有 ${raw.width} 列，表头只有 ${width} 列，可能是内容里的逗号没有加引号，请核对`;
  return {
    row: raw.row,
    status: 'error',
    issues: [issueAt(raw.row, 'E', 'csv.columns', message)],
    values: {},
    typed: {},
  };
}

/** The cells of a row as they were understood, before the record is checked as a whole. */
interface Cells {
  values: Record<string, Value>;
  typed: Record<string, string>;
  issues: ImportIssue[];
  places: Map<string, Place>;
  /** Fields whose cell is in error. */
  faulty: Set<string>;
}

function readCells(raw: RawRow, reader: RowReader): Cells {
  const read: Cells = { values: {}, typed: {}, issues: [], places: new Map(), faulty: new Set() };
  for (const column of reader.columns) {
    const key = column.field;
    const field = key === null ? undefined : reader.register.fields[key];
    if (key === null || field === undefined) continue;
    const found = reader.cells.at(raw, column.number);
    const text = cellText(found.cell);
    const place = { cell: `${column.column}${found.row}`, column: column.title, field: key, text };
    const { value, notes, problem } = readCell(key, field, found.cell, reader);
    read.places.set(key, place);
    read.values[key] = value;
    if (text !== '' && text !== formatValue(field, value, reader.names)) read.typed[key] = text;
    if (problem) {
      read.faulty.add(key);
      read.issues.push(issueAt(place, 'E', problem.code, problem.message));
    }
    // What was done to a merged cell is told once, in its own row; what must be confirmed concerns every row.
    const told = notes.filter((note) => note.level === 'W' || found.row === raw.row);
    for (const note of told) read.issues.push(issueAt(place, note.level, note.code, note.message));
  }
  return read;
}

/** Adds what the register says of the record; a required field without a column is told once, not field by field. */
function judge(raw: RawRow, register: Register, { values, issues, places, faulty }: Cells): void {
  const missing: string[] = [];
  for (const finding of checkRecord(register, values)) {
    const { field, level, code } = finding;
    const place = places.get(field);
    if (code === 'required' && !place) missing.push(`“${register.fields[field]?.label}”`);
    if (code === 'required' && (!place || faulty.has(field))) continue;
    if (level === 'E' && place) faulty.add(field);
    issues.push(issueAt(place ?? raw.row, level, code, messageOf(finding, place?.text ?? '')));
  }
  if (missing.length === 0) return;
  const message = `没有必填的列：${missing.join('')}，请检查各列的对应`;
  issues.push(issueAt(raw.row, 'E', 'column.missing', message));
}

/** One row of the sheet as values, with everything there is to say about it but duplicates. */
export function readRow(raw: RawRow, reader: RowReader): CheckedRow {
  if (reader.width !== null && (raw.width ?? 0) > reader.width) return slipped(raw, reader.width);
  const cells = readCells(raw, reader);
  if (raw.hidden) {
    const message = '这一行在表中被隐藏，可能已撤回或被筛掉，请确认是否登记';
    cells.issues.unshift(issueAt(raw.row, 'W', 'row.hidden', message));
  }
  judge(raw, reader.register, cells);
  const { values, typed, faulty } = cells;
  for (const key of faulty) values[key] = null;
  const issues = cells.issues.filter(({ level, field }) => level === 'E' || field === null || !faulty.has(field));
  return { row: raw.row, status: statusOf(issues), issues, values, typed };
}
