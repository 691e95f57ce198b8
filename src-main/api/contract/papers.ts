import { z } from 'zod';
import { id } from './common';
import { task } from './define';
import { fileSchema } from './files';

export const PAPERS = [
  'applicationList',
  'namingNotice',
  'publicityList',
  'publicityTable',
  'amendmentNotice',
  'scoreSummary',
  'scoreSheet',
  'namedLedger',
  'certificates',
  'drawRecord',
  'conflictRegister',
  'memberSheets',
  'memberBook',
  'attendanceSheet',
  'attendanceBook',
  'ranking',
  'rankingBook',
  'assessmentSheet',
  'assessmentBook',
  'minutes',
  'voteRecord',
  'reckoning',
] as const;
export type PaperName = (typeof PAPERS)[number];
export const PAPER_LABELS: Record<PaperName, string> = {
  applicationList: '申报汇总表',
  namingNotice: '命名决定',
  publicityList: '公示名单',
  publicityTable: '公示名单（表格）',
  amendmentNotice: '变更通知',
  scoreSummary: '评分汇总表（表格）',
  scoreSheet: '评分汇总表',
  namedLedger: '命名基地台账',
  certificates: '证书',
  drawRecord: '评委抽取记录',
  conflictRegister: '评委回避登记表',
  memberSheets: '评委评分表',
  memberBook: '评委评分表（表格）',
  attendanceSheet: '签到签字表',
  attendanceBook: '签到签字表（表格）',
  ranking: '排序表',
  rankingBook: '排序表（表格）',
  assessmentSheet: '考核得分表',
  assessmentBook: '考核得分表（表格）',
  minutes: '会议纪要',
  voteRecord: '计票记录',
  reckoning: '结果计算过程',
};

/** Those that exist as a Word file too. */
export const WORD_PAPERS = ['namingNotice', 'publicityList', 'amendmentNotice', 'minutes'] as const;

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

/** `document`: of the papers about an amendment, its document number. */
const document = z.string().max(60).nullable().default(null);

export const paperCalls = {
  /** Makes a paper in the documents process. Progress: {done, total}. Nothing is printed by it. */
  'paper.make': task({
    permission: 'paper.make',
    input: z.object({ round: id, paper: z.enum(PAPERS), document }),
    output: paperSchema,
    timeout: 600_000,
  }),
  /** An official document of the round as a Word file, to be circulated and edited. */
  'paper.word': task({
    permission: 'paper.make',
    input: z.object({ round: id, paper: z.enum(WORD_PAPERS), document }),
    output: fileSchema,
  }),
};
