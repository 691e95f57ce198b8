import { isLatin, readingOf, soundsLike } from '../identity/pinyin';
import { comparisonKey as fold } from '../identity/text';

/**
 * How well a name answers a search; the smaller, the better. `whole`: it sounds so from its first character to its last;
 * `elsewhere`: it is something else of the record that does.
 */
export const GRADE = { exact: 0, begins: 1, holds: 2, whole: 3, sounds: 4, elsewhere: 5 } as const;
export type Grade = (typeof GRADE)[keyof typeof GRADE];

/** The words of a search, folded; every one of them must be found. */
export const wordsOf = (search: string): string[] => search.split(/\s+/u).map(fold).filter(Boolean);

/** How well the name of a thing answers all the words: as their worst; null when one of them is not in it. */
export function gradeOf(name: string, words: readonly string[]): Grade | null {
  const key = fold(name);
  const whole = words.join('');
  if (key === whole) return GRADE.exact;
  if (key.startsWith(whole)) return GRADE.begins;
  let worst: Grade = GRADE.holds;
  for (const word of words) {
    if (key.includes(word)) continue;
    if (!isLatin(word) || !soundsLike(readingOf(key, false), word)) return null;
    worst = GRADE.sounds;
  }
  return worst;
}
