import { fieldsIn, requiredFields } from '../honours/template-text';
import type { OfficialTemplate } from './template';

/** A single value that a text names. */
export interface AskedField {
  name: string;
  /** The document cannot go out without it. */
  required: boolean;
}

const isSingle = (field: string): boolean => !field.includes('.');

function everyText(template: OfficialTemplate): string[] {
  const { head, title, to, body, people, attachments, organs, note, cc, printedBy } = template;
  const attached = attachments.flatMap(({ title, text, columns }) => [
    title,
    ...text,
    ...columns.map((one) => one.title),
  ]);
  return [...head, ...title, to, ...body, ...people, ...attached, ...organs, note, cc, printedBy];
}

/** The single values that a text names, in the order in which they stand in it. */
export function askedFields(template: OfficialTemplate): AskedField[] {
  const texts = everyText(template);
  const required = new Set(texts.flatMap(requiredFields));
  return [...new Set(texts.flatMap(fieldsIn).filter(isSingle))].map((name) => ({ name, required: required.has(name) }));
}

/** The lists that a text names: for repeated lines, and for tables. */
export function askedLists({ body, attachments }: OfficialTemplate): string[] {
  const repeated = body.flatMap(fieldsIn).filter((field) => !isSingle(field));
  const tables = attachments.map(({ list }) => list).filter((list) => list !== '');
  return [...new Set([...repeated.map((field) => field.slice(0, field.indexOf('.'))), ...tables])];
}
