import type { Finder, Known } from './finder';

/**
 * A register (台账) is declared once. From the declaration come the type, the checks, the indexes, the form, the table,
 * the Excel template, the import and the export. Values are JSON: see `ValueOf`.
 */
export type FieldType =
  | 'text'
  | 'longText'
  | 'choice'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'yesNo'
  | 'phone'
  | 'creditCode'
  | 'mail'
  | 'reference'
  | 'choices'
  | 'month'
  | 'schoolYear'
  | 'idNumber'
  | 'duration'
  | 'coordinate'
  | 'grades'
  | 'tags';

/** Stands between several choices of one value. */
export const SEPARATOR = '、';

type NumericType = 'integer' | 'decimal' | 'duration' | 'coordinate';
const NUMERIC: ReadonlySet<FieldType> = new Set<NumericType>(['integer', 'decimal', 'duration', 'coordinate']);

/** Are its values numbers? */
export const isNumeric = ({ type }: Pick<Field, 'type'>): boolean => NUMERIC.has(type);
/** Are its values several words, SEPARATOR between them? */
export const holdsSeveral = ({ type }: Pick<Field, 'type'>): boolean => type === 'choices' || type === 'tags';
/** Are its values in the order of time when they are in the order of their characters? */
export const isTime = ({ type }: Pick<Field, 'type'>): boolean => type === 'date' || type === 'month';

/**
 * How a value is stored. `integer`: a whole number. `duration`: whole minutes. `decimal`, `coordinate` (degrees): a whole
 * number of units of 10^-scale, never a float. `date`: 'YYYY-MM-DD'. `month`: 'YYYY-MM'. `schoolYear`: as 2026—2027学年.
 * `choices`: the chosen values in the order given, 、 between them. `tags`: the office's own words, likewise. `grades`: as 三至六年级. `reference`: the id of the
 * record referred to; of an `open` one also the name of something that is not in that register.
 * Everything else that is text: NFC text.
 */
export type ValueOf<T extends FieldType> = T extends NumericType ? number : T extends 'yesNo' ? boolean : string;
export type Value = string | number | boolean | null;
export type Values = Record<string, Value>;

export interface Choice {
  /** What is stored, for good. */
  value: string;
  /** What people read where the office has renamed it. Absent: the value. */
  label?: string;
  /** Records may have it still, but it is no longer offered. */
  retired?: boolean;
  /** Other spellings that offices send; cleaned to `value` on import. */
  synonyms?: readonly string[];
}

interface Options {
  /** The Chinese term on screen, in the template and in the export. */
  label: string;
  /** Section of the form. */
  section: string;
  required?: boolean;
  /** No two live records may share it. */
  unique?: boolean;
  /** Said under the form field and in the template's note. */
  help?: string;
  /** Shown behind the label: ㎡, 天, 万元. */
  unit?: string;
  /** Column titles by which an import recognises the field, besides the label. */
  titles?: readonly string[];
  /** The name of a person: stored with one kind of dot, and without the blank that lists print inside two characters. */
  person?: boolean;
  /** Given by the office when it publishes, not by who applies: left out of the template that applicants fill in. */
  granted?: boolean;
  /** Personal: masked by role, left out of exports unless asked for. */
  sensitive?: boolean;
  /** Width in px when shown in the table by default; absent: not shown until chosen. */
  column?: number;
  /** Usually long: has a line of the form to itself. */
  wide?: boolean;
  /** Found by the table's search box. */
  searched?: boolean;
  /** A unit that must not judge records of this register: a name like one of theirs is to be confirmed on import. */
  avoids?: string;
}

export interface Field<T extends FieldType = FieldType> extends Options {
  type: T;
  /** Of an integer or decimal: inclusive bounds in stored units. */
  min?: number;
  max?: number;
  /** Of a decimal: digits behind the point. */
  scale?: number;
  choices?: readonly Choice[];
  /** Of a choice: the office may add to the list, rename and retire what is in it. */
  editable?: boolean;
  /** Of a choice: words that mean that nothing was chosen. */
  noneWords?: readonly string[];
  /** Of yes and no: other words for them. */
  yesWords?: readonly string[];
  noWords?: readonly string[];
  /** Of choices: more than one is unusual and to be confirmed on import. */
  usuallyOne?: boolean;
  /** Of a reference: the register referred to. */
  to?: string;
  /** Of a reference: what is not in that register may be stored by its name, once a person has confirmed it. */
  open?: boolean;
  /** Of a number: 0 says that there is nothing, as an empty cell does. */
  zeroIsNone?: boolean;
  /** Of a duration: what is longer is to be confirmed. */
  usualMax?: number;
  /** Of a date: the level of a day after today. */
  future?: 'E' | 'W';
  /** Of a date: the year that its title names. */
  year?: number;
  /** Of a coordinate: the other one of the place. What is said of the first is not said again of the second. */
  pair?: string;
}

