import type { Level, Quota } from './model';
import { compare, type Rational, rational } from './rational';

/** Whom the places are handed out to, as far as ceilings look at it. */
export interface Claimant {
  district: string;
  districtName: string;
  /** The unit whose candidates are counted together; empty: none. */
  unit: string;
  /** The published score in points; null: it has none. */
  score: Rational | null;
}

/** A level with the places that it has: its number, or its share of the candidates, rounded down. */
interface Filled extends Level {
  places: number | null;
  taken: number;
}

/** How many places a level has when so many candidates stand; null: no ceiling. */
export function placesOf({ count, share }: Level, candidates: number): number | null {
  const shared = share === null ? null : Math.floor((candidates * share) / 100);
  if (count === null || shared === null) return count ?? shared;
  return Math.min(count, shared);
}

/** Does a score reach a minimum (points ×100)? Without a score it is nothing to compare. */
export const reachesMinimum = (score: Rational | null, minimum: number | null): boolean =>
  minimum === null || score === null || compare(score, rational(BigInt(minimum), 100n)) >= 0;

/** The places of a round while they are handed out, best rank first. Every number is a ceiling; null: none. */
export class Places {
  private readonly districts = new Map<string, number>();
  private readonly units = new Map<string, number>();
  private readonly levels: Filled[];
  private selected = 0;
  private reserved = 0;

  constructor(
    readonly quota: Quota,
    private readonly candidates: number,
  ) {
    this.levels = quota.levels.map((level) => ({ ...level, places: placesOf(level, candidates), taken: 0 }));
  }

  /** The same places, to try something with. */
  copy(): Places {
    const copy = new Places(this.quota, this.candidates);
    for (const [district, taken] of this.districts) copy.districts.set(district, taken);
    for (const [unit, taken] of this.units) copy.units.set(unit, taken);
    for (const [index, level] of copy.levels.entries()) level.taken = this.levels[index]?.taken ?? 0;
    copy.selected = this.selected;
    copy.reserved = this.reserved;
    return copy;
  }

  /** Takes a place if there is one: the level it is in, or that there are no levels; null: none. */
  take(claimant: Claimant): { level: Level | null; places: number | null } | null {
    if (this.full(claimant) !== null) return null;
    const level = this.levelFor(claimant);
    if (level === null) return null;
    this.selected += 1;
    this.districts.set(claimant.district, this.of(this.districts, claimant.district) + 1);
    if (claimant.unit !== '') this.units.set(claimant.unit, this.of(this.units, claimant.unit) + 1);
    if (level === undefined) return { level: null, places: this.quota.total };
    level.taken += 1;
    return { level, places: level.places };
  }

  /** Takes a reserve place; false: none is left. */
  reserve(): boolean {
    if (this.reserved >= this.quota.reserves) return false;
    this.reserved += 1;
    return true;
  }

  /** What keeps a candidate out now, in words. */
  fullness(claimant: Claimant): string {
    return this.full(claimant) ?? '各等次名额已满';
  }

  /** The ceiling over all levels that is reached. */
  private full(claimant: Claimant): string | null {
    const { total, perDistrict, perUnit } = this.quota;
    if (total !== null && this.selected >= total) return `名额 ${total} 个已满`;
    if (perUnit !== null && claimant.unit !== '' && this.of(this.units, claimant.unit) >= perUnit)
      return `${claimant.unit}名额 ${perUnit} 个已满`;
    if (perDistrict !== null && this.of(this.districts, claimant.district) >= perDistrict)
      return `${claimant.districtName}名额 ${perDistrict} 个已满`;
    return null;
  }

  /** The highest level with a place that the score reaches; undefined: the round has no levels; null: none is open. */
  private levelFor({ score }: Claimant): Filled | undefined | null {
    if (this.levels.length === 0) return undefined;
    const open = this.levels.find(
      ({ places, taken, minimum }) => (places === null || taken < places) && reachesMinimum(score, minimum),
    );
    return open ?? null;
  }

  private of(taken: ReadonlyMap<string, number>, key: string): number {
    return taken.get(key) ?? 0;
  }
}
