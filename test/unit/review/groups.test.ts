import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedGroups, balancedMembers, MOST_GROUPS } from '../../../src-main/domain/review/balance';
import { judges } from '../../../src-main/domain/review/groups';

const spread = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers);
const counts = (groups: readonly string[], count: number): number[] =>
  Array.from({ length: count }, (_, index) => groups.filter((group) => group === String(index + 1)).length);

describe('分组', () => {
  // Catches a group with all of one field, or with more work than another.
  it('differs by one at most, in all and in each field', () => {
    const candidates = fc.array(fc.constantFrom('数学', '物理', '化学', '生物学', ''), { maxLength: 120 });
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: MOST_GROUPS }), (fields, count) => {
        const list = fields.map((field, index) => ({
          id: `c${index}`,
          code: String(index + 1).padStart(3, '0'),
          field,
        }));
        const groups = balancedGroups(list, count);
        expect(groups.size).toBe(list.length);
        expect(spread(counts([...groups.values()], count))).toBeLessThanOrEqual(1);
        for (const field of new Set(fields)) {
          const own = list.filter((one) => one.field === field).map(({ id }) => groups.get(id) ?? '');
          expect(spread(counts(own, count))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  // Catches an order that depends on how the store happened to answer.
  it('does not depend on the order in which candidates are given', () => {
    const list = ['a', 'b', 'a', 'c', 'b', 'a'].map((field, index) => ({ id: `c${index}`, code: `00${index}`, field }));
    const plain = (groups: ReadonlyMap<string, string>) => [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
    expect(plain(balancedGroups(list.toReversed(), 2))).toEqual(plain(balancedGroups(list, 2)));
  });

  it('deals members out in the order of their seats', () => {
    const members = ['m1', 'm2', 'm3', 'm4', 'm5'].map((id) => ({ id }));
    expect([...balancedMembers(members, 2).values()]).toEqual(['1', '2', '1', '2', '1']);
  });

  it('bars a member from other groups only, and nobody where there are none', () => {
    expect(judges({ group: '1' }, { group: '1' })).toBe(true);
    expect(judges({ group: '1' }, { group: '2' })).toBe(false);
    expect(judges({ group: '' }, { group: '2' })).toBe(true);
    expect(judges({}, { group: '2' })).toBe(true);
    expect(judges({ group: '1' }, { group: '' })).toBe(true);
  });
});