type Numeric = Options & { min?: number; max?: number; zeroIsNone?: boolean };
type Dated = Options & { future?: 'E' | 'W'; year?: number };
type Chosen = Options & { choices: readonly Choice[]; editable?: boolean; noneWords?: readonly string[] };

export const text = (o: Options): Field<'text'> => ({ type: 'text', ...o });
export const longText = (o: Options): Field<'longText'> => ({ type: 'longText', ...o });
export const choice = (o: Chosen): Field<'choice'> => ({ type: 'choice', ...o });
export const choices = (o: Chosen & { usuallyOne?: boolean }): Field<'choices'> => ({ type: 'choices', ...o });
export const integer = (o: Numeric): Field<'integer'> => ({ type: 'integer', ...o });
export const decimal = (o: Numeric & { scale: number }): Field<'decimal'> => ({ type: 'decimal', ...o });
export const date = (o: Dated): Field<'date'> => ({ type: 'date', ...o });
export const yesNo = (o: Options & { yesWords?: readonly string[]; noWords?: readonly string[] }): Field<'yesNo'> => ({
  type: 'yesNo',
  ...o,
});
export const phone = (o: Options): Field<'phone'> => ({ type: 'phone', sensitive: true, ...o });
export const creditCode = (o: Options): Field<'creditCode'> => ({ type: 'creditCode', ...o });
export const mail = (o: Options): Field<'mail'> => ({ type: 'mail', sensitive: true, ...o });
export const reference = (o: Options & { to: string; open?: boolean }): Field<'reference'> => ({
  type: 'reference',
  ...o,
});
export const month = (o: Options): Field<'month'> => ({ type: 'month', ...o });
export const schoolYear = (o: Options): Field<'schoolYear'> => ({ type: 'schoolYear', ...o });
export const idNumber = (o: Options): Field<'idNumber'> => ({ type: 'idNumber', sensitive: true, ...o });
export const duration = (o: Numeric & { usualMax: number }): Field<'duration'> => ({
  type: 'duration',
  unit: '分钟',
  min: 1,
  ...o,
});
/** Degrees to six digits; the bounds are those of the city, and what lies outside of them is only to be confirmed. */
export const coordinate = (o: Numeric & { pair: string }): Field<'coordinate'> => ({
  type: 'coordinate',
  scale: 6,
  ...o,
});
export const grades = (o: Options): Field<'grades'> => ({ type: 'grades', ...o });
const tags = (o: Options): Field<'tags'> => ({ type: 'tags', ...o });

export type Fields = Record<string, Field>;

/** The stored values of a register, by field key; null where the field is empty. */
export type ValuesOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]['type']> | null };

/** Levels as in an import preview: E is not stored, W is stored once confirmed, Q is stored and shown in the form check. */
export type RuleLevel = 'E' | 'W' | 'Q';

/** A rule over several fields of one record. */
export interface CrossRule<F extends Fields> {
  code: string;
  level: RuleLevel;
  /** The field at which the finding is shown. */
  field: keyof F & string;
  /** A Chinese sentence when the rule is broken, else null. `today`: civil date. */
  check(values: ValuesOf<F>, today: string): string | null;
  /** On import of a row that broke the rule: the values that are offered instead; null: as good as not filled in. */
  offer?(values: ValuesOf<F>): Values;
}

/** A rule over several records, besides what makes two of them the same: rows of one import, and what is stored already. */
export interface SetRule<F extends Fields> {
  code: string;
  /**
   * C holds every row of a set, and a record cannot be entered by hand against a stored one; W is said to all rows but the
   * first, and of a stored record on its page.
   */
  level: 'C' | 'W';
  /** The field at which the finding is shown. */
  field: keyof F & string;
  /** Rows that agree on all of these, filled in, are a set. */
  same: readonly (keyof F & string)[];
  /** Rows of a set must differ here; absent: they need not. */
  differ?: keyof F & string;
  /** Rows and records that count. Absent: all. */
  of?(values: ValuesOf<F>): boolean;
  /** Statuses in which a stored record counts. */
  statuses: readonly string[];
  /** What is said, without a full stop, before the rows or records that it is about. */
  message: string;
}

/** A status that a record's own values call for. */
export interface StatusRule<F extends Fields> {
  /** Statuses in which it applies. */
  from: readonly string[];
  to: string;
  /** `entry`: taken when the record is registered. `always`: then, and on the day that brings it. `suggest`: only said. */
  when: 'entry' | 'always' | 'suggest';
  /** Why, as a Chinese sentence without a full stop; null: not. `changedOn`: civil date of the record's last change. */
  check(values: ValuesOf<F>, today: string, changedOn: string): string | null;
}

/** What a status says of its record. `accent`: on its way; `good`: as it should be; `warn`: to be seen to; `bad`: taken away or failed. */
export type StatusTone = 'accent' | 'good' | 'warn' | 'bad';

export interface Status {
  label: string;
  /** Its colour and icon beside the word. Absent: grey. */
  tone?: StatusTone;
  /** Statuses that may follow by hand; rounds move records by their own commands. */
  next: readonly string[];
}

