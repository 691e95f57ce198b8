import type { Register, Values } from './define';

interface Step<R> {
  /** Is it no longer there? */
  over(one: R): boolean;
  next(one: R): R | undefined;
}

/** The last of those that took the place of something that is over, one after the other; null: it is not over, or nothing did. */
export function lastSuccessor<R>(start: R, { over, next }: Step<R>): R | null {
  const seen = new Set<R>();
  let found: R | null = null;
  for (let at: R | undefined = start; at !== undefined && over(at) && !seen.has(at); ) {
    seen.add(at);
    at = next(at);
    found = at ?? found;
  }
  return found;
}

interface Stored {
  id: string;
  values: Values;
}

/** The record in force that took the place of one that is not; null: it is in force itself, or none did. */
export function successorOf<R extends Stored>(
  register: Register,
  record: R,
  byId: ReadonlyMap<string, R>,
  today: string,
): R | null {
  const { successor } = register;
  if (successor === undefined) return null;
  const over = ({ values }: R): boolean => register.inForce?.(values, today) === false;
  const next = ({ values }: R): R | undefined => byId.get(String(values[successor] ?? ''));
  const last = lastSuccessor(record, { over, next });
  return last === null || over(last) ? null : last;
}
