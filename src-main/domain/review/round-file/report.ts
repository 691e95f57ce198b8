import type { Difference } from '../draw/replay';

/** What checking one part, or one reckoning, came to. */
export interface Check {
  /** A path of the file, or what was reckoned again: 汇总重算. */
  part: string;
  label: string;
  /** `unchecked`: what it needs could not be read. */
  state: 'agrees' | 'differs' | 'unchecked';
  /** Each with its place; empty where it agrees. */
  differences: Difference[];
}

export const checked = (part: string, label: string, differences: readonly Difference[]): Check => ({
  part,
  label,
  state: differences.length === 0 ? 'agrees' : 'differs',
  differences: [...differences],
});

export const unchecked = (part: string, label: string): Check => ({
  part,
  label,
  state: 'unchecked',
  differences: [],
});

/** As people read it in a list of differences. */
const wordsOf = (value: unknown): string =>
  value === undefined || value === null ? '无' : typeof value === 'string' ? value : JSON.stringify(value);

/** One difference if the two are not the same; none else. */
export function compared(what: string, recorded: unknown, computed: unknown): Difference[] {
  const [was, is] = [wordsOf(recorded), wordsOf(computed)];
  return was === is ? [] : [{ what, recorded: was, computed: is }];
}
