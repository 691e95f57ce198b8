import type { RuleLevel, Value } from '../registers/define';
import type { Candidate } from '../registers/nearest';

/** E: not stored. C: held until a person chooses. W: stored once confirmed. Q: stored, shown in the form check. N: cleaned. */
export type IssueLevel = RuleLevel | 'C' | 'N';

export interface ImportIssue {
  /** A1 address, or `row 33`. */
  cell: string;
  /** The sender's column title; '' for the row as a whole. */
  column: string;
  field: string | null;
  level: IssueLevel;
  code: string;
  message: string;
}

export type RowStatus = 'ok' | 'warning' | 'held' | 'error';

export interface CheckedRow {
  row: number;
  status: RowStatus;
  issues: ImportIssue[];
  /** 记录编号 as the file has it: which of several alike the row is meant for. */
  record?: string;
  /** Cleaned values by field; null where empty or in error. */
  values: Record<string, Value>;
  /** As typed, by field, where it differs from the cleaned value. */
  typed: Record<string, string>;
  /** By field, what the cell names, where the value is what is offered in its place; `code`: of the issue that says so. */
  former?: Record<string, { id: string; code: string }>;
}

export interface MappedColumn {
  /** A, B, … */
  column: string;
  title: string;
  field: string | null;
  /** 0–100. */
  sure: number;
  /** First values. */
  samples: string[];
}

/** A row or a sheet that becomes no record. */
export interface Ignored {
  what: string;
  why: string;
  row: number | null;
  sheet: string | null;
}

/** A text that names no single record of the register that its field refers to. */
export interface Unresolved {
  field: string;
  text: string;
  rows: number[];
  /** Records that it may mean, the nearest first. */
  nearest: Candidate[];
}

export interface ImportReport {
  sheet: string;
  /** Its cells have no addresses: a CSV. */
  delimited: boolean;
  headerRows: number[];
  mapping: MappedColumn[];
  rows: CheckedRow[];
  ignored: Ignored[];
  unresolved: Unresolved[];
  /** Names of the records that values refer to, by id. */
  names: Record<string, string>;
}

export interface ImportSummary {
  read: number;
  ok: number;
  warning: number;
  held: number;
  error: number;
}

/** What the worst issue of a row makes of it. */
export function statusOf(issues: readonly ImportIssue[]): RowStatus {
  const levels = new Set(issues.map((issue) => issue.level));
  if (levels.has('E')) return 'error';
  if (levels.has('C')) return 'held';
  return levels.has('W') ? 'warning' : 'ok';
}

export function summaryOf(report: ImportReport): ImportSummary {
  const count = (status: RowStatus): number => report.rows.filter((row) => row.status === status).length;
  return {
    read: report.rows.length,
    ok: count('ok'),
    warning: count('warning'),
    held: count('held'),
    error: count('error'),
  };
}
