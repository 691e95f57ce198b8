import type { Register, Value, Values } from '../../registers/define';
import { maskedValues, maskNumbers } from '../../registers/mask';
import type { Award } from '../model';
import type { Contents } from './model';

/** 李**: of a person whose name nobody outside the office has to know. */
function maskedName(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(rest.length);
}

/** The same value with telephone and ID numbers in its texts masked. */
function withoutNumbers<T>(value: T): T {
  if (typeof value === 'string') return maskNumbers(value) as T;
  if (Array.isArray(value)) return value.map(withoutNumbers) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutNumbers(each)])) as T;
}

const maskedSide = <S extends { values: Record<string, Value> }>(register: Register, side: S): S => ({
  ...side,
  values: maskedValues(register, side.values as Values),
});

const maskedAward = (register: Register, award: Award | null): Award | null =>
  award && { ...award, before: maskedSide(register, award.before), after: maskedSide(register, award.after) };

/**
 * What leaves the office in a round file: sensitive fields of the register masked as on papers, whoever objected by the
 * family name alone, telephone and ID numbers masked wherever someone wrote them in the round. Draws are left as they are: nothing in
 * them is sensitive, and a changed letter would spoil the replay.
 */
export function maskedContents(contents: Contents, register: Register): Contents {
  const { draws, records, candidates, objections, ...others } = contents;
  return {
    ...withoutNumbers(others),
    draws,
    candidates: withoutNumbers(candidates).map((one) => ({ ...one, award: maskedAward(register, one.award) })),
    objections: withoutNumbers(objections).map((one) => ({ ...one, objector: maskedName(one.objector) })),
    records: {
      ...records,
      rows: records.rows.map((row) => ({
        ...row,
        values: maskedValues(register, row.values as Values),
      })),
    },
  };
}
