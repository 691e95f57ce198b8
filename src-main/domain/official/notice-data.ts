import { z } from 'zod';
import { isCivilDate } from '../calendar/date';
import { Fault } from '../fault';
import { askedFields, askedLists } from './asked';
import type { OfficialContent } from './content';
import { completed, fillTemplate } from './fill';
import { listOf } from './lines';
import { NUMBER_FORM, numberParts } from './numbers';
import { shippedText } from './shipped';
import { columnSchema, KINDS, OFFICIAL_KIND_LABELS, type OfficialTemplate, officialTemplateSchema } from './template';

/** A value; a number stands for its figures. */
const value = z.union([z.string(), z.number().transform(String)], { error: '应是文字，写在引号里' });
const row = z.record(z.string(), value, { error: '应是花括号里的“栏: 值”' });

/** A document as a file says it: its kind, or a text of its own, and the values and lists that fill it. */
const noticeDataSchema = z.strictObject({
  /** notice … or 通知 … */
  kind: z.string().optional(),
  template: officialTemplateSchema.optional(),
  number: z.string().default(''),
  date: z
    .string('还没有写成文日期，如 2026-09-18')
    .refine(isCivilDate, '应是日历上有的日期，写成 年-月-日，如 2026-09-18'),
  marks: z.array(z.string()).max(3, '份号、密级和紧急程度最多三项').default([]),
  signers: z.array(z.string()).default([]),
  fields: row.default({}),
  lists: z
    .record(z.string(), z.array(row, { error: '应是方括号里的各行' }), { error: '应是花括号里的“名单: 各行”' })
    .default({}),
  columns: z.record(z.string(), z.array(columnSchema)).default({}),
});
type NoticeData = z.output<typeof noticeDataSchema>;

function textOf({ kind, template }: NoticeData): OfficialTemplate {
  if (template) return template;
  const found = KINDS.find((each) => each === kind || OFFICIAL_KIND_LABELS[each] === kind);
  if (found) return shippedText(found);
  const known = KINDS.map((each) => `${OFFICIAL_KIND_LABELS[each]}（${each}）`).join('、');
  throw new Fault('input.invalid', `数据文件的“kind”要写明文种，可用：${known}。`);
}

/** 第 2 行 for a place in a list. */
const whereOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `第 ${step + 1} 行` : String(step))).join(' › ') || '最外层';

const TYPES: Readonly<Record<string, string>> = {
  string: '应是文字，写在引号里',
  array: '应是方括号里的一列',
  object: '应是花括号里的“项: 值”',
};

function whatOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `有不认识的项“${issue.keys.join('”“')}”`;
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_value') return `应是 ${issue.values.map(String).join('、')} 之一`;
  if (issue.code === 'too_small') return '不能空着';
  return (issue.code === 'invalid_type' && TYPES[issue.expected]) || '不是可用的值';
}

/** What the file gives and the text does not ask for: mostly a name that is written otherwise there. */
function unusedIn({ fields, lists }: NoticeData, text: OfficialTemplate): string[] {
  const asked = askedFields(text).map(({ name }) => name);
  const used = [...askedLists(text), ...asked.flatMap((name) => listOf(name) ?? [])];
  // 量词 stands in what every list gives.
  return [
    ...Object.keys(fields).filter((name) => name !== '量词' && !asked.includes(name)),
    ...Object.keys(lists).filter((name) => !used.includes(name)),
  ];
}

/**
 * The document that a file's JSON describes, and what in it no text asked for. Throws input.invalid with what is wrong
 * where, paper.incomplete with what is missing.
 */
export function documentOf(json: unknown): { content: OfficialContent; unused: string[] } {
  const parsed = noticeDataSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const said = issue ? `“${whereOf(issue.path)}”：${whatOf(issue)}` : '内容的格式不对';
    throw new Fault('input.invalid', `数据文件的${said}。请对照说明改正。`);
  }
  const { number, date, marks, signers, fields, lists, columns } = parsed.data;
  const text = textOf(parsed.data);
  if (number !== '' && text.format !== 'minutes' && numberParts(number) === null)
    throw new Fault('input.invalid', NUMBER_FORM);
  const filled = fillTemplate(text, { fields, lists, columns }, { number, date, marks, signers });
  return { content: completed(filled), unused: unusedIn(parsed.data, text) };
}
