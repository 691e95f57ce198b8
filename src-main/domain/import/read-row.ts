import type { Register, Value } from '../registers/define';
import { isNoneMark } from '../registers/parse/none-mark';
import { checkRecord, type Finding } from '../registers/validate';
import { formatValue } from '../registers/values';
import { cellText, columnName, rowName } from './cells';
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

/** One row of the sheet as values, with everything there is to say about it but duplicates. */
export function readRow(raw: RawRow, reader: RowReader): CheckedRow {
  const { register, columns, cells, width } = reader;
  if (width !== null && (raw.width ?? 0) > width) return slipped(raw, width);
  const values: Record<string, Value> = {};
  const typed: Record<string, string> = {};
  const issues: ImportIssue[] = raw.hidden
    ? [issueAt(raw.row, 'W', 'row.hidden', '这一行在表中被隐藏，可能已撤回或被筛掉，请确认是否登记')]
    : [];
  const places = new Map<string, Place>();
  const faulty = new Set<string>();
  for (const column of columns) {
    const key = column.field;
    const field = key === null ? undefined : register.fields[key];
    if (key === null || field === undefined) continue;
    const found = cells.at(raw, column.number);
    const text = cellText(found.cell);
    const place = { cell: `${columnName(column.number)}${found.row}`, column: column.title, field: key, text };
    places.set(key, place);
    const { value, notes, problem } = readCell(key, field, found.cell, reader);
    values[key] = value;
    if (text !== '' && text !== formatValue(field, value, reader.names)) typed[key] = text;
    if (problem) {
      faulty.add(key);
      issues.push(issueAt(place, 'E', problem.code, problem.message));
    }
    // What was done to a merged cell is told once, in its own row; what must be confirmed concerns every row.
    const told = notes.filter((note) => note.level === 'W' || found.row === raw.row);
    for (const note of told) issues.push(issueAt(place, note.level, note.code, note.message));
  }
  for (const finding of checkRecord(register, values)) {
    const place = places.get(finding.field);
    if (faulty.has(finding.field) && finding.code === 'required') continue;
    if (finding.level === 'E' && place) faulty.add(finding.field);
    issues.push(issueAt(place ?? raw.row, finding.level, finding.code, messageOf(finding, place?.text ?? '')));
  }
  for (const key of faulty) values[key] = null;
  const kept = issues.filter(({ level, field }) => level === 'E' || field === null || !faulty.has(field));
  return { row: raw.row, status: statusOf(kept), issues: kept, values, typed };
}
