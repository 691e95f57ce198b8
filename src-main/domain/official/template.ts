import { z } from 'zod';
import { alignSchema, FORMATS, widthSchema } from './content';

/** 文种 that the offices issue. */
export const KINDS = [
  'notice',
  'publicity',
  'naming',
  'results',
  'return',
  'rectify',
  'revoke',
  'call',
  'minutes',
  'letter',
  'later',
  'withdrawal',
  'correction',
  'annual',
] as const;
export type OfficialKind = (typeof KINDS)[number];
export const OFFICIAL_KIND_LABELS: Record<OfficialKind, string> = {
  notice: '通知',
  publicity: '公示',
  naming: '命名决定',
  results: '结果通报',
  return: '退回补正',
  rectify: '限期整改',
  revoke: '取消称号',
  call: '征集通知',
  minutes: '纪要',
  letter: '函',
  later: '补充公布',
  withdrawal: '撤销',
  correction: '更正',
  annual: '年度报告',
};

/** 上行文: to a higher organ, signed by name on its head (GB/T 9704-2012 §7.2.6). */
const UPWARD: ReadonlySet<OfficialKind> = new Set(['annual']);
export const goesUpward = ({ kind }: { kind: OfficialKind }): boolean => UPWARD.has(kind);

const line = z.string().max(4000);
const lines = z.array(line).max(300);

export const columnSchema = z.object({
  title: z.string().min(1).max(30),
  field: z.string().max(40),
  width: widthSchema,
  align: alignSchema,
});
/** A column of an attachment's table, and the value that stands in it. */
export type ListColumn = z.infer<typeof columnSchema>;

const attachmentTemplate = z.object({
  title: line.min(1, '请填写附件名称'),
  /** Paragraphs above the table. */
  text: lines,
  /** Whose rows the table has; empty: no table. */
  list: z.string().max(40),
  /** None: those that the list comes with. */
  columns: z.array(columnSchema).max(20),
  /** across: the table stands across the page; auto: where it is too wide. */
  turn: z.enum(['auto', 'upright', 'across']),
  /** Left out where its list is empty. */
  optional: z.boolean(),
});
export type AttachmentTemplate = z.infer<typeof attachmentTemplate>;

/**
 * The text of a kind of document (范文). {字段} stands for a value, [a part] vanishes when a value in it is empty, a line
 * with {列表.栏} is repeated for every row of that list.
 */
export const officialTemplateSchema = z.object({
  name: z.string().trim().min(1, '请给范文起名').max(60),
  kind: z.enum(KINDS),
  format: z.enum(FORMATS),
  /** 发文机关标志, an organ a line. */
  head: lines,
  /** 发文机关代字; empty: it has no number. */
  prefix: line,
  title: lines.min(1, '请填写标题'),
  to: line,
  body: lines,
  /** 出席：{出席人员} */
  people: lines,
  attachments: z.array(attachmentTemplate).max(10),
  /** 署名, an organ a line. */
  organs: lines,
  sealed: z.boolean(),
  note: line,
  cc: line,
  /** 印发机关; empty, with cc: no 版记. */
  printedBy: line,
});
export type OfficialTemplate = z.infer<typeof officialTemplateSchema>;
