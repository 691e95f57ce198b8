import { z } from 'zod';
import { isCivilDate } from '../../calendar/date';
import { recordSchema } from '../draw/model';
import { sheetSchema } from '../indicators/model';
import {
  ballotSchema,
  candidateSchema,
  certificateSchema,
  conflictSchema,
  memberSchema,
  objectionSchema,
  roundSchema,
} from '../model';
import { proposedSchema } from '../selection';
import { tallyRowSchema } from '../tally-row';
import { pollSchema } from '../votes/model';

/** How a round file (轮次文件) is made up: docs/rounds.md describes it. */
export const ROUND_FILE = 'kepu-round-1';

const drawnSchema = z.object({
  number: z.number().int().min(1),
  annulled: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  record: recordSchema,
});

/** What the program made of the marks when the file was written; whoever checks it reckons it again. */
const resultsSchema = z.object({
  tally: z.array(tallyRowSchema),
  proposal: z.array(proposedSchema),
  tieAtCut: z.array(z.string()),
});

/** The register's records of the candidates as they stood then, sensitive fields masked. */
const recordsSchema = z.object({
  register: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
});

/** Everything of a round; each key is one part of the file. */
export const contentsSchema = z.object({
  round: roundSchema,
  candidates: z.array(candidateSchema),
  members: z.array(memberSchema),
  conflicts: z.array(conflictSchema),
  draws: z.array(drawnSchema),
  ballots: z.array(ballotSchema),
  polls: z.array(pollSchema),
  sheets: z.array(sheetSchema),
  results: resultsSchema,
  objections: z.array(objectionSchema),
  certificates: z.array(certificateSchema),
  records: recordsSchema,
});
export type Contents = z.infer<typeof contentsSchema>;
export type PartName = keyof Contents;

export const PART_LABELS: Record<PartName, string> = {
  round: '轮次设置和各阶段记录',
  candidates: '申报对象、审查结论和结果',
  members: '评委',
  conflicts: '回避',
  draws: '评委抽取记录',
  ballots: '评分（含以前各版）',
  polls: '表决',
  sheets: '指标自评和审核',
  results: '汇总和拟定',
  objections: '异议',
  certificates: '证书登记',
  records: '申报对象的台账记录',
};
export const PART_NAMES = Object.keys(PART_LABELS) as PartName[];

export const pathOf = (part: PartName): string => `data/${part}.json`;
export const PAPERS_FOLDER = 'papers/';
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';

const partSchema = z.object({
  path: z.string().min(1),
  label: z.string(),
  bytes: z.number().int().min(0),
  /** 64 lower-case hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Part = z.infer<typeof partSchema>;

/** What the file holds, with the digest of every part; this is what the office's key signs. */
export const manifestSchema = z.object({
  format: z.literal(ROUND_FILE),
  title: z.string(),
  label: z.string(),
  year: z.number().int(),
  /** Civil date. */
  madeOn: z.string().refine(isCivilDate),
  parts: z.array(partSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Ed25519 over the bytes of the manifest; key and signature base64url. */
export const signatureSchema = z.object({
  algorithm: z.literal('Ed25519'),
  publicKey: z.string(),
  signature: z.string(),
});
