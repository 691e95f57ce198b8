import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaOf, type Discussed, leavesOf } from '../../../src-main/domain/review/agenda';

const discussed = (...sets: string[]): Discussed[] =>
  sets.map((barred, index) => ({ id: `c${index}`, barred: [...barred] }));
const inOrder = (candidates: readonly Discussed[], order: readonly string[]) =>
  order.flatMap((id) => candidates.filter((one) => one.id === id));

/** All orders of a few things. */
function orders<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((first, at) =>
    orders(things.filter((_, index) => index !== at)).map((rest) => [first, ...rest]),
  );
}

const few = fc.array(fc.subarray(['a', 'b', 'c', 'd']), { maxLength: 6 });

describe('the order that makes the fewest people leave the room', () => {
  test('candidates of nobody come first, the same people stay outside together', () => {
    const candidates = discussed('a', '', 'b', 'a', 'ab', '');
    // One by one as entered: a, b, a, b leave.
    expect(leavesOf(candidates)).toBe(4);
    expect(agendaOf(candidates)).toEqual({ order: ['c1', 'c5', 'c0', 'c3', 'c4', 'c2'], leaves: 2, bound: 2 });
  });

  test('nobody is barred, or there is nobody', () => {
    expect(agendaOf(discussed('', ''))).toEqual({ order: ['c0', 'c1'], leaves: 0, bound: 0 });
    expect(agendaOf([])).toEqual({ order: [], leaves: 0, bound: 0 });
  });

  test('every candidate comes once, and what is said of the leaves is what they are', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([...'abcdefgh']), { maxLength: 40 }), (sets) => {
        const candidates = sets.map((barred, index) => ({ id: `c${index}`, barred }));
        const { order, leaves, bound } = agendaOf(candidates);
        expect(order.toSorted()).toEqual(candidates.map(({ id }) => id).toSorted());
        expect(leavesOf(inOrder(candidates, order))).toBe(leaves);
        expect(bound).toBeLessThanOrEqual(leaves);
        expect(leaves).toBeLessThanOrEqual(2 * bound);
      }),
    );
  });

  test('no other order of a few candidates has fewer', () => {
    fc.assert(
      fc.property(few, (sets) => {
        const candidates = sets.map((barred, index) => ({ id: `c${index}`, barred }));
        expect(agendaOf(candidates).leaves).toBe(Math.min(...orders(candidates).map(leavesOf)));
      }),
      { numRuns: 60 },
    );
  });

  // 300 candidates of a large round: the heuristic must answer while the page is drawn.
  test('three hundred candidates and fifteen members are ordered at once', () => {
    const candidates = Array.from({ length: 300 }, (_, n) => ({
      id: `c${n}`,
      barred: [...new Set([n % 15, (n * 7) % 15, (n * 11) % 4])].filter((one) => one % 2 === 0).map(String),
    }));
    const { leaves, bound, order } = agendaOf(candidates);
    expect(order).toHaveLength(300);
    expect([leaves >= bound, leaves < leavesOf(candidates) / 4]).toEqual([true, true]);
  });
});
