import type { Field, Register, Value, Values } from './define';

/** Characters left open at the front and at the back; lengths count code points (domain.md §2). */
const OPEN: Partial<Record<Field['type'], readonly [number, number]>> = { phone: [3, 4] };
const OTHERWISE = [1, 0] as const;

/** A value as it is shown to those who may not see it: 138****1234. An empty value stays empty. */
export function masked(field: Field, value: Value): Value {
  if (!field.sensitive || value === null || value === '') return value;
  const characters = [...String(value)];
  const [front, back] = OPEN[field.type] ?? OTHERWISE;
  if (characters.length <= front + back) return '*'.repeat(characters.length);
  const hidden = '*'.repeat(characters.length - front - back);
  return characters.slice(0, front).join('') + hidden + characters.slice(characters.length - back).join('');
}

/** The values with every sensitive one masked; the same object when there is nothing to mask. */
export function maskedValues(register: Register, values: Values): Values {
  const sensitive = Object.entries(register.fields).filter(([key, field]) => field.sensitive && values[key] != null);
  if (sensitive.length === 0) return values;
  return {
    ...values,
    ...Object.fromEntries(sensitive.map(([key, field]) => [key, masked(field, values[key] ?? null)])),
  };
}
