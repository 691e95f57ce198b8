import { may } from '../../domain/permissions';
import type { RegisterName } from '../../domain/registers';
import type { Dossier } from '../../domain/review/dossier';
import type { Queries, Reader } from '../work';
import { type BaseRecord, endingSoon, isBelowStandard, termWaits } from './home-bases';
import { roundWaits, type Wait } from './home-rounds';

const within = <T extends { round: string }>(rows: readonly T[], round: string): T[] =>
  rows.filter((row) => row.round === round);

async function openDossiers(read: Reader): Promise<Dossier[]> {
  const [rounds, candidates, members, conflicts, ballots, objections] = await Promise.all([
    read.all('round'),
    read.all('candidate'),
    read.all('member'),
    read.all('conflict'),
    read.all('ballot'),
    read.all('objection'),
  ]);
  const open = rounds.filter((round) => round.stage !== 'archive');
  return open.map((round) => ({
    round,
    candidates: within(candidates, round.id),
    members: within(members, round.id),
    conflicts: within(conflicts, round.id),
    ballots: within(ballots, round.id),
    objections: within(objections, round.id),
  }));
}

const LAST = '9999-12-31';
const byDue = (a: Wait, b: Wait) =>
  (a.due ?? LAST) < (b.due ?? LAST) ? -1 : (a.due ?? LAST) > (b.due ?? LAST) ? 1 : 0;

export const homeQueries: Queries<'home.view'> = {
  'home.view': async (read, { today }, { actor }) => {
    const { role } = actor;
    const [rounds, certificates] = await Promise.all([read.all('round'), read.all('certificate')]);
    const bases = (await read.all<RegisterName>('base')) as BaseRecord[];
    const live = bases.filter((base) => base.status !== 'revoked');
    const ending = endingSoon(bases, today);
    const waits = role === null ? [] : roundWaits(await openDossiers(read), role, today);
    if (may(role, 'register.write')) waits.push(...termWaits(ending));
    const closed = rounds.filter((round) => round.stage === 'archive').length;
    return {
      waits: waits.sort(byDue),
      bases: {
        all: bases.length,
        named: bases.filter((base) => base.status === 'named').length,
        belowStandard: live.filter(isBelowStandard).length,
        endingSoon: ending.length,
      },
      rounds: { open: rounds.length - closed, closed },
      certificates: certificates.filter((certificate) => certificate.voided === null).length,
    };
  },
};
