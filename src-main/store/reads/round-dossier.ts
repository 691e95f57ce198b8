import { Fault } from '../../domain/fault';
import { byCode, bySeat, type Dossier } from '../../domain/review/dossier';
import type { Round } from '../../domain/review/model';
import type { Reader } from '../work';

/** Throws `record.missing`. */
export async function requireRound(read: Reader, id: string): Promise<Round> {
  const round = await read.get('round', id);
  if (!round) throw new Fault('record.missing', '这个轮次已不存在，可能已被删除，请返回轮次列表。');
  return round;
}

/** Everything that a round holds; candidates in the order of the agenda, members in seat order. */
export async function dossierOf(read: Reader, round: Round): Promise<Dossier> {
  const [candidates, members, conflicts, ballots, objections, polls, sheets] = await Promise.all([
    read.where('candidate', 'round', round.id),
    read.where('member', 'round', round.id),
    read.where('conflict', 'round', round.id),
    read.where('ballot', 'round', round.id),
    read.where('objection', 'round', round.id),
    read.where('poll', 'round', round.id),
    read.where('sheet', 'round', round.id),
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

/** Throws `record.missing`. */
export async function readDossier(read: Reader, id: string): Promise<Dossier> {
  return dossierOf(read, await requireRound(read, id));
}
