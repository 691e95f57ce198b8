import { addDays } from '../../../domain/calendar/date';
import type { RawCell } from '../../../domain/import/raw';
import { damaged } from './faults';
import { unescapeText } from './rich-text';
import type { Workbook } from './workbook';

/** A cell as the file writes it. */
export interface WrittenCell {
  column: number;
  type: string;
  style: number;
  /** Text of its value element; null: it has none. */
  value: string | null;
  inline: { text: string; rich: boolean } | null;
  formula: boolean;
}

const DAY_SECONDS = 86_400;
const LAST_SERIAL = 2_958_465;
const FROM_1904 = 1462;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/** An Excel serial as 'YYYY-MM-DD', with the time behind it where it has one. Excel counts a 29 February 1900 that was none. */
function dateOf(serial: number): string {
  const day = Math.floor(serial);
  const seconds = Math.round((serial - day) * DAY_SECONDS);
  const date = addDays(day < 60 ? '1899-12-31' : '1899-12-30', day + (seconds === DAY_SECONDS ? 1 : 0));
  if (seconds === 0 || seconds === DAY_SECONDS) return date;
  return `${date}T${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
}

function textCell(column: number, text: string, rich = false): RawCell | null {
  if (text === '') return null;
  return rich ? { column, kind: 'text', value: text, mark: 'richText' } : { column, kind: 'text', value: text };
}

function numberCell({ column, style, value }: WrittenCell, { styles, from1904 }: Workbook): RawCell {
  const number = Number(value);
  if (!Number.isFinite(number)) throw damaged();
  const serial = from1904 ? number + FROM_1904 : number;
  if (styles.isDate(style) && serial >= 1 && serial <= LAST_SERIAL) {
    return { column, kind: 'date', value: dateOf(serial) };
  }
  return { column, kind: 'number', value: number };
}

/** The content of a cell, or null when it holds nothing. */
export function cellOf(written: WrittenCell, workbook: Workbook): RawCell | null {
  const { column, type, value, inline, formula } = written;
  if (type === 'inlineStr') return inline ? textCell(column, inline.text, inline.rich) : null;
  if (value === null) return formula ? { column, kind: 'error', value: '未计算' } : null;
  switch (type) {
    case 's': {
      const shared = workbook.strings[Number(value)];
      if (!shared) throw damaged();
      return textCell(column, shared.text, shared.rich);
    }
    case 'str':
      return textCell(column, unescapeText(value));
    case 'b':
      return { column, kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { column, kind: 'error', value };
    case 'd':
      return ISO_DATE.test(value) ? { column, kind: 'date', value: value.slice(0, 10) } : textCell(column, value);
    default:
      return value.trim() === '' ? null : numberCell(written, workbook);
  }
}
