import { isCivilDate, yearOf } from '../calendar/date';
import { creditCodeFault, creditCodeFaultText } from '../identity/credit-code';
import { idNumberFault, idNumberFaultText } from '../identity/id-number';
import { phoneFault, phoneFaultText } from '../identity/phone';
import { lengthOf, privateUse } from '../identity/text';
import { type Field, isNumeric, type Register, type RuleLevel, SEPARATOR, type Value, type Values } from './define';
import { parseGrades } from './parse/grades';
import { parseSchoolYear } from './parse/school-year';
import { parseTags } from './parse/tags';
import { formatValue } from './values';

/** One thing to say about one field: E is not stored, W is stored once confirmed, Q is stored and shown in the form check. */
export interface Finding {
  field: string;
  level: RuleLevel;
  code: string;
  message: string;
  /** What an import stores instead. */
  offer?: Values;
}

type Found = Omit<Finding, 'field' | 'offer'>;

const LONGEST = { text: 500, longText: 10_000 };
const LONGEST_MAIL = 254;
const MAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
/** What a number counts, by its unit: the first part of the code of a finding about its size. */
const QUANTITIES: Record<string, string> = { '㎡': 'area', 天: 'days', 课时: 'hours', 分钟: 'duration' };

const error = (code: string, message: string): Found => ({ level: 'E', code, message });

function boundsText(field: Field): string {
  const [least, most] = [field.min, field.max].map((bound) => (bound === undefined ? '' : formatValue(field, bound)));
  if (most === '') return `不能小于 ${least}`;
  return least === '' ? `不能大于 ${most}` : `应在 ${least} 到 ${most} 之间`;
}

function checkNumber(field: Field, value: Value): Found[] {
  if (!Number.isSafeInteger(value)) return [error('type', `${field.label}应为数字`)];
  // Where a place may be says a rule over both of its coordinates.
  if (field.type === 'coordinate') return [];
  const units = Number(value);
  const quantity = QUANTITIES[field.unit ?? ''] ?? 'number';
  if (units < 0 && field.min === 0) return [error(`${quantity}.negative`, `${field.label}不能是负数`)];
  if (units < (field.min ?? units) || units > (field.max ?? units)) {
    return [error(`${quantity}.range`, `${field.label}${boundsText(field)}`)];
  }
  if (units > (field.usualMax ?? units)) {
    const message = `${field.label}超过 ${field.usualMax} ${field.unit}，课后服务时段里安排不下，请核对`;
    return [{ level: 'W', code: `${quantity}.long`, message }];
  }
  return [];
}

function checkDate(field: Field, date: string, today: string): Found[] {
  if (!isCivilDate(date)) return [error('date.invalid', `${field.label}不是有效的日期`)];
  const found: Found[] = [];
  if (field.future && date > today) {
    found.push({ level: field.future, code: 'date.future', message: `${field.label}还没有到，请核对` });
  }
  if (field.year !== undefined && yearOf(date) !== field.year) {
    found.push({ level: 'W', code: 'date.other-year', message: `${date} 不在 ${field.year} 年，请核对填在了哪一列` });
  }
  return found;
}

function checkText(field: Field, text: string, today: string): Found[] {
  switch (field.type) {
    case 'text':
    case 'longText': {
      const most = LONGEST[field.type];
      if (text.length > most && lengthOf(text) > most) return [error('text.long', `${field.label}不能超过 ${most} 字`)];
      const own = privateUse(text);
      if (own === null) return [];
      const message = `${field.label}中有自造字（${own}），在别的电脑上显示不出来，请换成规范字`;
      return [{ level: 'W', code: 'name.private-use', message }];
    }
    case 'choice':
      return field.choices?.some((choice) => choice.value === text)
        ? []
        : [error('choice', `${field.label}不在可选范围内`)];
    case 'choices': {
      const values = text.split(SEPARATOR);
      const sound = values.every((value) => field.choices?.some((choice) => choice.value === value));
      return sound && new Set(values).size === values.length ? [] : [error('choice', `${field.label}不在可选范围内`)];
    }
    case 'month':
      return isCivilDate(`${text}-01`) ? [] : [error('month.invalid', `${field.label}不是有效的年月`)];
    case 'schoolYear':
      return parseSchoolYear(text).value === text
        ? []
        : [error('schoolYear', `${field.label}应写成 2026—2027学年 的样子`)];
    case 'grades':
      return parseGrades(text).value === text ? [] : [error('grades', `${field.label}应写成 三至六年级 的样子`)];
    case 'tags': {
      const { value, problem } = parseTags(text);
      if (problem) return [error(problem.code, problem.message)];
      return value === text ? [] : [error('tags', `${field.label}应写成 农村、寒假 的样子`)];
    }
    case 'idNumber': {
      const fault = idNumberFault(text);
      return fault === null ? [] : [error(fault, idNumberFaultText(text, fault))];
    }
    case 'date':
      return checkDate(field, text, today);
    case 'mail':
      return text.length <= LONGEST_MAIL && MAIL.test(text) ? [] : [error('mail', `${field.label}不是完整的邮箱地址`)];
    case 'phone': {
      const fault = phoneFault(text);
      return fault === null ? [] : [error(fault, phoneFaultText(text, fault))];
    }
    case 'creditCode': {
      const fault = creditCodeFault(text);
      if (fault === null) return [];
      return [
        { level: fault === 'credit.checksum' ? 'W' : 'E', code: fault, message: creditCodeFaultText(text, fault) },
      ];
    }
    default:
      return [];
  }
}

function checkValue(field: Field, value: Value, today: string): Found[] {
  if (value === null || value === '') return field.required ? [error('required', `${field.label}未填写`)] : [];
  if (isNumeric(field)) return checkNumber(field, value);
  if (typeof value !== (field.type === 'yesNo' ? 'boolean' : 'string'))
    return [error('type', `${field.label}的值不对`)];
  return typeof value === 'string' ? checkText(field, value, today) : [];
}

const fields = new WeakMap<Register, [key: string, field: Field][]>();

/** Listed once: an import checks thousands of records of one register. */
function fieldsOf(register: Register): readonly [key: string, field: Field][] {
  const known = fields.get(register) ?? Object.entries(register.fields);
  fields.set(register, known);
  return known;
}

/**
 * Everything that the register's declaration has to say about the values of one record: the one check that the form,
 * the store and the import share. Rules over several fields see null where a field is in error. Findings come in the
 * order of the fields, then of the rules. `today`: civil date. What needs other records (unique, references that exist) is the store's.
 */
export function checkRecord(register: Register, values: Values, today: string): Finding[] {
  const findings: Finding[] = [];
  const sound: Values = {};
  for (const [key, field] of fieldsOf(register)) {
    const value = values[key] ?? null;
    const found = checkValue(field, value, today);
    sound[key] = found.length > 0 && found.some((finding) => finding.level === 'E') ? null : value;
    for (const finding of found) findings.push({ field: key, ...finding });
  }
  for (const rule of register.rules) {
    const message = rule.check(sound, today);
    if (message === null) continue;
    const offer = rule.offer?.(sound);
    findings.push({ field: rule.field, level: rule.level, code: rule.code, message, ...(offer && { offer }) });
  }
  return findings;
}
