import type { Field, Value } from '../../src-main/domain/registers/define';

/** A value as a person reads it in a table or a history. `names`: of the records that references point at. */
export function shownValue(field: Field, value: Value | undefined, names: Readonly<Record<string, string>>): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'yesNo') return value === true ? '是' : '否';
  if (field.type === 'reference') return names[String(value)] ?? String(value);
  if (field.type === 'decimal') return field.unit ? grouped(typedValue(field, value)) : typedValue(field, value);
  if (field.type === 'integer') return grouped(String(value));
  return String(value);
}

/** A value as it stands in an input. */
export function typedValue(field: Field, value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (field.type !== 'decimal' || typeof value !== 'number') return String(value);
  const scale = field.scale ?? 0;
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const part = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${part ? `.${part}` : ''}`;
}

function grouped(text: string): string {
  const [whole = '', part] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? groups : `${groups}.${part}`;
}

/** An instant (ISO, UTC) on this PC's clock, to the minute: 2026-11-01 09:30. */
export function shownTime(instant: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
