import { Fault } from '../../fault';
import { commitmentOf, digestOf, seedOf } from './digest';
import { drawSeats } from './draw';
import { ALGORITHM, type DrawRecord, type DrawRequest } from './model';
import { type Listed, listRoster } from './pool';
import { seatedAfter } from './refusals';

/** What everyone sees before the word is typed. */
export interface FixedRoster {
  list: Listed[];
  digest: string;
  commitment: string;
}

/** Fixes who can be drawn and the random number (32 bytes as hex) that the word will be joined with. */
export function fixRoster(request: DrawRequest, random: string): FixedRoster {
  const list = listRoster(request);
  return { list, digest: digestOf(request.plan, list), commitment: commitmentOf(random) };
}

/** The draw with the supervisor's word; the same input gives the same record. `at` is an instant, for the paper only. */
export function drawCommittee(request: DrawRequest, random: string, word: string, at: string): DrawRecord {
  const { list, digest, commitment } = fixRoster(request, random);
  const seed = seedOf(digest, random, word);
  const drawn = drawSeats(request.plan, list, seed);
  return {
    ...request,
    algorithm: ALGORITHM,
    digest,
    commitment,
    random,
    word,
    seed,
    leftOut: list.flatMap(({ person, reason }) => (reason === null ? [] : [{ person: person.id, reason }])),
    drawn,
    refusals: [],
    committee: seatedAfter(drawn, []),
    at,
  };
}

/** Notes that a member declines and seats the next alternate. Throws `input.invalid` without a reason. */
export function refuse(record: DrawRecord, person: string, reason: string, at: string): DrawRecord {
  if ([...reason.trim()].length < 2) throw new Fault('input.invalid', '请写明不参加的原因（至少 2 个字）。');
  const refusals = [...record.refusals, { person, reason: reason.trim(), at }];
  return { ...record, refusals, committee: seatedAfter(record.drawn, refusals) };
}
