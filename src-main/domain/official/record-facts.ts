import { dateText } from '../calendar/written';
import type { FieldValues } from '../honours/template-text';
import type { Register, Values } from '../registers/define';
import { maskedValues } from '../registers/mask';
import { titleOf } from '../registers/title';
import { formatValue, type Names } from '../registers/values';
import type { Facts } from './lines';
import { SERIAL } from './round-facts';
import type { ListColumn } from './template';

/** Columns of a table whose text names none. */
const COLUMNS = 5;

/** Records of a register as a text may name them: by the labels of their fields, and 名称. Personal values are masked. */
export function recordFacts(
  register: Register,
  records: readonly Values[],
  names: Names,
  lists: readonly string[],
): Facts {
  const rows = records.map((values) => rowOf(register, values, names));
  const [only, ...more] = rows;
  const shown = Object.values(register.fields).filter(({ column }) => column !== undefined);
  const columns = shown.slice(0, COLUMNS).map(({ label, wide, type }): ListColumn => {
    const long = wide === true || type === 'longText' || label === register.fields[register.title[0] ?? '']?.label;
    return { title: label, field: label, width: long ? 'rest' : 'fit', align: long ? 'left' : 'center' };
  });
  return {
    fields: { 量词: `${register.place.counter}${register.label}`, ...(only && more.length === 0 ? only : {}) },
    // Whatever a text calls its list, these are its rows.
    lists: Object.fromEntries([...lists, '名单'].map((list) => [list, rows])),
    columns: Object.fromEntries([...lists, '名单'].map((list) => [list, [SERIAL, ...columns]])),
  };
}

function rowOf(register: Register, values: Values, names: Names): FieldValues {
  const masked = maskedValues(register, values);
  const shown = Object.entries(register.fields).map(([key, field]) => {
    const value = masked[key] ?? null;
    const text =
      field.type === 'date' && typeof value === 'string' ? dateText(value) : formatValue(field, value, names);
    return [field.label, text];
  });
  return { 名称: titleOf(register, values), ...Object.fromEntries(shown) };
}
