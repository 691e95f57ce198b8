import fc from 'fast-check';
import { checkCharacter } from '../../src-main/domain/identity/credit-code';
import { idCheck } from '../../src-main/domain/identity/id-number';
import { type Field, type Register, SEPARATOR, type Value, type Values } from '../../src-main/domain/registers/define';
import { checkRecord } from '../../src-main/domain/registers/validate';
import { parseTyped } from '../../src-main/domain/registers/values';

/** Names that lose characters wherever something is not made for them. */
const NAMES = ['王䶮', '李㛃', '张𬭚', '陈𠮷', '买买提·吐尔逊', '欧阳𬱖'];
const TEXT = '第一讲：认识材料\n=2+5，“200m²”𪚥';

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

function creditCode(n: number): string {
  const body = `91500103MA5${String(n).padStart(6, '0')}`;
  return body + checkCharacter(body);
}

function idNumber(n: number): string {
  const body = `5001031975101${String(n % 10)}${String(900 + (n % 90))}`;
  return body + idCheck(body);
}

function numberFor({ min = 0, max = min + 1_000_000 }: Field, n: number): number {
  return min + Math.min(max - min, 7 * n + 1);
}

function valueFor(field: Field, n: number, today: string, ids: (register: string) => readonly string[]): Value {
  switch (field.type) {
    case 'text':
      return field.person ? (pick(NAMES, n) ?? null) : `${field.label}${n}（𬭚）`;
    case 'longText':
      return `${TEXT}${n}`;
    case 'choice':
      return pick(field.choices ?? [], n)?.value ?? null;
    case 'choices': {
      const values = (field.choices ?? []).map(({ value }) => value);
      return [pick(values, n), ...(field.usuallyOne ? [] : [pick(values, n + 1)])].join(SEPARATOR);
    }
    case 'tags':
      return [`标签${n}`, '农村'].join(SEPARATOR);
    case 'integer':
    case 'decimal':
    case 'duration':
    case 'coordinate':
      return numberFor(field, n);
    case 'date': {
      const date = `${field.year ?? 2025}-05-${10 + (n % 10)}`;
      return date > today ? null : date;
    }
    case 'month':
      return `197${n % 10}-10`;
    case 'schoolYear':
      return `202${n % 10}—202${(n % 10) + 1}学年`.replace('20210', '2030');
    case 'grades':
      return pick(['三至六年级', '七至九年级', '高一至高二', '一年级、三年级'], n) ?? null;
    case 'yesNo':
      return n % 2 === 0;
    case 'phone':
      return `13800${String(n).padStart(6, '0')}`;
    case 'mail':
      return `kp${n}@example.cn`;
    case 'creditCode':
      return creditCode(n);
    case 'idNumber':
      return idNumber(n);
    case 'reference':
      return pick(ids(field.to ?? ''), n) ?? null;
  }
}

/** A sound record of any register; the n-th differs from the others. What the register would offer instead is taken. */
export function recordValues(
  register: Register,
  n: number,
  today: string,
  ids: (register: string) => readonly string[],
): Values {
  const entries = Object.entries(register.fields).map(([key, field]) => [key, valueFor(field, n, today, ids)] as const);
  const values: Values = Object.fromEntries(entries);
  for (const { offer } of checkRecord(register, values, today)) Object.assign(values, offer);
  return values;
}

/** What people and other programs put into text: rare characters, what looks like a formula, a number, a date or a mark. */
const PIECES = [
  '䶮',
  '𬭚',
  '𠮷',
  '㛃',
  '·',
  '科普',
  '=2+5',
  '+86',
  '@',
  "'",
  '"',
  '200m²',
  '，',
  '、',
  ' ',
  'A',
  '0',
  '-1',
  '2026-3-5',
  '６',
  '“”',
  '<b>',
  '&amp;',
  '_x000D_',
  '√',
];

const anyText = (long: boolean) =>
  fc
    .array(fc.constantFrom(...PIECES, ...(long ? ['\n', '很长的一段话。'.repeat(40)] : [])), {
      minLength: 1,
      maxLength: 12,
    })
    .map((pieces) => pieces.join(''));

/**
 * Records as `recordValues` makes them, with any text, as the form would store it, where the field takes text, and with
 * what is not required left empty now and then.
 */
export function anyRecord(
  register: Register,
  n: number,
  today: string,
  ids: (register: string) => readonly string[],
): fc.Arbitrary<Values> {
  const sound = recordValues(register, n, today, ids);
  const fields = Object.entries(register.fields).map(([key, field]): [string, fc.Arbitrary<Value>] => {
    const usual = sound[key] ?? null;
    const typed =
      (field.type === 'text' && !field.person) || field.type === 'longText'
        ? anyText(field.type === 'longText').map((text) => parseTyped(field, text).value ?? usual)
        : fc.constant(usual);
    return [key, field.required ? typed : fc.oneof({ weight: 4, arbitrary: typed }, fc.constant(null))];
  });
  return fc.record(Object.fromEntries(fields));
}
