import { dateText } from '../calendar/written';
import { Fault } from '../fault';
import type { FieldValues } from '../honours/template-text';
import type { Attachment, ListTable, OfficialContent } from './content';
import { type Facts, filledLines, listFields, type Missing, nameOf } from './lines';
import { type AttachmentTemplate, goesUpward, type ListColumn, type OfficialTemplate } from './template';
import { isWide } from './widths';

/** What a document has of its own, whatever its text. */
export interface Issue {
  /** 发文字号; empty: none. */
  number: string;
  /** 成文日期, civil. */
  date: string;
  marks: readonly string[];
  signers: readonly string[];
}

export interface Filled {
  content: OfficialContent;
  /** Each in a sentence; the document must not go out before they are gone. */
  problems: string[];
  /** To be looked at: empty cells of tables. */
  warnings: string[];
}

/** Puts the facts into a text. What is missing stands as （字段） and is named in `problems`. */
export function fillTemplate(template: OfficialTemplate, given: Facts, issue: Issue): Filled {
  const missing: (Missing & { where: string })[] = [];
  const warnings: string[] = [];
  const dated: FieldValues = { 成文日期: dateText(issue.date), ...(issue.number === '' ? {} : { 文号: issue.number }) };
  const facts: Facts = { ...given, fields: { ...listFields(given), ...given.fields, ...dated } };
  const fill = (texts: readonly string[], where: string): string[] => {
    const found: Missing[] = [];
    const lines = texts.flatMap((text) => filledLines(text, facts, found));
    missing.push(...found.map((each) => ({ ...each, where })));
    return lines.filter((line) => line !== '');
  };
  const one = (text: string, where: string): string => (text === '' ? '' : fill([text], where).join(''));
  const attachments = template.attachments.flatMap((attachment): Attachment[] => {
    const rows = facts.lists[attachment.list] ?? [];
    if (attachment.list !== '' && rows.length === 0) {
      if (attachment.optional) return [];
      missing.push({ field: attachment.list, record: null, list: true, where: '附件' });
    }
    const title = one(attachment.title, '附件');
    const wanted = attachment.columns.length > 0 ? attachment.columns : (facts.columns?.[attachment.list] ?? []);
    const columns = wanted.map((column) => ({ ...column, title: one(column.title, '附件表头') }));
    const table = attachment.list === '' ? null : tableOf(title, columns, rows, warnings);
    return [{ title, text: fill(attachment.text, '附件'), table, landscape: isAcross(attachment, table) }];
  });
  const cc = one(template.cc, '抄送');
  const printedBy = one(template.printedBy, '印发机关');
  const content: OfficialContent = {
    format: template.format,
    marks: [...issue.marks],
    head: fill(template.head, '发文机关标志'),
    number: issue.number,
    signers: [...issue.signers],
    title: fill(template.title, '标题'),
    to: one(template.to, '主送机关'),
    body: fill(template.body, '正文'),
    people: fill(template.people, '出席人员').map(labelled),
    attachments,
    organs: fill(template.organs, '署名'),
    sealed: template.sealed,
    date: issue.date,
    note: one(template.note, '附注'),
    record: cc === '' && printedBy === '' ? null : { to: '', cc, printedBy, printedOn: issue.date },
  };
  const unsigned =
    goesUpward(template) && issue.signers.length === 0
      ? ['还没有填写签发人（上行文首页要用），请补上；联合行文的各机关都要写。']
      : [];
  return { content, problems: [...problemsOf(missing), ...unsigned], warnings };
}

/** 出席：甲、乙 */
function labelled(line: string): { label: string; names: string } {
  const colon = line.indexOf('：');
  return colon < 0 ? { label: '出席', names: line } : { label: line.slice(0, colon), names: line.slice(colon + 1) };
}

function tableOf(
  title: string,
  columns: readonly ListColumn[],
  rows: readonly FieldValues[],
  warnings: string[],
): ListTable {
  const cell = (row: FieldValues, index: number, field: string): string => {
    const value = field === '序号' ? String(index + 1) : (row[field] ?? '');
    if (value === '') warnings.push(`附件“${title}”第 ${index + 1} 行“${nameOf(row)}”没有“${field}”，表格中留空。`);
    return value;
  };
  return {
    columns: columns.map(({ field: _, ...column }) => column),
    rows: rows.map((row, index) => columns.map(({ field }) => cell(row, index, field))),
    records: rows.map(nameOf),
  };
}

const isAcross = ({ turn }: AttachmentTemplate, table: ListTable | null): boolean =>
  turn === 'across' || (turn === 'auto' && table !== null && isWide(table));

/** Each value once, with the first place that asks for it. */
function problemsOf(missing: readonly (Missing & { where: string })[]): string[] {
  const first = missing.filter(
    ({ field, record }, at) => missing.findIndex((each) => each.field === field && each.record === record) === at,
  );
  return first.map(sentenceOf);
}

function sentenceOf({ field, record, list, where }: Missing & { where: string }): string {
  if (list) return `“${field}”里没有一行（${where}要用），请补上这份名单：选有它的轮次，或者在台账里选中记录。`;
  if (record === null) return `还没有填写“${field}”（${where}要用），请补上。`;
  return `“${record}”没有“${field}”（${where}要用），请补上。`;
}

/** As `fillTemplate`; what a person has typed goes before what is known. */
export function fillWritten(
  template: OfficialTemplate,
  facts: Facts,
  { fields, ...issue }: Issue & { fields: FieldValues },
): Filled {
  const typed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  return fillTemplate(template, { ...facts, fields: { ...facts.fields, ...typed } }, issue);
}

/** The document, or `paper.incomplete` with every problem in the fault's data. */
export function completed({ content, problems }: Filled): OfficialContent {
  const [first, ...more] = problems;
  if (first === undefined) return content;
  const sentence = more.length === 0 ? first : `${first}共有 ${problems.length} 处没有内容，补全后才能印发。`;
  throw new Fault('paper.incomplete', sentence, { data: { problems: problems.map((message) => ({ message })) } });
}
