import { cleanText, comparisonKey } from '../../identity/text';
import type { Field } from '../define';
import { isNoneMark } from './none-mark';
import { noneMark, noted, type Parsed, parsed, quoted, refused } from './parsed';

const YES = new Set(['是', '有', '√', '✓', '✔', '对', '已有', '具备', 'y', 'yes', 'true', '1']);
const NO = new Set(['否', '无', '没有', '×', '✗', '✘', 'x', 'n', 'no', 'false', '0', '未', '不是']);

const keyOf = (text: string): string => comparisonKey(text).replace(/["“”‘’'「」『』《》、，,·/]/gu, '');

/** A choice by its value or another spelling of it. */
export function parseChoice(field: Field, text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  const key = keyOf(typed);
  const choices = field.choices ?? [];
  const found = choices.find((choice) =>
    [choice.value, ...(choice.synonyms ?? [])].some((name) => keyOf(name) === key),
  );
  if (found && key !== '') {
    return parsed(found.value, found.value !== typed && noted('alias', `${quoted(typed)}按“${found.value}”登记`));
  }
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  return refused('choice', `${quoted(typed)}不在可选范围内，应为：${choices.map((choice) => choice.value).join('、')}`);
}

/** 是, 有 and √ all mean yes; 无 means no here. */
export function parseYesNo(text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  const key = comparisonKey(typed);
  if (YES.has(key)) return parsed(true);
  if (NO.has(key)) return parsed(false);
  if (isNoneMark(typed)) return parsed(null, noneMark(typed));
  return refused('choice', `${quoted(typed)}既不是“是”也不是“否”`);
}
