import type { Offices } from '../api/contract/session';
import type { Entry } from '../domain/entry';
import type { Role } from '../domain/permissions';
import { REGISTER_NAMES, type RegisterName } from '../domain/registers';
import type { RegisterRecord } from '../domain/registers/define';
import type { Ballot, Candidate, Certificate, Conflict, Member, Objection, Round } from '../domain/review/model';

export interface UserRow {
  id: string;
  rev: number;
  /** Lower case, unique. */
  account: string;
  name: string;
  role: Role;
  /** scrypt, as `scrypt$N$r$p$salt$hash`. */
  password: string;
  disabled: boolean;
  /** Wrong passwords in a row. */
  failures: number;
  blockedUntil: string | null;
}

/** Single values: `offices`, `sample`. */
export interface SettingRow {
  id: string;
  rev: number;
  value: Offices | boolean;
}

/** A gapless counter, e.g. of a certificate pattern and year. */
export interface SequenceRow {
  id: string;
  rev: number;
  last: number;
}

/** Column titles of a sender and the fields they were mapped to (`register:title`). */
export interface MappingRow {
  id: string;
  rev: number;
  field: string | null;
}

/** Every table that commands write, with the row it holds. Each row has `id` and `rev`. */
export type TableRows = Record<RegisterName, RegisterRecord> & {
  user: UserRow;
  setting: SettingRow;
  sequence: SequenceRow;
  mapping: MappingRow;
  round: Round;
  candidate: Candidate;
  member: Member;
  conflict: Conflict;
  ballot: Ballot;
  objection: Objection;
  certificate: Certificate;
};
export type TableName = keyof TableRows;

/** Dexie's index lines. The key is always `id`; further names are indexes. */
const INDEXES: Record<Exclude<TableName, RegisterName>, string> = {
  user: 'id, account',
  setting: 'id',
  sequence: 'id',
  mapping: 'id',
  round: 'id',
  candidate: 'id, round, subject',
  member: 'id, round',
  conflict: 'id, round',
  ballot: 'id, round, member',
  objection: 'id, round',
  certificate: 'id, round, candidate, number',
};

const registerIndexes = Object.fromEntries(REGISTER_NAMES.map((name) => [name, 'id'])) as Record<RegisterName, string>;

export const TABLES: Record<TableName, string> = { ...registerIndexes, ...INDEXES };
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Beside the tables above: the entries, found by id and by the rows they touched; and the format number. */
export const ENTRY_INDEXES = 'seq, &id, *refs';
export type EntryRow = Entry & { /** `table:key` of every change. */ refs: string[] };

/** Number of the data format. Raised with every change of a stored row's shape, together with a migration. */
export const DATA_FORMAT = 1;
