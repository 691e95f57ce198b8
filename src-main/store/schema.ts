import type { Offices } from '../api/contract/session';
import type { View } from '../api/contract/views';
import type { Entry } from '../domain/entry';
import type { Json } from '../domain/fault';
import type { FeeTable } from '../domain/fees/fee-table';
import type { OverprintProfile } from '../domain/honours/overprint';
import type { StoredTemplate } from '../domain/honours/template';
import type { StoredDocument, StoredText } from '../domain/official/stored';
import type { AccountRole } from '../domain/permissions';
import { REGISTER_NAMES, type RegisterName } from '../domain/registers';
import type { OfficeChoice } from '../domain/registers/choice-lists';
import type { RegisterRecord } from '../domain/registers/define';
import type { Unit } from '../domain/review/conflicts/units';
import type { Draw, DrawRoster } from '../domain/review/draw/stored';
import type { IndicatorSheet } from '../domain/review/indicators/model';
import type { Ballot, Candidate, Certificate, Conflict, Member, Objection, Round } from '../domain/review/model';
import type { Seat } from '../domain/review/seat';
import type { OfficeKind } from '../domain/review/template';
import type { Poll } from '../domain/review/votes/model';

export interface UserRow {
  id: string;
  rev: number;
  /** Lower case, unique. */
  account: string;
  name: string;
  role: AccountRole;
  /** scrypt, as `scrypt$N$r$p$salt$hash`. */
  password: string;
  disabled: boolean;
  /** Wrong passwords in a row. */
  failures: number;
  blockedUntil: string | null;
}

/** Single values: `offices`, `sample`, `units`, `feeTable`, `choices:register.field`. */
export interface SettingRow {
  id: string;
  rev: number;
  value: Offices | boolean | Unit[] | OfficeChoice[] | FeeTable;
}

/** A gapless counter, e.g. of a certificate pattern and year. */
export interface SequenceRow {
  id: string;
  rev: number;
  last: number;
}

/** To which field a column title of a sender belongs. */
export interface MappingRow {
  id: string;
  rev: number;
  register: string;
  /** As a person sees it; '' stands for files of nobody in particular. */
  sender: string;
  /** Folded by comparisonKey. */
  title: string;
  field: string | null;
}

/** The Ed25519 pair that signs verification codes (base64url). `values`: where sensitive fields of a row stand. */
export interface SigningKeyRow {
  id: string;
  rev: number;
  publicKey: string;
  values: { privateKey: string };
}

/** A list's filters, order and columns under a name. `owner`: the account whose it is; null: the office's. */
export interface ViewRow extends Omit<View, 'shared'> {
  register: RegisterName;
  owner: string | null;
}

/** Every table that commands write, with the row it holds. Each row has `id` and `rev`. */
export type TableRows = Record<RegisterName, RegisterRecord> & {
  user: UserRow;
  setting: SettingRow;
  sequence: SequenceRow;
  mapping: MappingRow;
  view: ViewRow;
  round: Round;
  candidate: Candidate;
  member: Member;
  conflict: Conflict;
  ballot: Ballot;
  objection: Objection;
  poll: Poll;
  sheet: IndicatorSheet;
  officeKind: OfficeKind;
  certificate: Certificate;
  template: StoredTemplate;
  /** 公文范文 */
  text: StoredText;
  /** 发文登记 */
  document: StoredDocument;
  profile: OverprintProfile & { id: string; rev: number };
  signingKey: SigningKeyRow;
  draw: Draw;
  drawRoster: DrawRoster;
  seat: Seat;
};
export type TableName = keyof TableRows;

/** A table a register, and those of the rounds, people and settings. Each is keyed by `id`. */
const OTHER_TABLES: Record<Exclude<TableName, RegisterName>, true> = {
  user: true,
  setting: true,
  sequence: true,
  mapping: true,
  view: true,
  round: true,
  candidate: true,
  member: true,
  conflict: true,
  ballot: true,
  objection: true,
  poll: true,
  sheet: true,
  officeKind: true,
  certificate: true,
  template: true,
  text: true,
  document: true,
  profile: true,
  signingKey: true,
  draw: true,
  drawRoster: true,
  seat: true,
};

export const TABLE_NAMES = [...REGISTER_NAMES, ...Object.keys(OTHER_TABLES)] as TableName[];

/** An entry without its changes: these are kept beside it, in parts. */
export interface EntryRow extends Omit<Entry, 'changes'> {
  /** Number of its changes. */
  count: number;
}

/** So many changes of an entry at most: a record's history is found without reading the whole of a large import. */
export const PART_CHANGES = 100;

/** Some of an entry's changes; the parts of an entry are numbered from 0. */
export interface PartRow {
  seq: number;
  n: number;
  /** `table:key` of every change. */
  refs: string[];
  /** JSON of the changes, joined by commas, as it stands in the entry's text. */
  changes: string;
}

/** Rows of a table that are stored as one: a request to the database costs more than what it carries. */
export const PAGE_ROWS = 16;

export interface Page {
  id: number;
  rows: Json[];
}
