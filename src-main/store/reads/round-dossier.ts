import { Fault } from '../../domain/fault';
import { grouped } from '../../domain/grouped';
import { byCode, bySeat, type Dossier } from '../../domain/review/dossier';
import type { Round } from '../../domain/review/model';
import type { TableRows } from '../schema';
import type { Reader } from '../work';

/** Throws `record.missing`. */
export async function requireRound(read: Reader, id: string): Promise<Round> {
  const round = await read.get('round', id);
  if (!round) throw new Fault('record.missing', '这个轮次已不存在，可能已被删除，请返回轮次列表。');
  return round;
}

/** Tables whose rows belong to a round each. */
type PartName = 'candidate' | 'member' | 'conflict' | 'ballot' | 'objection' | 'poll' | 'sheet';
type PartsOf = <T extends PartName>(table: T) => Promise<TableRows[T][]>;

/** Candidates in the order of the agenda, members in seat order. */
async function assembled(round: Round, partsOf: PartsOf): Promise<Dossier> {
  const [candidates, members, conflicts, ballots, objections, polls, sheets] = await Promise.all([
    partsOf('candidate'),
    partsOf('member'),
    partsOf('conflict'),
    partsOf('ballot'),
    partsOf('objection'),
    partsOf('poll'),
    partsOf('sheet'),
  ]);
  return {
    round,
    candidates: candidates.sort(byCode),
    members: members.sort(bySeat),
    conflicts,
    ballots,
    objections,
    polls: polls.sort((a, b) => a.attempt - b.attempt),
    sheets,
  };
}

/** Everything that a round holds. */
export const dossierOf = (read: Reader, round: Round): Promise<Dossier> =>
  assembled(round, async (table) => (await read.list(table)).filter((row) => row.round === round.id));

/** As `dossierOf` for each of them; every table is gone through once. */
export async function dossiersOf(read: Reader, rounds: readonly Round[]): Promise<Dossier[]> {
  const known = new Map<PartName, Promise<Map<string, unknown[]>>>();
  const byRound = <T extends PartName>(table: T) => {
    const groups = known.get(table) ?? read.list(table).then((rows) => grouped(rows, ({ round }) => round));
    known.set(table, groups);
    return groups as Promise<Map<string, TableRows[T][]>>;
  };
  return Promise.all(
    rounds.map((round) => assembled(round, async (table) => (await byRound(table)).get(round.id) ?? [])),
  );
}

/** Throws `record.missing`. */
export async function readDossier(read: Reader, id: string): Promise<Dossier> {
  return dossierOf(read, await requireRound(read, id));
}
