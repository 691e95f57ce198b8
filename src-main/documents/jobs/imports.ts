import { checkImport } from '../../domain/import/check';
import type { Picked } from '../../domain/import/read-cell';
import type { ImportReport } from '../../domain/import/report';
import { guessSender, type RememberedBySender, rememberedFor } from '../../domain/import/sender';
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
  /** The file's own name: it may tell who sent it. */
  file: string;
  /** Who sent it, as a person says; null: guess. */
  sender: string | null;
  /** Column titles that were mapped by hand before. */
  remembered: RememberedBySender;
  picked: Picked;
  referred: Referred;
  today: string;
}

export interface SentReport extends ImportReport {
  sender: string;
}

/** Reads a sender's file and says everything there is to say about it. Faults: see readTable and checkImport. */
export async function checkImportFile(job: ImportJob, { unlocked }: JobTools): Promise<Done<SentReport>> {
  const { referred, picked, today } = job;
  const sheets = await readTable(unlocked(await loadFile(job.path)));
  const sender = job.sender ?? guessSender(job.file, sheets, Object.keys(job.remembered));
  const remembered = rememberedFor(sender, job.remembered);
  const mapping = job.mapping ?? undefined;
  const register = registerOf(job.register);
  const report = checkImport({ register, sheets, referred, picked, today, mapping, remembered });
  return { answer: { ...report, sender } };
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
