import { emptyFields, type FieldValues, fieldsIn, filledText } from '../honours/template-text';
import type { ListColumn } from './template';

/** What a text is filled with: values by name, and lists of rows that have values by name. */
export interface Facts {
  fields: FieldValues;
  lists: Readonly<Record<string, readonly FieldValues[]>>;
  /** Columns that a list comes with, for tables whose text names none. */
  columns?: Readonly<Record<string, readonly ListColumn[]>>;
}

/** A value that a text asks for and nobody gave. */
export interface Missing {
  field: string;
  /** It is a list, and has no rows. */
  list?: true;
  /** Of a row: which one. */
  record: string | null;
}

/** {名单.名称}: the list and the column. */
const partsOf = (field: string): { list: string; column: string } | null => {
  const dot = field.indexOf('.');
  return dot < 0 ? null : { list: field.slice(0, dot), column: field.slice(dot + 1) };
};

/** Lists whose rows a line is repeated for. */
export const listsIn = (text: string): string[] => [
  ...new Set(fieldsIn(text).flatMap((field) => partsOf(field)?.list ?? [])),
];

/** What every list gives besides its rows, behind its name. */
const GIVEN = ['数量', '列举', '概称', '区县数'] as const;

/** The list that a single value is of: 限期整改名单 for 限期整改名单列举; null: of none. */
export function listOf(field: string): string | null {
  const behind = GIVEN.find((each) => field.endsWith(`名单${each}`));
  return behind === undefined ? null : field.slice(0, -behind.length);
}

/** How many names a text says before 等. */
const NAMED = 3;

/** What every list gives besides its rows: {名单数量}, {名单列举}, {名单概称} (for titles), {名单区县数}. */
export function listFields({ fields, lists }: Facts): FieldValues {
  const counted = fields.量词 ?? '家单位';
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, rows]) => {
      if (rows.length === 0) return [];
      const first = rows.slice(0, NAMED).map(nameOf).join('、');
      return [
        [`${name}数量`, String(rows.length)],
        [`${name}列举`, rows.length > NAMED ? `${first}等${rows.length}${counted}` : first],
        [`${name}概称`, rows.length > 1 ? `${nameOf(rows[0] ?? {})}等${rows.length}${counted}` : first],
        [`${name}区县数`, String(new Set(rows.map((row) => row.区县 ?? '')).size)],
      ];
    }),
  );
}

/** What a row is called. */
export const nameOf = (row: FieldValues): string => row.名称 ?? row.姓名 ?? Object.values(row)[0] ?? '';

/** Fields without a value stand as （字段）, so that a draft can be looked at before it is whole. */
function shownOf(text: string, values: FieldValues): string {
  const empty = emptyFields(text, values);
  const shown = { ...values, ...Object.fromEntries(empty.map((field) => [field, `（${field}）`])) };
  return filledText(text, shown)
    .map((runs) => runs.map((run) => run.text).join(''))
    .join('\n');
}

/** What a list would have given is missing with the list. */
function missingOf(field: string): Missing {
  const list = listOf(field);
  return list === null ? { field, record: null } : { field: list, record: null, list: true };
}

/** One text filled: its paragraphs, and what it lacks. A value of several lines gives as many paragraphs. */
export function filledLines(text: string, facts: Facts, missing: Missing[]): string[] {
  const [list] = listsIn(text);
  if (list !== undefined) return repeated(text, list, facts, missing);
  missing.push(...emptyFields(text, facts.fields).map(missingOf));
  const shown = shownOf(text, facts.fields);
  // A line that only had optional parts vanishes with them.
  return shown === '' && text !== '' ? [] : shown.split('\n');
}

function repeated(text: string, list: string, { fields, lists }: Facts, missing: Missing[]): string[] {
  const rows = lists[list] ?? [];
  if (rows.length === 0) {
    missing.push({ field: list, record: null, list: true });
    return [`（${list}）`];
  }
  return rows.flatMap((row, index) => {
    const own = Object.fromEntries(
      Object.entries({ 序号: String(index + 1), ...row }).map(([k, v]) => [`${list}.${k}`, v]),
    );
    const values = { ...fields, ...own };
    missing.push(
      ...emptyFields(text, values).map((field) => ({
        field: partsOf(field)?.column ?? field,
        record: nameOf(row) || `第 ${index + 1} 行`,
      })),
    );
    return shownOf(text, values).split('\n');
  });
}
