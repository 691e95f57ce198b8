import type { Field } from '../registers/define';
import { dateOfSerial, parseDate } from '../registers/parse/date';
import { isNoneMark } from '../registers/parse/none-mark';
import { noted, type Parsed, parsed, quoted, refused } from '../registers/parse/parsed';
import { parseTyped } from '../registers/values';
import { cellText } from './cells';
import { type Districts, gone } from './districts';
import type { RawCell } from './raw';

export interface CellReader {
  districts: Districts;
  today: string;
}

/** Numbers of so many digits have lost the last ones: Excel keeps 15. */
const EXCEL_DIGITS = 15;

function readDistrict(text: string, { districts, today }: CellReader): Parsed {
  const typed = text.trim();
  if (typed === '' || isNoneMark(typed)) return parsed(null);
  const found = districts.find(typed);
  if (!found) return refused('district.unknown', `没有${quoted(typed)}这个区县，请核对`);
  const { district, alias } = found;
  if (!gone(district, today)) {
    return parsed(district.code, alias && noted('district.alias', `${quoted(typed)}按“${district.name}”登记`));
  }
  const successor = districts.successorOf(district, today);
  const advice = successor === null ? '没有登记承接的区县，请核对' : `确认后按承接的“${successor.name}”登记`;
  return {
    value: (successor ?? district).code,
    notes: [
      { level: 'W', code: 'district.abolished', message: `${district.name}已于 ${district.validTo} 撤销，${advice}` },
    ],
    problem: null,
  };
}

function readDate(field: Field, text: string): Parsed {
  if (field.type === 'date') return parseDate(text.slice(0, 10));
  if (field.type === 'text' || field.type === 'longText') return parseTyped(field, text);
  return refused('cell.date', `单元格里是日期，不是${field.label}；可能是 Excel 自动改的，请重新填写`);
}

function readNumber(field: Field, value: number, text: string): Parsed {
  if (field.type === 'creditCode' && Math.abs(value) >= 10 ** EXCEL_DIGITS) {
    return refused('credit.number-cell', 'Excel 把代码变成了数字，末几位已经丢失，请以文本格式重新填写');
  }
  const date = field.type === 'date' && !Number.isInteger(value) ? dateOfSerial(value) : null;
  return date === null ? parseTyped(field, text) : parsed(date, noted('date.serial', `Excel 日期序号已转为 ${date}`));
}

/** A cell as a value of its field. */
export function readCell(key: string, field: Field, cell: RawCell | undefined, reader: CellReader): Parsed {
  if (cell === undefined) return parsed(null);
  const text = cellText(cell);
  if (cell.kind === 'error') return refused('cell.error', `单元格是公式错误 ${text}，请改为实际内容`);
  const read = (): Parsed => {
    if (cell.kind === 'date') return readDate(field, text);
    if (field.type === 'reference' && field.to === 'district') return readDistrict(text, reader);
    if (typeof cell.value === 'number') return readNumber(field, cell.value, text);
    return parseTyped(field, text);
  };
  const { value, notes, problem } = read();
  const told = notes.map((note) => (note.code === 'alias' ? { ...note, code: `${key}.alias` } : note));
  if (cell.mark === 'richText') told.push(noted('rich-text', '单元格内的多种格式已去掉，只取文字'));
  if (cell.mark === 'hyperlink') told.push(noted('hyperlink', '单元格是超链接，只取文字'));
  return { value, notes: told, problem };
}
