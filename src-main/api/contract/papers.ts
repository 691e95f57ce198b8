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
};

export const glyphSchema = z.object({
  character: z.string(),
  /** `fallback`: another font stands in. `missing`: no font has it. `private`: a private-use character. */
  state: z.enum(['fallback', 'missing', 'private']),
  /** Where it occurs: the record's name. */
  record: z.string(),
  font: z.string().nullable(),
});

/** A text that had to be set smaller than its template says; points. */
const shrunkSchema = z.object({ record: z.string(), element: z.string(), wanted: z.number(), size: z.number() });
const paperSchema = fileSchema.extend({ pages: z.number().int().nullable(), glyphs: z.array(glyphSchema) });

export const paperCalls = {
  /** Makes a paper in the documents process. Progress: {done, total}. Nothing is printed by it. */
  'paper.make': task({
    permission: 'paper.make',
    input: z.object({ round: id, paper: z.enum(PAPERS) }),
    output: paperSchema,
    timeout: 600_000,
  }),
  /**
   * Certificates of the register as one PDF, a page each, by a template (null: the one that suits the title). `overprint`
   * leaves out what bought stock carries. What keeps one from being printed stops all, with `problems` in the fault's data.
   */
  'certificate.make': task({
    permission: 'paper.make',
    input: z.object({
      certificates: z.array(id).min(1).max(10_000),
      template: id.nullable().default(null),
      overprint: z.boolean().default(false),
    }),
    output: paperSchema.extend({ shrunk: z.array(shrunkSchema) }),
    timeout: 600_000,
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
