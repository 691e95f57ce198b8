import { z } from 'zod';
import { handOut, shareOut } from './cut';
import { OUTCOMES, type Quota } from './model';
import { type Claimant, Places, reachesMinimum } from './places';
import { formatPoints } from './wording';

/** A ranked candidate as selection sees it; equal `rank` means tied after every tie-breaker. */
export interface Contender extends Claimant {
  candidate: string;
  name: string;
  rank: number | null;
  /** The published score as printed. */
  printed: string | null;
  /** What keeps it out whatever its rank (a gate, a vote), in words; null: nothing. */
  barrier: string | null;
}

/** What the rules propose for one candidate, and by what rule: a Chinese sentence. `level`: the one it is given; null: none. */
export const proposedSchema = z.object({
  candidate: z.string().min(1),
  outcome: z.enum(OUTCOMES),
  level: z.string().nullable(),
  why: z.string(),
});
export type Proposed = z.infer<typeof proposedSchema>;

export interface Selection {
  /** In the order of the contenders. */
  proposal: Proposed[];
  /** Candidates whose place hangs on a tie that nobody has decided; empty: the proposal can stand. */
  tieAtCut: string[];
}

export interface SelectionRules {
  quota: Quota;
  /** Candidates that an upheld objection keeps out. */
  excluded: ReadonlySet<string>;
  /** The committee's order of exactly the tied candidates, best first; null: none. */
  order: readonly string[] | null;
}

/** Why a candidate cannot be selected whatever the places; null when it can. */
function barrier(contender: Contender, rules: SelectionRules): string | null {
  const { minimum } = rules.quota;
  if (rules.excluded.has(contender.candidate)) return '异议成立，不予入选';
  if (contender.barrier !== null) return contender.barrier;
  if (contender.rank === null) return '没有评委打分，不排名次';
  if (minimum !== null && !reachesMinimum(contender.score, minimum))
    return `得分 ${contender.printed} 分，低于最低入选分 ${formatPoints(minimum)} 分`;
  const { levels } = rules.quota;
  const lowest = levels.at(-1);
  if (lowest && !levels.some((level) => reachesMinimum(contender.score, level.minimum)))
    return `得分 ${contender.printed} 分，达不到“${lowest.name}”`;
  return null;
}

/** Candidates of equal rank, best rank first. */
function groupsOf(contenders: readonly Contender[]): Contender[][] {
  const groups: Contender[][] = [];
  for (const contender of contenders.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))) {
    const last = groups.at(-1);
    if (last?.[0]?.rank === contender.rank) last.push(contender);
    else groups.push([contender]);
  }
  return groups;
}

function walk(contenders: readonly Contender[], rules: SelectionRules): Selection {
  const found = new Map<string, Proposed>();
  const tied = new Set<string>();
  const eligible = contenders.filter((contender) => {
    const { candidate } = contender;
    const why = barrier(contender, rules);
    if (why !== null) found.set(candidate, { candidate, outcome: 'notSelected', level: null, why });
    return why === null;
  });
  const places = new Places(rules.quota, contenders.length);
  const { order } = rules;
  const placeOf = ({ candidate }: Contender): number => order?.indexOf(candidate) ?? 0;
  for (const group of groupsOf(eligible)) {
    const handed =
      order === null
        ? shareOut(group, places)
        : handOut(
            group.toSorted((a, b) => placeOf(a) - placeOf(b)),
            places,
            new Set(order),
          );
    for (const { candidate, outcome, level, why, open } of handed) {
      found.set(candidate, { candidate, outcome, level, why });
      if (open) tied.add(candidate);
    }
  }
  return {
    proposal: contenders.flatMap(({ candidate }) => found.get(candidate) ?? []),
    tieAtCut: contenders.map(({ candidate }) => candidate).filter((id) => tied.has(id)),
  };
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Every candidate tied across a cut, decided or not: what a decision must name exactly. */
export function tiesAtCut(contenders: readonly Contender[], rules: SelectionRules): string[] {
  return walk(contenders, { ...rules, order: null }).tieAtCut;
}

/**
 * Selects by rank under the ceilings: total, per district, per unit, levels, minimum score, reserves. Places may stay
 * empty (空缺). With levels each competes for the highest first and falls to the next. A tie across a cut is never broken here: unless the committee's order names exactly the tied candidates, they stay out and
 * are named in `tieAtCut` (domain.md §4). A decision about another tie than the present one does not count.
 */
export function select(contenders: readonly Contender[], rules: SelectionRules): Selection {
  const undecided = walk(contenders, { ...rules, order: null });
  const decides = rules.order !== null && undecided.tieAtCut.length > 0 && sameSet(rules.order, undecided.tieAtCut);
  return decides ? walk(contenders, rules) : undecided;
}
