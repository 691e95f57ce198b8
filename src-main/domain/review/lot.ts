import { numbersOf } from './draw/digest';
import { below } from './draw/draw';

/**
 * The order of the agenda by lot (抽签): every order is equally likely. Fisher and Yates from the last place to the
 * first, with the numbers of docs/draw.md; the same ids (in the order of their characters) and seed give the same order.
 */
export function byLot(ids: readonly string[], seed: string): string[] {
  const order = ids.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const numbers = numbersOf(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = below(last + 1, numbers);
    const [one = '', other = ''] = [order[last], order[chosen]];
    order[chosen] = one;
    order[last] = other;
  }
  return order;
}
