import { cleanText, comparisonKey } from '../../identity/text';
import { type Choice, type Field, SEPARATOR } from '../define';
import { isNoneMark } from './none-mark';
import { type Note, noneMark, noted, type Parsed, parsed, quoted, refused } from './parsed';

const YES = new Set(['是', '有', '√', '✓', '✔', '对', '已有', '具备', 'y', 'yes', 'true', '1']);
const NO = new Set(['否', '无', '没有', '×', '✗', '✘', 'x', 'n', 'no', 'false', '0', '未', '不是']);

/** What people put between several choices. */
const BETWEEN = /[、，,；;/\n]+/u;

const keyOf = (text: string): string => comparisonKey(text).replace(/["“”‘’'「」『』《》、，,·/]/gu, '');

function chosen(field: Field, typed: string): string | undefined {
  const key = keyOf(typed);
  if (key === '') return undefined;
  const names = (choice: Choice) => [choice.value, ...(choice.synonyms ?? [])];
  return field.choices?.find((choice) => names(choice).some((name) => keyOf(name) === key))?.value;
}

const nothing = (field: Field, typed: string): boolean => field.noneWords?.includes(typed) ?? false;

const alias = (typed: string, value: string): Note | false =>
  value !== typed && noted('alias', `${quoted(typed)}按“${value}”登记`);

const allowed = (field: Field): string => (field.choices ?? []).map((choice) => choice.value).join('、');

/** A choice by its value or another spelling of it. */
export function parseChoice(field: Field, text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  const value = chosen(field, typed);
  if (value !== undefined) return parsed(value, alias(typed, value));
  if (nothing(field, typed) || isNoneMark(typed)) return parsed(null, noneMark(typed));
  return refused('choice', `${quoted(typed)}不在可选范围内，应为：${allowed(field)}`);
}

/** Several choices in one text, in the order given, each once. */
export function parseChoices(field: Field, text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  if (chosen(field, typed) === undefined && (nothing(field, typed) || isNoneMark(typed)))
    return parsed(null, noneMark(typed));
  const values: string[] = [];
  const notes: (Note | false)[] = [];
  const parts = chosen(field, typed) === undefined ? typed.split(BETWEEN) : [typed];
  for (const part of parts.map((each) => each.trim()).filter((each) => each !== '')) {
    const value = chosen(field, part);
    if (value === undefined) return refused('unknown', `${quoted(part)}不在可选范围内，应为：${allowed(field)}`);
    if (values.includes(value)) continue;
    values.push(value);
    notes.push(alias(part, value));
  }
  if (field.usuallyOne && values.length > 1) {
    const message = `一格里有${values.length === 2 ? '两' : ` ${values.length} `}项，确认后都登记：${values.join('、')}`;
    notes.push({ level: 'W', code: values.length === 2 ? 'two' : 'several', message });
  }
  return parsed(values.join(SEPARATOR), ...notes);
}

/** 是, 有 and √ all mean yes; 无 means no here. */
export function parseYesNo(field: Field, text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  const key = comparisonKey(typed);
  if (YES.has(key) || field.yesWords?.includes(key)) return parsed(true);
  if (NO.has(key) || field.noWords?.includes(key)) return parsed(false);
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  return refused('choice', `${quoted(typed)}既不是“是”也不是“否”`);
}
