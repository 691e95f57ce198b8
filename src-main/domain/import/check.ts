import { comparisonKey } from '../identity/text';
import { alikeUnit } from '../identity/unit-likeness';
import { registerNamed } from '../registers';
import type { Register } from '../registers/define';
import {
  calledOf,
  type Finder,
  type Known,
  lookedInto,
  type Referred,
  titleFinder,
  withLabels,
} from '../registers/finder';
import { titleOf } from '../registers/title';
import type { Names } from '../registers/values';
import { cellAt, cellText } from './cells';
import { chooseSheet } from './choose-sheet';
import { holdDuplicates } from './duplicates';
import { FilledDown } from './fill-down';
import { type ChosenMapping, mapColumns } from './mapping';
import { placesOf } from './places';
import type { RawCell, RawRow, RawSheet } from './raw';
import { type CellReader, type Picked, pickedByKey } from './read-cell';
import { readRow } from './read-row';
import { isRecordNumber } from './record-number';
import type { CheckedRow, Ignored, ImportReport } from './report';
import { ROW_REASONS, RowKinds } from './row-kind';
import { applySetRules } from './set-rules';
import { type Remembered, Titles } from './titles';
import { unresolvedIn } from './unresolved';

export interface CheckInput {
  register: Register;
  sheets: readonly RawSheet[];
  /** What is known of the registers that this one refers to. */
  referred: Referred;
  /** Civil date: terms and ages are counted on it, and what was abolished by it is offered its successor. */
  today: string;
  /** A person's choice of fields for columns, over the guess. */
  mapping?: ChosenMapping;
  /** Records that a person has picked for texts that name none: field → text → id. */
  picked?: Picked;
  /** Column titles that were mapped by hand before. */
  remembered?: Remembered;
}

/** Names of the known records that the rows refer to, by id. */
function namesOf(register: Register, rows: readonly CheckedRow[], names: Names): Names {
  const used: Record<string, string> = {};
  const references = Object.keys(register.fields).filter((key) => register.fields[key]?.type === 'reference');
  for (const { values, former } of rows) {
    for (const id of references.flatMap((key) => [values[key], former?.[key]?.id])) {
      const name = typeof id === 'string' ? names[id] : undefined;
      if (typeof id === 'string' && name !== undefined) used[id] = name;
    }
  }
  return used;
}

/** The row with the record that it says it is meant for. */
function withNumber(row: CheckedRow, cell: RawCell | undefined): CheckedRow {
  const record = cellText(cell).trim();
  return record === '' ? row : { ...row, record };
}

interface Lookups extends Pick<CellReader, 'finders' | 'alike'> {
  names: Record<string, string>;
}

/** Ways to look into the registers that this one refers to. */
function lookups(register: Register, referred: Referred, today: string): Lookups {
  const finders = new Map<string, Finder>();
  const alike = new Map<string, (unit: string) => string | null>();
  const names: Record<string, string> = {};
  for (const name of lookedInto(register.fields)) {
    const records = referred[name];
    const target = registerNamed(name);
    if (!records || !target) continue;
    finders.set(name, withLabels(records, target.finder?.(records, today) ?? titleFinder(target, records)));
    for (const record of records) names[record.id] = calledOf(target, record);
    alike.set(name, likenessTo(target, records));
  }
  return { finders, alike, names };
}

/** What to say of a unit that is like one of the records, unless it is one: that a round finds out by itself. */
function likenessTo(register: Register, records: readonly Known[]): (unit: string) => string | null {
  const titles = [...new Set(records.map(({ values }) => titleOf(register, values)))];
  const keys = new Set(titles.map(comparisonKey));
  const alike = alikeUnit(titles);
  const known = new Map<string, string | null>();
  const look = (unit: string): string | null => {
    if (keys.has(comparisonKey(unit))) return null;
    const like = alike(unit);
    return like === undefined ? null : `与${register.label}“${like}”的名称相近，可能需要回避，请核对`;
  };
  return (unit) => {
    const said = known.has(unit) ? (known.get(unit) ?? null) : look(unit);
    known.set(unit, said);
    return said;
  };
}

/**
 * Reads a sender's table as records of a register and says everything there is to say about it. Nothing is stored.
 * Throws `file.noHead` when no sheet has a head that names the register's fields, `input.invalid` for a mapping that
 * gives one field to two columns.
 */
export function checkImport(input: CheckInput): ImportReport {
  const { register, today } = input;
  const titles = new Titles(register, input.remembered);
  const { sheet, head, ignored } = chooseSheet(register, input.sheets, titles);
  const last = head.rows.at(-1) ?? 0;
  const below = sheet.rows.filter(({ row }) => row > last);
  const found = mapColumns(register, head, titles, below, input.mapping);
  const numbers = found.find(({ title, field }) => field === null && isRecordNumber(title));
  const columns = found.filter((column) => column !== numbers);
  const kinds = new RowKinds(columns, sheet.merges);
  const left: Ignored[] = [];
  const data: RawRow[] = [];
  for (const row of below) {
    const kind = kinds.of(row);
    if (kind === 'data') data.push(row);
    else if (kind !== 'empty')
      left.push({ what: `第 ${row.row} 行`, why: ROW_REASONS[kind], row: row.row, sheet: null });
  }
  const { names, ...looked } = lookups(register, input.referred, today);
  const reader = { ...looked, picked: pickedByKey(input.picked ?? {}) };
  const places = placesOf(sheet);
  const cells = new FilledDown(below, sheet.merges);
  const width = (sheet.delimited && sheet.rows.find(({ row }) => row === last)?.width) || null;
  const given = { ...reader, register, columns, cells, width, names, places, today };
  const rows = data.map((row) => withNumber(readRow(row, given), numbers && cellAt(row, numbers.number)));
  holdDuplicates(register, rows, columns, places);
  applySetRules(register, rows, columns, places);
  return {
    sheet: sheet.name,
    delimited: sheet.delimited,
    headerRows: head.rows,
    mapping: columns.map(({ number: _, ...column }) => column),
    rows,
    ignored: [...left, ...ignored],
    unresolved: unresolvedIn(register, rows, input.referred),
    names: namesOf(register, rows, names),
  };
}
