import { expect, test } from 'vitest';
import { registerOf } from '../../../src-main/domain/registers';
import { successorOf } from '../../../src-main/domain/registers/successor';

const district = registerOf('district');
const record = (id: string, validTo: string | null, successor: string | null) => ({
  id,
  values: { validFrom: null, validTo, successor },
});
const of = (id: string, ...records: ReturnType<typeof record>[]) => {
  const byId = new Map(records.map((one) => [one.id, one]));
  const start = byId.get(id);
  return start ? (successorOf(district, start, byId, '2026-11-01')?.id ?? null) : undefined;
};

// A successor that was abolished itself is offered; two that name each other are followed for ever.
test('the successor of a successor is found, and only one in force', () => {
  expect(of('a', record('a', '2020-01-01', 'b'), record('b', '2021-01-01', 'c'), record('c', null, null))).toBe('c');
  expect(of('c', record('c', null, 'a'), record('a', null, null))).toBe(null);
  expect(of('a', record('a', '2020-01-01', 'b'), record('b', '2021-01-01', 'a'))).toBe(null);
  expect(of('a', record('a', '2020-01-01', 'b'), record('b', '2021-01-01', null))).toBe(null);
  expect(of('a', record('a', '2020-01-01', 'gone'))).toBe(null);
});
