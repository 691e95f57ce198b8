import { z } from 'zod';
import { Fault } from '../fault';
import type { OfficialContent } from './content';
import { completed, fillTemplate } from './fill';
import { shippedText } from './shipped';
import { columnSchema, KINDS, OFFICIAL_KIND_LABELS, type OfficialTemplate, officialTemplateSchema } from './template';

const row = z.record(z.string(), z.string());

/** A document as a file says it: its kind, or a text of its own, and the values and lists that fill it. */
const noticeDataSchema = z.object({
  /** notice … or 通知 … */
  kind: z.string().optional(),
  template: officialTemplateSchema.optional(),
  number: z.string().default(''),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日，如 2026-09-18'),
  marks: z.array(z.string()).max(3).default([]),
  signers: z.array(z.string()).default([]),
  fields: row.default({}),
  lists: z.record(z.string(), z.array(row)).default({}),
  columns: z.record(z.string(), z.array(columnSchema)).default({}),
});

function textOf({ kind, template }: z.output<typeof noticeDataSchema>): OfficialTemplate {
  if (template) return template;
  const found = KINDS.find((each) => each === kind || OFFICIAL_KIND_LABELS[each] === kind);
  if (found) return shippedText(found);
  const known = KINDS.map((each) => `${OFFICIAL_KIND_LABELS[each]}（${each}）`).join('、');
  throw new Fault('input.invalid', `数据文件的“kind”要写明文种，可用：${known}。`);
}

/** The document that a file's JSON describes. Throws input.invalid with what is wrong where, paper.incomplete with what is missing. */
export function documentOf(json: unknown): OfficialContent {
  const parsed = noticeDataSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || '最外层';
    const what = /[\u4e00-\u9fff]/.test(issue?.message ?? '') ? issue?.message : '内容的格式不对';
    throw new Fault('input.invalid', `数据文件的“${where}”：${what}。请对照说明改正。`);
  }
  const { number, date, marks, signers, fields, lists, columns } = parsed.data;
  return completed(fillTemplate(textOf(parsed.data), { fields, lists, columns }, { number, date, marks, signers }));
}
