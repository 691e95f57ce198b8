import { cleanText, comparisonKey } from '../identity/text';
import { chosenText } from './chosen';
import { decimalText } from './decimal';
import type { Field, Value } from './define';
import { parseChoice, parseChoices, parseYesNo } from './parse/choice';
import { parseCreditCode, parseIdNumber, parseMail, parsePhone } from './parse/contact';
import { parseCoordinate } from './parse/coordinate';
import { parseDate } from './parse/date';
import { parseDuration } from './parse/duration';
import { parseGrades } from './parse/grades';
import { parseMonth } from './parse/month';
import { parseNumber } from './parse/number';
import { type Parsed, parsed, quoted, refused } from './parse/parsed';
import { parseSchoolYear } from './parse/school-year';
import { parseTags } from './parse/tags';
import { parseText } from './parse/text';

export { exactDecimal } from './decimal';
export type { Parsed } from './parse/parsed';

/** Names of records that are referred to, by id. */
export type Names = Readonly<Record<string, string>>;

/** A stored value as people read it, on screens and in exports: 63.5, 2026-10-12, 是, 万州区. Empty: ''. */
export function formatValue(field: Field, value: Value, names: Names = {}): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return decimalText(value, field.scale ?? 0);
  if (field.type === 'reference') return names[value] ?? value;
  return field.choices === undefined ? value : chosenText(field, value);
}

function parseReference(field: Field, text: string, names: Names): Parsed {
  const typed = cleanText(text).trim();
  if (typed === '') return parsed(null);
  if (Object.hasOwn(names, typed)) return parsed(typed);
  const key = comparisonKey(typed);
  const found = Object.keys(names).filter((id) => comparisonKey(names[id] ?? '') === key);
  const [id] = found;
  if (id !== undefined && found.length === 1) return parsed(id);
  return field.open ? parsed(typed) : refused('reference.unknown', `没有${quoted(typed)}这一项`);
}

/**
 * Text that was typed, in a form or in a sheet, as a stored value: cleaned, with notes of what was done, or with the
 * problem that keeps it from being a value. Whether the value is allowed is checkRecord's to say.
 */
export function parseTyped(field: Field, text: string, names: Names = {}): Parsed {
  switch (field.type) {
    case 'text':
    case 'longText':
      return parseText(field, text);
    case 'integer':
    case 'decimal':
      return parseNumber(field, text);
    case 'date':
      return parseDate(text, field.year);
    case 'choice':
      return parseChoice(field, text);
    case 'choices':
      return parseChoices(field, text);
    case 'tags':
      return parseTags(text);
    case 'duration':
      return parseDuration(field, text);
    case 'coordinate':
      return parseCoordinate(field, text);
    case 'month':
      return parseMonth(text);
    case 'schoolYear':
      return parseSchoolYear(text);
    case 'grades':
      return parseGrades(text);
    case 'idNumber':
      return parseIdNumber(text);
    case 'yesNo':
      return parseYesNo(field, text);
    case 'phone':
      return parsePhone(text);
    case 'creditCode':
      return parseCreditCode(text);
    case 'mail':
      return parseMail(text);
    case 'reference':
      return parseReference(field, text, names);
  }
}
