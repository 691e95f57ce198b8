import { cleanText, comparisonKey } from '../identity/text';
import type { Field } from '../registers/define';
import type { Finder } from '../registers/finder';
import { unknownPlace } from '../registers/parse/coordinate';
import { dateOfSerial, parseDate } from '../registers/parse/date';
import { parseGradesDate } from '../registers/parse/grades';
import { parseMonth, parseMonthNumber } from '../registers/parse/month';
import { isNoneMark } from '../registers/parse/none-mark';
import { type Note, noted, type Parsed, parsed, quoted, refused } from '../registers/parse/parsed';
import { parseTyped } from '../registers/values';
import { cellText } from './cells';
import type { RawCell } from './raw';

export interface CellReader {
  /** By register; none: nothing is known of that register. */
  finders: ReadonlyMap<string, Finder>;
  /** By register: what to say of a unit whose name is like that of one of its records, or null. */
  alike: ReadonlyMap<string, (unit: string) => string | null>;
  /** By field and folded text: the record that a person has picked for it. */
  picked: ReadonlyMap<string, string>;
}

/** Records that a person has picked for texts that name none: field → text → id. */
export type Picked = Readonly<Record<string, Readonly<Record<string, string>>>>;

const pickKey = (field: string, text: string): string => `${field}\n${comparisonKey(text)}`;

export function pickedByKey(picked: Picked): Map<string, string> {
  const all = Object.entries(picked).flatMap(([field, byText]) =>
    Object.entries(byText).map(([text, id]): [string, string] => [pickKey(field, text), id]),
  );
  return new Map(all);
}

/** Numbers of so many digits have lost the last ones: Excel keeps 15. */
const EXCEL_DIGITS = 15;
/** Codes that are longer than that, by the type of their field: the first part of the finding's code. */
const LONG_CODES: Partial<Record<Field['type'], { code: string; name: string }>> = {
  creditCode: { code: 'credit.number-cell', name: '代码' },
  idNumber: { code: 'id.number-cell', name: '身份证号' },
};
/** Codes of findings that are named after the field they are about. */
const OF_FIELD = new Set(['alias', 'retired', 'unknown', 'two', 'several', 'number']);

function readReference(key: string, field: Field, text: string, { finders, picked }: CellReader): Parsed {
  const visible = cleanText(text);
  const typed = visible.trim();
  if (typed === '' || isNoneMark(typed)) return parsed(null);
  const find = finders.get(field.to ?? '');
  const pick = picked.get(pickKey(key, typed));
  if (pick !== undefined) return parsed(pick, noted('reference.picked', `${quoted(typed)}按所选的记录登记`));
  const trim = field.open === true && typed !== visible && noted('trim', '首尾空格已去掉');
  if (!find) return field.open ? parsed(typed, trim) : parseTyped(field, typed);
  const found = find(typed);
  if (!found.problem) return trim ? { ...found, notes: [trim, ...found.notes] } : found;
  if (!field.open) return found;
  const { code, message } = found.problem;
  return { ...parsed(typed, trim, { level: 'W', code, message: `${message}；确认后先按这个名称登记` }) };
}

function readDate(field: Field, text: string): Parsed {
  const date = text.slice(0, 10);
  if (field.type === 'date') return parseDate(date);
  if (field.type === 'month') return parseMonth(date);
  if (field.type === 'grades') return parseGradesDate(date);
  if (field.type === 'text' || field.type === 'longText') return parseTyped(field, text);
  return refused('cell.date', `单元格里是日期，不是${field.label}；可能是 Excel 自动改的，请重新填写`);
}

function readNumber(field: Field, value: number, text: string): Parsed {
  const long = LONG_CODES[field.type];
  if (long && Math.abs(value) >= 10 ** EXCEL_DIGITS) {
    return refused(long.code, `Excel 把${long.name}变成了数字，末几位已经丢失，请以文本格式重新填写`);
  }
  if (field.type === 'month') return parseMonthNumber(text);
  const date = field.type === 'date' && !Number.isInteger(value) ? dateOfSerial(value) : null;
  return date === null ? parseTyped(field, text) : parsed(date, noted('date.serial', `Excel 日期序号已转为 ${date}`));
}

function likenessNote(field: Field, value: Parsed['value'], { alike }: CellReader): Note | null {
  if (field.avoids === undefined || typeof value !== 'string') return null;
  const message = alike.get(field.avoids)?.(value);
  return message ? { level: 'W', code: 'avoid.similar', message } : null;
}

const ofField = <T extends { code: string }>(key: string, said: T): T =>
  OF_FIELD.has(said.code) ? { ...said, code: `${key}.${said.code}` } : said;

/** A cell as a value of its field. */
export function readCell(key: string, field: Field, cell: RawCell | undefined, reader: CellReader): Parsed {
  if (cell === undefined) return field.type === 'coordinate' ? unknownPlace() : parsed(null);
  const text = cellText(cell);
  if (cell.kind === 'error') return refused('cell.error', `单元格是公式错误 ${text}，请改为实际内容`);
  const read = (): Parsed => {
    if (cell.kind === 'date') return readDate(field, text);
    if (field.type === 'reference') return readReference(key, field, text, reader);
    if (typeof cell.value === 'number') return readNumber(field, cell.value, text);
    return parseTyped(field, text);
  };
  const { value, notes, problem, former } = read();
  const told = notes.map((note) => ofField(key, note));
  const likeness = likenessNote(field, value, reader);
  if (likeness) told.push(likeness);
  if (cell.mark === 'richText') told.push(noted('rich-text', '单元格内的多种格式已去掉，只取文字'));
  if (cell.mark === 'hyperlink') told.push(noted('hyperlink', '单元格是超链接，只取文字'));
  return { value, notes: told, problem: problem && ofField(key, problem), ...(former && { former }) };
}
