import type { Outcome } from './model';
import type { Claimant, Places } from './places';
import { listed } from './wording';

/** One of a group of equal rank. */
interface Equal extends Claimant {
  candidate: string;
  name: string;
  rank: number | null;
}

/** What became of one of them; `open`: it hangs on a tie across a cut. */
export interface Handed {
  candidate: string;
  outcome: Outcome;
  /** The level it was given; null: none. */
  level: string | null;
  why: string;
  open: boolean;
}

/** The next place for one candidate, or why there is none. */
function next(contender: Equal, places: Places): Handed {
  const { candidate, rank } = contender;
  const place = places.take(contender);
  if (place) {
    const { level, places: count } = place;
    const within =
      count === null ? (level ? '达到等次条件' : '达到入选条件') : `在${level ? '该等次' : ''}名额 ${count} 个以内`;
    const why = `第 ${rank} 名，${level ? `${level.name}，` : ''}${within}`;
    return { candidate, outcome: 'selected', level: level?.name ?? null, why, open: false };
  }
  const why = `第 ${rank} 名，${places.fullness(contender)}`;
  return places.reserve()
    ? { candidate, outcome: 'reserve', level: null, why: `${why}，列为备选`, open: false }
    : { candidate, outcome: 'notSelected', level: null, why, open: false };
}

/** Hands out places one by one, in the order in which the group comes; `decided`: whom the committee put in order. */
export function handOut(group: readonly Equal[], places: Places, decided: ReadonlySet<string>): Handed[] {
  return group.map((contender) => {
    const handed = next(contender, places);
    if (!decided.has(contender.candidate)) return handed;
    const { rank } = contender;
    if (handed.outcome !== 'selected') return { ...handed, why: `并列${handed.why}，按评委会决定排后` };
    const level = handed.level === null ? '入选' : `列为${handed.level}`;
    return { ...handed, why: `并列第 ${rank} 名，按评委会决定${level}` };
  });
}

/** Contenders of one district and one unit fare alike: ceilings see no difference between them. */
const alike = ({ district, unit }: Equal): string => `${district}\n${unit}`;

/** What becomes of the first of its like when it comes before all others of the group, and when it comes after them. */
function extremes(group: readonly Equal[], contender: Equal, places: Places): [best: Handed, worst: Handed] {
  const others = group.filter((one) => one !== contender);
  const after = places.copy();
  for (const other of others) next(other, after);
  return [next(contender, places.copy()), next(contender, after)];
}

/**
 * Hands out places to a group of equal rank without preferring anyone: who would fare otherwise as the first than as
 * the last of them is `open`. How many places the group uses up is certain all the same, so the ranks below can go on.
 */
export function shareOut(group: readonly Equal[], places: Places): Handed[] {
  const fates = new Map<string, { handed: Handed; certain: boolean }>();
  if (group.length > 1)
    for (const contender of group) {
      if (fates.has(alike(contender))) continue;
      const [best, worst] = extremes(group, contender, places);
      const certain = best.outcome === worst.outcome && best.level === worst.level;
      fates.set(alike(contender), { handed: best, certain });
    }
  const inOrder = group.map((contender) => next(contender, places));
  if (group.length < 2) return inOrder;
  const open = group.filter((contender) => fates.get(alike(contender))?.certain === false);
  return group.map((contender) => {
    const { candidate } = contender;
    const fate = fates.get(alike(contender));
    if (fate?.certain) return { ...fate.handed, candidate };
    const others = listed(open.filter((one) => one !== contender).map((one) => one.name));
    const why = `与${others}并列第 ${contender.rank} 名，跨越名额线，须由评委会决定`;
    return { candidate, outcome: 'notSelected', level: null, why, open: true };
  });
}
