import { z } from 'zod';
import { dateText } from '../calendar/written';
import { cleanText, comparisonKey } from '../identity/text';
import type { ListColumn } from './list';
import { type Template, textsOf } from './template';
import { fieldsIn, requiredFields } from './template-text';

/** Where a template's field takes its value from: a column of the list or register, or one text for all. */
export const fillSchema = z.union([
  z.object({ column: z.string().max(80) }),
  z.object({ text: z.string().trim().max(200) }),
]);
export type Fill = z.infer<typeof fillSchema>;

const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日');

/** What is said once of all certificates that are issued together. */
export const issueSchema = z.object({
  /** {kind} in number patterns. */
  code: z.string().trim().min(1, '请填写编号里的类别').max(20),
  issuedOn: civilDate,
  /** null: no limit. */
  validFrom: civilDate.nullable(),
  validTo: civilDate.nullable(),
  /** By the names that templates call their fields; 持有者 and 称号 are always asked. */
  fill: z.record(z.string().max(40), fillSchema),
});
export type Issue = z.infer<typeof issueSchema>;

/** What issuing gives by itself, or the dates above. */
const GIVEN = new Set([
  '姓名对齐',
  '编号',
  '日期',
  '数字日期',
  '命名月',
  '年度',
  '教委',
  '科协',
  '有效期起',
  '有效期止',
]);
const ALWAYS = ['持有者', '称号'] as const;

export interface AskedField {
  name: string;
  /** Without it the template cannot be printed. */
  required: boolean;
}

/** The fields of a template that have to be filled from a list or a register. */
export function askedFields(template: Pick<Template, 'elements'>): AskedField[] {
  const texts = textsOf(template);
  const required = new Set([...ALWAYS, ...texts.flatMap(requiredFields)]);
  const names = new Set([...ALWAYS, ...texts.flatMap(fieldsIn)]);
  return [...names].filter((name) => !GIVEN.has(name)).map((name) => ({ name, required: required.has(name) }));
}

/** Titles under which lists bring a field, best first; its own name goes before. */
const TITLES: Record<string, readonly string[]> = {
  持有者: ['获证人', '获奖者', '学员姓名', '专家姓名', '姓名', '单位名称', '名称', '获奖单位', '获证单位'],
  称号: ['荣誉称号', '证书称号', '聘任职务'],
  等级: ['获奖等级', '奖项等级', '奖项', '奖级', '星级', '认证级别'],
  单位: ['工作单位', '所在单位', '所属单位', '单位名称', '学校', '学校名称', '所属基地'],
  项目: ['作品名称', '项目名称', '课程名称', '培训班名称', '培训班', '竞赛名称', '竞赛'],
  学时: ['完成学时', '课时', '学时数'],
};

/** The column that most likely fills a field; `holder`: the column that names the records. null: none is alike. */
export function guessedColumn(field: string, columns: readonly ListColumn[], holder: string | null): string | null {
  if (field === '持有者' && holder !== null) return holder;
  for (const title of [field, ...(TITLES[field] ?? [])]) {
    const found = columns.find((column) => comparisonKey(column.title) === comparisonKey(title));
    if (found) return found.key;
  }
  return null;
}

/** The columns that fill a template's fields by their titles: pairs of field and column, where one was found. */
export function fieldColumns(template: Pick<Template, 'elements'>, columns: readonly ListColumn[]): [string, string][] {
  return askedFields(template).flatMap(({ name }): [string, string][] => {
    const key = guessedColumn(name, columns, null);
    return key === null ? [] : [[name, key]];
  });
}

/** One certificate to be issued: what its register keeps of it. */
export interface Issued {
  holder: string;
  title: string;
  /** What templates print beside, by the names they call it. */
  fields: Record<string, string>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const plain = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();

/** A day of a list stands on a certificate as people write it. */
const written = (value: string): string => (DAY.test(value) ? dateText(value) : value);

/** A row of a list or register as the certificate that it gets; what is empty is left out. */
export function issuedRecord(fill: Issue['fill'], row: Readonly<Record<string, string>>): Issued {
  const textOf = (given: Fill): string => written(plain('column' in given ? (row[given.column] ?? '') : given.text));
  const values = Object.entries(fill).map(([name, given]) => [name, textOf(given)] as const);
  const found = new Map(values.filter(([, value]) => value !== ''));
  const fields = [...found].filter(([name]) => !ALWAYS.some((always) => always === name));
  return { holder: found.get('持有者') ?? '', title: found.get('称号') ?? '', fields: Object.fromEntries(fields) };
}
