import { numbersOf } from './digest';
import type { Drawn, Person, Plan } from './model';
import { type Listed, poolOf } from './pool';

const RANGE = 2 ** 32;

/** A whole number below `count`, each equally likely: numbers of the incomplete last round of `count` are passed over. */
export function below(count: number, numbers: Generator<number, never>): number {
  const limit = RANGE - (RANGE % count);
  let number = numbers.next().value;
  while (number >= limit) number = numbers.next().value;
  return number % count;
}

function pick(pool: Person[], count: number, numbers: Generator<number, never>): string[] {
  const picked: string[] = [];
  while (picked.length < count) {
    const [person] = pool.splice(below(pool.length, numbers), 1);
    if (person) picked.push(person.id);
  }
  return picked;
}

/** Draws field by field, first the members, then the alternates; every order of every choice is equally likely. */
export function drawSeats(plan: Plan, list: readonly Listed[], seed: string): Drawn[] {
  const numbers = numbersOf(seed);
  return plan.seats.map(({ field, size, alternates }) => {
    const pool = poolOf(list, field);
    return { field, members: pick(pool, size, numbers), alternates: pick(pool, alternates, numbers) };
  });
}
