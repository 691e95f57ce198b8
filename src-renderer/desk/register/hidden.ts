import type { Register, Values } from '../../../src-main/domain/registers/define';

/** Said when a person has typed into a mask instead of over it. */
export const MASK_TOUCHED = '带 * 的内容是遮住的；要修改请整个重新输入，或先点“显示”。';

/** Sensitive fields of a stored record that hold something, and were not revealed. */
export function hiddenFields(register: Register, given: Values, revealed: Values): ReadonlySet<string> {
  const keys = Object.keys(register.fields).filter(
    (key) => register.fields[key]?.sensitive && given[key] != null && !(key in revealed),
  );
  return new Set(keys);
}

/** The values with those left out that are masked: no rule can judge a mask. */
export function withoutHidden(values: Values, hidden: readonly string[]): Values {
  return { ...values, ...Object.fromEntries(hidden.map((key) => [key, null])) };
}
