import type { FaultData, Json } from '../domain/fault';
import type { FontWish } from '../domain/fonts';
import type { ChoiceLists } from '../domain/registers/choice-lists';
import type { JobAnswer, JobInput, JobName } from './jobs';

export type { SentCertificates as CertificateJob } from './jobs/certificates';
export type { JobAnswer, JobInput, JobName };

/** What main asks of the documents process. A job is cancelled by ending the process: nothing it does needs undoing. */
export interface RunMessage {
  t: 'run';
  id: number;
  job: string;
  input: Json;
  /** Where the bytes go; null for a job that makes none. */
  output: string | null;
  /** By which files on their way lie locked (vault.ts); null: they do not. */
  key: string | null;
  /** The office's own lists of choices. */
  choices: ChoiceLists;
  /** Fonts that were chosen on this PC. */
  fonts: FontWish;
}

/** What the documents process says. `memory`: resident bytes of the process. */
export type DocumentsMessage =
  | { t: 'progress'; id: number; done: number; total: number }
  | { t: 'memory'; rss: number }
  | { t: 'done'; id: number; answer: Json }
  | { t: 'fault'; id: number; fault: FaultData };
