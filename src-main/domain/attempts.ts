/** Wrong secrets in a row that block an account or a seat, and for how long (domain.md §0). */
const FAILURES = 5;
const BLOCK_MS = 15 * 60_000;

export interface Attempts {
  /** Wrong ones in a row. */
  failures: number;
  /** ISO instant; null: not blocked. */
  blockedUntil: string | null;
}

/** What is counted after one more attempt at that instant. After a block five more are given: the count begins again. */
export function afterAttempt({ failures: before }: Pick<Attempts, 'failures'>, success: boolean, at: string): Attempts {
  const failures = success ? 0 : before + 1;
  if (failures < FAILURES) return { failures, blockedUntil: null };
  return { failures: 0, blockedUntil: new Date(Date.parse(at) + BLOCK_MS).toISOString() };
}

/** May nobody try at that instant? */
export const isBlocked = ({ blockedUntil }: Pick<Attempts, 'blockedUntil'>, at: string): boolean =>
  blockedUntil !== null && blockedUntil > at;
