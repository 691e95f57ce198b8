import { registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { byCode, byDistrict, type Dossier } from '../../domain/review/dossier';
import type { Candidate, PublicityColumn } from '../../domain/review/model';
import { type PublicityTable, publicityTable } from '../../domain/review/publicity-columns';
import type { Reader } from '../work';
import { namesIn, referredBy } from './referred';
import { kindOfRound } from './round-guard';

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
