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
  | 'reference';

/**
 * How a value is stored. `integer`: a whole number. `decimal`: a whole number of units of 10^-scale, never a float.
 * `date`: 'YYYY-MM-DD'. `reference`: the id of the record referred to. Everything else that is text: NFC text.
 */
export type ValueOf<T extends FieldType> = T extends 'integer' | 'decimal'
  ? number
  : T extends 'yesNo'
    ? boolean
    : string;
export type Value = string | number | boolean | null;
export type Values = Record<string, Value>;

export interface Choice {
  value: string;
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
  /** Found by the table's search box. */
  searched?: boolean;
}

export interface Field<T extends FieldType = FieldType> extends Options {
  type: T;
  /** Of an integer or decimal: inclusive bounds in stored units. */
  min?: number;
  max?: number;
  /** Of a decimal: digits behind the point. */
  scale?: number;
  choices?: readonly Choice[];
  /** Of a reference: the register referred to. */
  to?: string;
}

type Numeric = Options & { min?: number; max?: number };

export const text = (o: Options): Field<'text'> => ({ type: 'text', ...o });
export const longText = (o: Options): Field<'longText'> => ({ type: 'longText', ...o });
export const choice = (o: Options & { choices: readonly Choice[] }): Field<'choice'> => ({ type: 'choice', ...o });
export const integer = (o: Numeric): Field<'integer'> => ({ type: 'integer', ...o });
export const decimal = (o: Numeric & { scale: number }): Field<'decimal'> => ({ type: 'decimal', ...o });
export const date = (o: Options): Field<'date'> => ({ type: 'date', ...o });
export const yesNo = (o: Options): Field<'yesNo'> => ({ type: 'yesNo', ...o });
export const phone = (o: Options): Field<'phone'> => ({ type: 'phone', sensitive: true, ...o });
export const creditCode = (o: Options): Field<'creditCode'> => ({ type: 'creditCode', ...o });
export const mail = (o: Options): Field<'mail'> => ({ type: 'mail', ...o });
export const reference = (o: Options & { to: string }): Field<'reference'> => ({ type: 'reference', ...o });

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
  /** A Chinese sentence when the rule is broken, else null. */
  check(values: ValuesOf<F>): string | null;
}

export interface Status {
  label: string;
  /** Statuses that may follow by hand; rounds move records by their own commands. */
  next: readonly string[];
}

export interface Register<F extends Fields = Fields> {
  /** Name of the register, and of its table in the store. */
  name: string;
  /** 基地, 课程 … */
  label: string;
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
  rules: readonly CrossRule<F>[];
}

/** Declares a register; the declaration is checked by the compiler, nothing happens at run time. */
export function defineRegister<F extends Fields>(register: Register<F>): Register<F> {
  return register;
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
  createdAt: string;
  createdBy: string;
  changedAt: string;
  changedBy: string;
}
