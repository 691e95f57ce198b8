import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { byCode, byDistrict, type Dossier } from '../../domain/review/dossier';
import type { Candidate, PublicityColumn } from '../../domain/review/model';
import {
  columnChoices,
  columnsInForce,
  columnsProblem,
  type PublicityTable,
  publicityTable,
} from '../../domain/review/publicity-columns';
import { readDossier } from '../reads/round-dossier';
import { kindOfRound } from '../reads/round-guard';
import type { Queries, Reader } from '../work';
import { namesIn, referredBy } from './referred';

const placed = ({ district, code, result }: Candidate) => ({ district, code, rank: result?.rank ?? null });
const byPlace = (a: Candidate, b: Candidate): number => byDistrict(placed(a), placed(b));
/** Where there are levels the highest comes first. */
const byRank = (a: Candidate, b: Candidate): number => (placed(a).rank ?? 0) - (placed(b).rank ?? 0) || byCode(a, b);

/** The list of 公示: who is selected and not held back. */
export async function publicityTableOf(
  read: Reader,
  { round, candidates }: Pick<Dossier, 'round' | 'candidates'>,
  columns: readonly PublicityColumn[],
): Promise<PublicityTable> {
  const kind = kindOfRound(round);
  const register = registerOf(kind.register);
  const selected = candidates
    .filter(({ result, held }) => result?.outcome === 'selected' && held === null)
    .toSorted(round.quota.levels.length > 0 ? byRank : byPlace);
  const records: (RegisterRecord | undefined)[] = await read.getMany(
    kind.register,
    selected.map(({ subject }) => subject),
  );
  const listed = selected.map((candidate, index) => ({ candidate, values: records[index]?.values ?? {} }));
  const names = namesIn(
    register,
    listed.map(({ values }) => values),
    await referredBy(read, register),
  );
  return publicityTable(kind, round, columns, listed, names);
}

export const publicityTableQueries: Queries<'round.publicityTable'> = {
  'round.publicityTable': async (read, { round: id, columns }) => {
    const dossier = await readDossier(read, id);
    const { round } = dossier;
    const kind = kindOfRound(round);
    const problem = columns && columnsProblem(kind, round, columns);
    if (problem) throw new Fault('input.invalid', problem, { path: 'columns' });
    const chosen = columns ?? columnsInForce(kind, round);
    return {
      columns: chosen,
      choices: columnChoices(kind, round),
      table: await publicityTableOf(read, dossier, chosen),
    };
  },
};
