import { maskIdNumber, maskMail, maskPhone } from '../identity/mask';
import type { Field, Register, Value, Values } from './define';

/** A value as it is shown to those who may not see it: 138****1234. An empty value stays empty. */
export function masked(field: Field, value: Value): Value {
  if (!field.sensitive || value === null || value === '') return value;
  if (field.type === 'phone') return maskPhone(String(value));
  if (field.type === 'idNumber') return maskIdNumber(String(value));
  if (field.type === 'mail') return maskMail(String(value));
  const [first = '', ...hidden] = [...String(value)];
  return hidden.length === 0 ? '*' : first + '*'.repeat(hidden.length);
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

/** Mobile and ID numbers that stand by themselves, as they turn up in sentences, file names and unknown columns. */
const NUMBERS = /(?<![0-9A-Za-z])(?:1[3-9]\d{9}|\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])/g;

/** The text with telephone and ID numbers masked. */
export const maskNumbers = (text: string): string =>
  text.replace(NUMBERS, (number) => (number.length === 11 ? maskPhone(number) : maskIdNumber(number)));
