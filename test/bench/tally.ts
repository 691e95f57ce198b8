import type { Dossier } from '../../src-main/domain/review/dossier';
import type { Ballot, Candidate, Member } from '../../src-main/domain/review/model';
import { resultsOf } from '../../src-main/domain/review/results';
import { whatIf } from '../../src-main/domain/review/what-if';
import { candidateOf, dossierOf, memberOf } from '../unit/review/rounds';
import { rubricOf } from '../unit/review/scorings';
import { compare, type Row, row } from './row';

const CANDIDATES = 1000;
const MEMBERS = 15;
const MAXIMA = [1500, 1500, 1500, 1500, 1000, 1000, 1000, 1000];
const SAMPLES = 15;

/** Marks without a pattern that a tie would need, the same in every run. */
const markOf = (candidate: number, member: number, criterion: number): number =>
  (candidate * 7919 + member * 104_729 + criterion * 1299) % ((MAXIMA[criterion] ?? 0) + 1);

function bigDossier(): Dossier {
  const candidates = Array.from(
    { length: CANDIDATES },
    (_, n): Candidate => candidateOf(String(n + 1).padStart(4, '0')),
  );
  const members = Array.from({ length: MEMBERS }, (_, n): Member => memberOf(n + 1, true));
  const ballots = candidates.flatMap(({ id: candidate }, c) =>
    members.map(({ id: member }, m): Ballot => {
      const marks = Object.fromEntries(MAXIMA.map((_, k) => [`c${k + 1}`, markOf(c, m, k)]));
      return { id: `${member}:${candidate}`, rev: 1, round: 'r', member, candidate, marks, versions: [] };
    }),
  );
  const round = { rubric: rubricOf(MAXIMA), quota: { ...dossierOf({}).round.quota, total: 200, reserves: 20 } };
  return dossierOf(round, { candidates, members, ballots });
}

/** The same sums and one sort, in binary floats and without any rule. */
function plainTotals({ ballots }: Dossier): number[] {
  const totals = new Map<string, number>();
  for (const { candidate, marks } of ballots) {
    let total = totals.get(candidate) ?? 0;
    for (const mark of Object.values(marks)) total += mark;
    totals.set(candidate, total);
  }
  return [...totals.values()].sort((a, b) => b - a);
}

/** Tally and rank, and what another quota would change, over a whole round in memory. */
export async function tallyRows(): Promise<Row[]> {
  const dossier = bigDossier();
  const size = `${CANDIDATES} × ${MEMBERS} × ${MAXIMA.length}`;
  const floor = () => Promise.resolve(plainTotals(dossier));
  const [tally, plain] = await compare(SAMPLES, () => Promise.resolve(resultsOf(dossier)), floor);
  const other = { quota: { ...dossier.round.quota, total: 210 }, trim: { drop: 2, from: 5 } };
  const [tried, again] = await compare(SAMPLES, () => Promise.resolve(whatIf(dossier, other)), floor);
  return [row(`tally and rank ${size}`, tally, plain, SAMPLES), row(`what-if ${size}`, tried, again, SAMPLES)];
}
