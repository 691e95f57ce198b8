import type { Hit, HitGroup } from '../../../api/contract/search';
import type { Grade } from '../../../domain/search/grade';

/** How many of a group are shown. */
export const SHOWN = 6;

export interface GradedHit {
  grade: Grade;
  hit: Hit;
}

/** A group with how well its best answers the search. */
export interface Graded {
  grade: Grade;
  group: HitGroup;
}

export interface Found {
  of: string;
  label: string;
  hits: GradedHit[];
}

/** The best of what was found, in the order given among equals; null when nothing was. */
export function best({ of, label, hits }: Found): Graded | null {
  const [first, ...rest] = hits.toSorted((a, b) => a.grade - b.grade);
  if (!first) return null;
  const shown = [first, ...rest].slice(0, SHOWN).map(({ hit }) => hit);
  return { grade: first.grade, group: { of, label, total: hits.length, hits: shown } };
}
