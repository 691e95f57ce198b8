import { cleanText, comparisonKey } from '../../identity/text';
import { choiceLabel, offered } from '../chosen';
import { type Choice, type Field, SEPARATOR } from '../define';
import { isNoneMark } from './none-mark';
import { type Note, noneMark, noted, type Parsed, parsed, quoted, refused } from './parsed';

const YES = new Set(['是', '有', '√', '✓', '✔', '对', '已有', '具备', 'y', 'yes', 'true', '1']);
const NO = new Set(['否', '无', '没有', '×', '✗', '✘', 'x', 'n', 'no', 'false', '0', '未', '不是']);

/** What people put between several choices. */
const BETWEEN = /[、，,；;/\n]+/u;

/** Two texts of one key are one choice: quotation marks and what stands between choices do not count. */
export const choiceKey = (text: string): string => comparisonKey(text).replace(/["“”‘’'「」『』《》、，,·/]/gu, '');

const byKey = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>();

/** Choices by all their spellings. What one is called goes before what another one is also called. */
function spellings(choices: readonly Choice[]): ReadonlyMap<string, Choice> {
  const known = byKey.get(choices);
  if (known) return known;
  const names = choices.flatMap((choice) =>
    [choice.value, choice.label ?? choice.value].map((name) => [name, choice] as const),
  );
  const synonyms = choices.flatMap((choice) => (choice.synonyms ?? []).map((name) => [name, choice] as const));
  const spelt = new Map<string, Choice>();
  for (const [name, choice] of [...names, ...synonyms]) {
    const key = choiceKey(name);
    if (!spelt.has(key)) spelt.set(key, choice);
  }
  byKey.set(choices, spelt);
  return spelt;
}

const chosen = ({ choices = [] }: Field, typed: string): Choice | undefined => spellings(choices).get(choiceKey(typed));

const nothing = (field: Field, typed: string): boolean => field.noneWords?.includes(typed) ?? false;

function notesOf(typed: string, { value, label = value, retired }: Choice): (Note | false)[] {
  const message = `“${label}”已经停用，请核对是否仍按它登记`;
  return [
    label !== typed && noted('alias', `${quoted(typed)}按“${label}”登记`),
    retired === true && { level: 'W', code: 'retired', message },
  ];
}

const allowed = (field: Field): string =>
  offered(field)
    .map(({ value, label = value }) => label)
    .join('、');

/** A choice by its value or another spelling of it. */
export function parseChoice(field: Field, text: string): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  const found = chosen(field, typed);
  if (found) return parsed(found.value, ...notesOf(typed, found));
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
    const found = chosen(field, part);
    if (!found) return refused('unknown', `${quoted(part)}不在可选范围内，应为：${allowed(field)}`);
    if (values.includes(found.value)) continue;
    values.push(found.value);
    notes.push(...notesOf(part, found));
  }
  if (field.usuallyOne && values.length > 1) {
    const message = `一格里有${values.length === 2 ? '两' : ` ${values.length} `}项，确认后都登记：${values.map((value) => choiceLabel(field, value)).join('、')}`;
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
