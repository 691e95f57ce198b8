import { grouped } from '../grouped';
import type { Candidate, Round } from '../review/model';
import type { Counted, YearFacts } from './define';
import { within } from './define';

/** What was published in the year under one document: the results of a round, or some of them later. */
export interface Published {
  round: Round;
  docNumber: string;
  /** Civil. */
  date: string;
  /** 补充公布: the rest was published before. */
  later: boolean;
  /** Those whose result is still in force. */
  selected: readonly Candidate[];
}

const inForce = ({ result, held, withdrawn }: Candidate): boolean =>
  result?.outcome === 'selected' && held === null && withdrawn === null;

/** Every publication of the year, in the order of its dates; later ones beside those they complete. */
export function publishedIn(facts: YearFacts): Published[] {
  const byRound = grouped(facts.candidates(), ({ round }) => round);
  const found = facts.rounds().flatMap((round): Published[] => {
    const named = (byRound.get(round.id) ?? []).filter(inForce);
    const { publication, amendments } = round;
    if (publication === null) return [];
    const { docNumber, date } = publication;
    const later = amendments.filter(({ kind }) => kind === 'later');
    return [
      { round, docNumber, date, later: false, selected: named.filter((one) => !one.later) },
      ...later.map(({ docNumber, date, candidates }) => {
        const own = new Set(candidates);
        return { round, docNumber, date, later: true, selected: named.filter((one) => one.later && own.has(one.id)) };
      }),
    ];
  });
  return found
    .filter(({ date }) => within(facts, date))
    .sort((a, b) => (a.date === b.date ? (a.docNumber < b.docNumber ? -1 : 1) : a.date < b.date ? -1 : 1));
}

/** Those whom rounds of a kind selected and published in the year, by level; null: the office has no such round. */
export function selectedIn(facts: YearFacts, kind: string): Counted[] | null {
  if (!facts.rounds().some((round) => round.kind === kind)) return null;
  return publishedIn(facts)
    .filter(({ round }) => round.kind === kind)
    .flatMap(({ selected }) => selected.map(({ district, result }) => ({ district, part: result?.level ?? null })));
}
