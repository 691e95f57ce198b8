import { z } from 'zod';

/** 文件格式, 信函格式 and 纪要格式 of GB/T 9704-2012; posted: put up without a red head (公示). */
export const FORMATS = ['document', 'letter', 'minutes', 'posted'] as const;
export type Format = (typeof FORMATS)[number];
export const FORMAT_LABELS: Record<Format, string> = {
  document: '文件格式（红头）',
  letter: '信函格式',
  minutes: '纪要格式',
  posted: '张贴（无红头）',
};

const civil = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日');

/** mm; `fit`: as its longest text needs; `rest`: what the others leave. */
export const widthSchema = z.union([z.number().min(5).max(225), z.enum(['fit', 'rest'])]);
export const alignSchema = z.enum(['left', 'center']);

const tableSchema = z.object({
  columns: z.array(z.object({ title: z.string(), width: widthSchema, align: alignSchema })).min(1),
  rows: z.array(z.array(z.string())),
  /** What each row is about, for the list of characters that fell back. */
  records: z.array(z.string()),
});
export type ListTable = z.infer<typeof tableSchema>;

const attachmentSchema = z.object({
  title: z.string(),
  /** Paragraphs above the table. */
  text: z.array(z.string()),
  table: tableSchema.nullable(),
  /** The table stands across the page (A4 横排). */
  landscape: z.boolean(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

const recordSchema = z.object({
  /** 主送 that found no room above the text; empty: it did. */
  to: z.string(),
  /** 抄送 organs, without label and full stop; empty: none. */
  cc: z.string(),
  /** 印发机关; a letter has none. */
  printedBy: z.string(),
  printedOn: civil,
});
export type RecordBlock = z.infer<typeof recordSchema>;

/** An official document (公文) with what it says, as plain data; where everything stands is the standard's. */
export const contentSchema = z.object({
  format: z.enum(FORMATS),
  /** 份号, 密级和保密期限, 紧急程度: those that it has, in this order. */
  marks: z.array(z.string()).max(3),
  /** 发文机关标志: organs, the host first; of minutes the one line 某某会议纪要. */
  head: z.array(z.string()),
  /** 发文字号; empty: none. */
  number: z.string(),
  /** 签发人 of a document to a higher organ (上行文). */
  signers: z.array(z.string()),
  /** In parts that each begin a line. */
  title: z.array(z.string()).min(1),
  /** 主送, with its colon; empty: none. */
  to: z.string(),
  /** Paragraphs as people write them: 一、 （一） 1. （1） at their beginning tell their level. */
  body: z.array(z.string()),
  /** 出席, 请假, 列席 of minutes. */
  people: z.array(z.object({ label: z.string(), names: z.string() })),
  attachments: z.array(attachmentSchema),
  /** 发文机关署名; none: not signed. */
  organs: z.array(z.string()),
  /** Room is left for seals. */
  sealed: z.boolean(),
  /** 成文日期 */
  date: civil,
  /** 附注, without its brackets; empty: none. */
  note: z.string(),
  /** 版记; null: none. */
  record: recordSchema.nullable(),
});
export type OfficialContent = z.infer<typeof contentSchema>;
