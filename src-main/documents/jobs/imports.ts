import { checkImport } from '../../domain/import/check';
import type { ImportReport } from '../../domain/import/report';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { Referred } from '../../domain/registers/finder';
import { loadFile, readTable } from '../excel/read';
import { type Rejected, rejectedRows } from '../excel/write/rejected-rows';
import type { Done, JobTools } from './job';

export interface ImportJob {
  /** Of the file to read. */
  path: string;
  register: RegisterName;
  /** Column letter → field or null, chosen by a person; null: guess. */
  mapping: Record<string, string | null> | null;
  /** Column titles that were mapped by hand before. */
  remembered: Record<string, string | null>;
  referred: Referred;
  today: string;
}

/** Reads a sender's file and says everything there is to say about it. Faults: see readTable and checkImport. */
export async function checkImportFile(
  { path, register, mapping, ...input }: ImportJob,
  { unlocked }: JobTools,
): Promise<Done<ImportReport>> {
  const sheets = await readTable(unlocked(await loadFile(path)));
  return { answer: checkImport({ ...input, register: registerOf(register), sheets, mapping: mapping ?? undefined }) };
}

export interface RejectedJob {
  path: string;
  /** With the rows that are to be sent back. */
  report: Rejected;
}

/** The rows of the report out of the same file, with their reasons. */
export async function rejectedRowsFile({ path, report }: RejectedJob, { unlocked }: JobTools): Promise<Uint8Array> {
  return rejectedRows(await readTable(unlocked(await loadFile(path))), report);
}
