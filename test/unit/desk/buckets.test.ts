import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../../src-main/api/contract/imports';
import { registerOf } from '../../../src-main/domain/registers';
import { bucketOf, usualChoice, withRow } from '../../../src-renderer/desk/import/buckets';

const base = registerOf('base');
const plain: ImportRow = {
  row: 6,
  status: 'ok',
  issues: [],
  values: {},
  typed: {},
  action: 'new',
  id: null,
  rev: 0,
  changes: [],
};
const row = (number: number, more: Partial<ImportRow>): ImportRow => ({ ...plain, row: number, ...more });

describe('rows of an import preview', () => {
  // A doubtful row that stands among the plain ones goes in without a word; a wrong one that can be chosen fails the rest.
  it('stand under what would happen to them', () => {
    const cases: [Partial<ImportRow>, string][] = [
      [{}, 'new'],
      [{ action: 'change' }, 'change'],
      [{ status: 'warning' }, 'ask'],
      [{ status: 'held', action: 'change' }, 'ask'],
      [{ status: 'warning', action: 'same' }, 'same'],
      [{ status: 'error', action: 'same' }, 'error'],
    ];
    for (const [more, bucket] of cases) expect(bucketOf(row(6, more))).toBe(bucket);
  });

  it('are taken without being asked only where nothing is in doubt', () => {
    const rows = [
      row(6, {}),
      row(7, { action: 'change' }),
      row(8, { action: 'same' }),
      row(9, { status: 'warning' }),
      row(10, { status: 'held' }),
      row(11, { status: 'error' }),
    ];
    expect([...usualChoice(rows, false)]).toEqual([6, 7]);
  });

  // Two rows of one unit going in together; or a choice that takes away an unrelated row.
  it('that are held against each other exclude each other, and nothing else', () => {
    const rows = [
      row(14, { status: 'held', values: { creditCode: '91500103MA64H6AD0D', unitName: '甲', district: '500103' } }),
      row(26, { status: 'held', values: { creditCode: '91500103ma64h6ad0d', unitName: '乙', district: '500108' } }),
      row(30, { status: 'held', values: { creditCode: null, unitName: '丙', district: '500110' } }),
      row(31, { status: 'held', values: { creditCode: null, unitName: '丙', district: '500111' } }),
      row(40, { values: { creditCode: '91500103MA64H6AD0D' } }),
    ];
    const [first, second, third, fourth] = rows;
    let chosen: Set<number> = new Set([40]);
    for (const each of [first, third, fourth, second]) if (each) chosen = withRow(base, rows, chosen, each);
    expect([...chosen].sort()).toEqual([26, 30, 31, 40]);
  });
});