/** Where a register stands at the desk. */
export interface Place {
  /** Of its page, behind #. */
  path: string;
  /** What its page is called. */
  title: string;
  /** How its records are counted: 个, 名, 门. */
  counter: string;
  /** Its records come in workbooks. */
  imports: boolean;
}

/** A weekly question about single records, answered on the page of the register's measure. */
export interface Counter<F extends Fields> {
  /** Unique within the register. */
  name: string;
  label: string;
  /** Statuses that are looked at. Absent: all. */
  of?: readonly string[];
  /** Why a record counts, as a short Chinese phrase; null: it does not. */
  reason(values: ValuesOf<F>, today: string): string | null;
}

type SheetColumn<F extends Fields> = (keyof F & string) | 'status' | 'remarks' | `${keyof F & string}.${string}`;

/** A paper that the office makes of the register's list, printed and as a workbook. */
export interface Sheet<F extends Fields = Fields> {
  /** What it is called; unique within the register. */
  title: string;
  /** Fields, `status`, or as `school.rural` a field of the record that one refers to. */
  columns: readonly SheetColumn<F>[];
  /** Its first column: rows are put together by it, and counted for each. */
  by?: keyof F & string;
  /** Numbers that are added up, and columns of yes and no whose 是 are counted. */
  sums?: readonly SheetColumn<F>[];
  /** Statuses that are on it. Absent: all. */
  of?: readonly string[];
}

/** What of a record ends on a day; told half a year before. */
export interface Term<F extends Fields> {
  /** What ends: 命名有效期, 聘期. */
  label: string;
  /** The date field of its last day. */
  ends: keyof F & string;
  /** Statuses in which it runs. */
  of: readonly string[];
}

export interface Register<F extends Fields = Fields> {
  /** Name of the register, and of its table in the store. */
  name: string;
  /** 基地, 课程 … */
  label: string;
  place: Place;
  /** The policy's measure it serves, 1 to 10; 0: common data. */
  measure: number;
  fields: F;
  statuses: Record<string, Status>;
  initialStatus: string;
  /** Fields that name a record to a person, most telling first. */
  title: readonly (keyof F & string)[];
  /** Sets of fields; two records that agree on all fields of a set are the same thing. First set that is filled in counts. */
  identity: readonly (readonly (keyof F & string)[])[];
  sort: keyof F & string;
  /** Field whose value is the record's id, fixed once stored. Absent: ids are made by the store. */
  key?: keyof F & string;
  /** Offered first where another record refers to this register. Absent: always. */
  inForce?(values: ValuesOf<F>, today: string): boolean;
  /** Reference to the record that takes the place of one that is no longer in force: offered instead of it. */
  successor?: keyof F & string;
  rules: readonly CrossRule<NoInfer<F>>[];
  setRules?: readonly SetRule<NoInfer<F>>[];
  /** The first that applies counts. */
  statusRules?: readonly StatusRule<NoInfer<F>>[];
  counters?: readonly Counter<NoInfer<F>>[];
  term?: Term<NoInfer<F>>;
  /** Papers of its list besides the plain one. */
  sheets?: readonly Sheet<NoInfer<F>>[];
  /** How its records are found by what people write for them. Absent: by their title. */
  finder?(records: readonly Known[], today: string): Finder;
}

const OFFICE = '备注与标签';

/** What the office may say of any record, whatever its register declares. */
const COMMON = {
  remarks: longText({ label: '备注', section: OFFICE }),
  tags: tags({ label: '标签', section: OFFICE, granted: true, help: '自己起的词，几个之间用顿号，可按它筛选' }),
};

/**
 * Declares a register; the declaration is checked by the compiler. Remarks and tags are added to every one, after its own
 * fields; a register that declares one of them itself keeps its own.
 */
export function defineRegister<F extends Fields>(register: Register<F>): Register<F> {
  return { ...register, fields: { ...register.fields, ...COMMON, ...register.fields } };
}

/** A file that belongs to a record. Its bytes are kept once, by their hash. */
export interface Attachment {
  /** SHA-256 of the bytes, hex. */
  hash: string;
  name: string;
  /** Bytes. */
  size: number;
  addedAt: string;
  addedBy: string;
}

/** Why a record stands in no list unless it is asked for. */
export interface Archived {
  at: string;
  by: string;
  reason: string;
  /** The record that has taken this one over, when two were merged. */
  into: string | null;
}

/** A record of a register as it is stored. */
export interface RegisterRecord<V extends Values = Values> {
  id: string;
  /** Counts the changes; a change must name the revision it was made from. */
  rev: number;
  status: string;
  /** 'sample' for shipped sample data, which can be removed again. */
  origin: 'office' | 'sample';
  values: V;
  attachments: readonly Attachment[];
  /** null: in use. */
  archived: Archived | null;
  createdAt: string;
  createdBy: string;
  changedAt: string;
  changedBy: string;
}
