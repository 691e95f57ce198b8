import { z } from 'zod';
import { certificateSchema } from '../../domain/review/model';
import { id, nothing } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';

export const PAPERS = [
  'namingNotice',
  'publicityList',
  'scoreSummary',
  'scoreSheet',
  'namedLedger',
  'certificates',
  'drawRecord',
  'conflictRegister',
  'voteRecord',
  'reckoning',
] as const;
export type PaperName = (typeof PAPERS)[number];
export const PAPER_LABELS: Record<PaperName, string> = {
  namingNotice: '命名决定',
  publicityList: '公示名单',
  scoreSummary: '评分汇总表',
  scoreSheet: '评分汇总表（打印版）',
  namedLedger: '命名基地台账',
  certificates: '命名证书',
  drawRecord: '评委抽取记录',
  conflictRegister: '评委回避登记表',
  voteRecord: '计票记录',
  reckoning: '结果计算过程',
};

/** Those that exist as a Word file too. */
export const WORD_PAPERS = ['namingNotice', 'publicityList'] as const;

export const glyphSchema = z.object({
  character: z.string(),
  /** `fallback`: another font stands in. `missing`: no font has it. `private`: a private-use character. */
  state: z.enum(['fallback', 'missing', 'private']),
  /** Where it occurs: the record's name. */
  record: z.string(),
  font: z.string().nullable(),
});

/** A text that had to be set smaller than its template says; points. */
export const shrunkSchema = z.object({ record: z.string(), element: z.string(), wanted: z.number(), size: z.number() });
export const paperSchema = fileSchema.extend({ pages: z.number().int().nullable(), glyphs: z.array(glyphSchema) });

/** Certificates of the register, and how they are to be made. */
const batchSchema = z.object({
  certificates: z.array(id).min(1).max(10_000),
  template: id.nullable().default(null),
  overprint: z.object({ profile: id.nullable() }).nullable().default(null),
});
export type Batch = z.output<typeof batchSchema>;

export const paperCalls = {
  /** Makes a paper in the documents process. Progress: {done, total}. Nothing is printed by it. */
  'paper.make': task({
    permission: 'paper.make',
    input: z.object({ round: id, paper: z.enum(PAPERS) }),
    output: paperSchema,
    timeout: 600_000,
  }),
  /** An official document of the round as a Word file, to be circulated and edited. */
  'paper.word': task({
    permission: 'paper.make',
    input: z.object({ round: id, paper: z.enum(WORD_PAPERS) }),
    output: fileSchema,
  }),
  /**
   * Certificates of the register as one PDF, a page each, by a template (null: the one that suits the title). `overprint`
   * leaves out what bought stock carries and corrects by a profile (null: not). What keeps one from being printed stops all, with `problems` in the fault's data.
   */
  'certificate.make': task({
    permission: 'paper.make',
    input: batchSchema,
    output: paperSchema.extend({ shrunk: z.array(shrunkSchema) }),
    timeout: 600_000,
  }),
  /**
   * The same, each in a PDF of its own in a folder of this PC, with a log. `name`: with {字段}, without .pdf. A run that
   * was stopped (cancelled, disk full, file locked) leaves whole files only; done again, it goes on.
   */
  'certificate.makeFiles': task({
    permission: 'paper.make',
    input: batchSchema.extend({ folder: z.string().min(1).max(500), name: z.string().trim().min(1).max(100) }),
    output: z.object({
      written: z.number().int(),
      skipped: z.number().int(),
      glyphs: z.array(glyphSchema),
      shrunk: z.array(shrunkSchema),
    }),
    timeout: 3_600_000,
  }),
  /**
   * Checks a verification code as it was typed, pasted or scanned, against the office's own key and register.
   * `unlisted`: signed by the office, but its number is not in this register. `notOurs`: no code of this program.
   */
  'certificate.verify': task({
    permission: 'register.read',
    input: z.object({ code: z.string().min(1).max(2000) }),
    output: z.object({
      verdict: z.enum(['genuine', 'voided', 'unlisted', 'forged', 'notOurs']),
      facts: z.object({ number: z.string(), holder: z.string(), title: z.string(), issuedOn: z.string() }).nullable(),
      /** Why it is void. */
      voided: z.string().nullable(),
    }),
  }),
  /** The key that others need to check codes; null: no certificate with a code was made yet. */
  'certificate.publicKey': query({
    permission: 'register.read',
    input: nothing,
    output: z.object({ publicKey: z.string().nullable() }),
  }),
  /** Certificates left the program, on paper or as a file: the first time is their making, each further one a reprint. */
  'certificate.noteMade': command({
    permission: 'paper.make',
    input: z.object({ certificates: z.array(id).min(1).max(10_000) }),
    output: nothing,
  }),
  'certificate.list': query({
    permission: 'register.read',
    input: z.object({ search: z.string().max(100).default('') }),
    output: z.array(certificateSchema.extend({ roundTitle: z.string() })),
  }),
};
