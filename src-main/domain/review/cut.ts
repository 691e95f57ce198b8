import type { Outcome } from './model';
import type { Places } from './places';
import { listed } from './wording';

/** One of a group of equal rank. */
interface Equal {
  candidate: string;
  name: string;
  district: string;
  districtName: string;
  rank: number | null;
}

/** What became of one of them; `open`: it hangs on a tie across a cut. */
export interface Handed {
  candidate: string;
  outcome: Outcome;
  why: string;
  open: boolean;
}

function selected({ candidate, rank }: Equal, places: Places): Handed {
  const { total } = places.quota;
  const why = total === null ? '达到入选条件' : `在名额 ${total} 个以内`;
  return { candidate, outcome: 'selected', why: `第 ${rank} 名，${why}`, open: false };
}

function turnedAway({ candidate, rank }: Equal, full: string, reserve: boolean): Handed {
  const why = `第 ${rank} 名，${full}`;
  return reserve
    ? { candidate, outcome: 'reserve', why: `${why}，列为备选`, open: false }
    : { candidate, outcome: 'notSelected', why, open: false };
}

/** Hands out places one by one, in the order in which the group comes; `decided`: whom the committee put in order. */
export function handOut(group: readonly Equal[], places: Places, decided: ReadonlySet<string>): Handed[] {
  return group.map((contender) => {
    const tie = decided.has(contender.candidate);
    if (places.left > 0 && places.leftIn(contender.district) > 0) {
      places.take(contender.district);
      const handed = selected(contender, places);
      return tie ? { ...handed, why: `并列第 ${contender.rank} 名，按评委会决定入选` } : handed;
    }
    const reserve = places.reservesLeft > 0;
    if (reserve) places.reserve();
    const handed = turnedAway(contender, places.fullness(contender), reserve);
    return tie ? { ...handed, why: `并列${handed.why}，按评委会决定排后` } : handed;
  });
}

/** How many of each district there are in the group, and how many places the district could still take. */
function demandOf(group: readonly Equal[], places: Places): Map<string, { count: number; takes: number }> {
  const demand = new Map<string, { count: number; takes: number }>();
  for (const { district } of group) {
    const count = (demand.get(district)?.count ?? 0) + 1;
    demand.set(district, { count, takes: Math.max(0, Math.min(count, places.leftIn(district))) });
  }
  return demand;
}

type Fate = 'in' | 'out' | 'open';

/** Who of the group is certainly in, certainly out, or in only when others of the group are not. Takes the places. */
function fatesOf(group: readonly Equal[], places: Places): { fates: Fate[]; losers: number } {
  const demand = demandOf(group, places);
  const wanted = [...demand.values()].reduce((sum, { takes }) => sum + takes, 0);
  const { left } = places;
  const crosses = left > 0 && wanted > left;
  const fates = group.map(({ district }): Fate => {
    const { count, takes } = demand.get(district) ?? { count: 0, takes: 0 };
    if (left <= 0 || takes === 0) return 'out';
    return crosses || takes < count ? 'open' : 'in';
  });
  if (crosses) places.fill();
  else if (left > 0) for (const [district, { takes }] of demand) places.take(district, takes);
  return { fates, losers: group.length - Math.min(wanted, Math.max(0, left)) };
}

/**
 * Hands out places to a group of equal rank without preferring anyone. Where not all who could have a place can get
 * one, those concerned are `open`; how many places they use up is certain all the same, so the ranks below can go on.
 */
export function shareOut(group: readonly Equal[], places: Places): Handed[] {
  const full = group.map((contender) => places.fullness(contender));
  const { fates, losers } = fatesOf(group, places);
  const reserves = Math.min(losers, places.reservesLeft);
  places.reserve(reserves);
  // Not enough reserve places for all who lose: then they are tied for those, with whoever loses the tie above.
  const reservesCross = reserves > 0 && reserves < losers;
  const open = group.filter((_, index) => fates[index] === 'open' || (reservesCross && fates[index] === 'out'));

  return group.map((contender, index) => {
    if (!open.includes(contender))
      return fates[index] === 'in'
        ? selected(contender, places)
        : turnedAway(contender, full[index] ?? '', reserves > 0);
    const others = listed(open.filter((one) => one !== contender).map((one) => one.name));
    const why = `与${others}并列第 ${contender.rank} 名，跨越名额线，须由评委会决定`;
    return { candidate: contender.candidate, outcome: 'notSelected', why, open: true };
  });
}
