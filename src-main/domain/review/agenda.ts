/** An order in which candidates are discussed, and how often somebody has to leave the room for it. */
export interface Agenda {
  /** Ids of candidates. */
  order: string[];
  /** Times that a member leaves because of 回避; someone who stays outside for the next candidate leaves once. */
  leaves: number;
  /** No order has fewer. */
  bound: number;
}

export interface Discussed {
  id: string;
  /** Members who must not be in the room. */
  barred: readonly string[];
}

/** So many different sets of absent members are ordered exactly: 2^12 × 12² steps. */
const EXACT = 12;

/** Candidates with the same members outside; the first has nobody outside. */
interface Group {
  out: ReadonlySet<string>;
  ids: string[];
}

function groupsOf(candidates: readonly Discussed[]): Group[] {
  const groups = new Map<string, Group>([['', { out: new Set(), ids: [] }]]);
  for (const { id, barred } of candidates) {
    const out = new Set(barred);
    const key = [...out].sort().join('\n');
    const group = groups.get(key) ?? { out, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Who goes out and who comes in between two groups. */
function distances(groups: readonly Group[]): number[][] {
  return groups.map(({ out: a }) =>
    groups.map(({ out: b }) => [...a].filter((one) => !b.has(one)).length + [...b].filter((one) => !a.has(one)).length),
  );
}

const at = (table: readonly number[][], from: number, to: number): number => table[from]?.[to] ?? 0;

/** A round trip from the empty room (0) through every group and back: twice the leaves, since all come in again. */
function tripOf(between: readonly number[][], path: readonly number[]): number {
  const all = [0, ...path, 0];
  return all.slice(1).reduce((sum, to, index) => sum + at(between, all[index] ?? 0, to), 0);
}

/** The shortest round trip, by dynamic programming over sets of groups. */
function shortest(between: readonly number[][]): number[] {
  const count = between.length - 1;
  const full = (1 << count) - 1;
  const cost = Array.from({ length: full + 1 }, () => new Array<number>(count).fill(Number.POSITIVE_INFINITY));
  const before = Array.from({ length: full + 1 }, () => new Array<number>(count).fill(-1));
  for (let one = 0; one < count; one += 1) set(cost, 1 << one, one, at(between, 0, one + 1));
  for (let seen = 1; seen <= full; seen += 1)
    for (let last = 0; last < count; last += 1) {
      const known = at(cost, seen, last);
      if (known === Number.POSITIVE_INFINITY) continue;
      for (let next = 0; next < count; next += 1) {
        const with_ = seen | (1 << next);
        const total = known + at(between, last + 1, next + 1);
        if (with_ === seen || total >= at(cost, with_, next)) continue;
        set(cost, with_, next, total);
        set(before, with_, next, last);
      }
    }
  const ends = Array.from({ length: count }, (_, last) => at(cost, full, last) + at(between, last + 1, 0));
  const path: number[] = [];
  for (let seen = full, last = ends.indexOf(Math.min(...ends)); last >= 0 && seen > 0; ) {
    path.unshift(last + 1);
    const previous = at(before, seen, last);
    seen &= ~(1 << last);
    last = previous;
  }
  return path;
}

function set(table: number[][], row: number, column: number, value: number): void {
  const cells = table[row];
  if (cells) cells[column] = value;
}

/** The tree that joins all groups at the least cost, walked from the empty room: at most twice the shortest trip. */
function treeWalk(between: readonly number[][]): { path: number[]; weight: number } {
  const children = between.map((): number[] => []);
  const nearest = between.map((_, group) => ({ cost: at(between, 0, group), from: 0 }));
  const open = new Set(between.keys());
  open.delete(0);
  let weight = 0;
  while (open.size > 0) {
    const costOf = (group: number) => nearest[group]?.cost ?? 0;
    const next = [...open].reduce((best, group) => (costOf(group) < costOf(best) ? group : best));
    open.delete(next);
    weight += costOf(next);
    children[nearest[next]?.from ?? 0]?.push(next);
    for (const group of open)
      if (at(between, next, group) < costOf(group)) nearest[group] = { cost: at(between, next, group), from: next };
  }
  const walk = (group: number): number[] => [group, ...(children[group] ?? []).flatMap(walk)];
  return { path: walk(0).slice(1), weight };
}

/** Turns stretches of the path round as long as that makes the trip shorter. */
function improved(between: readonly number[][], path: readonly number[]): number[] {
  let best = [0, ...path, 0];
  for (let better = true; better; ) {
    better = false;
    for (let from = 1; from < best.length - 2; from += 1)
      for (let to = from + 1; to < best.length - 1; to += 1) {
        const [a = 0, b = 0, c = 0, d = 0] = [best[from - 1], best[from], best[to], best[to + 1]];
        if (at(between, a, c) + at(between, b, d) >= at(between, a, b) + at(between, c, d)) continue;
        best = [...best.slice(0, from), ...best.slice(from, to + 1).reverse(), ...best.slice(to + 1)];
        better = true;
      }
  }
  return best.slice(1, -1);
}

/**
 * The order that makes the fewest people leave the room: those for whom nobody leaves come first, those with the same
 * people outside stand together. Exact up to 12 different sets of people outside; beyond, the walk round a cheapest
 * tree, improved by turning stretches round: never more than twice the fewest. The order given is kept among equals.
 */
export function agendaOf(candidates: readonly Discussed[]): Agenda {
  const groups = groupsOf(candidates);
  const between = distances(groups);
  const { path: walked, weight } = treeWalk(between);
  const exact = groups.length - 1 <= EXACT;
  const found = groups.length === 1 ? [] : exact ? shortest(between) : improved(between, walked);
  // Walked the other way round a trip is as long.
  const path = (found[0] ?? 0) > (found.at(-1) ?? 0) ? found.toReversed() : found;
  const leaves = tripOf(between, path) / 2;
  const outside = new Set(candidates.flatMap(({ barred }) => barred)).size;
  return {
    order: [0, ...path].flatMap((group) => groups[group]?.ids ?? []),
    leaves,
    bound: exact ? leaves : Math.max(outside, Math.ceil(weight / 2)),
  };
}

/** How often somebody leaves when the candidates come in the order given. */
export function leavesOf(candidates: readonly Discussed[]): number {
  return candidates.reduce((sum, { barred }, index) => {
    const outside = candidates[index - 1]?.barred ?? [];
    return sum + new Set(barred.filter((one) => !outside.includes(one))).size;
  }, 0);
}
