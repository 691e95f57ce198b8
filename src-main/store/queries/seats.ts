import { Fault } from '../../domain/fault';
import { contestants } from '../../domain/review/dossier';
import { judges } from '../../domain/review/groups';
import { readDossier } from '../reads/round-dossier';
import type { Queries } from '../work';

export const seatQueries: Queries<'seat.list' | 'seat.view' | 'seat.secret'> = {
  'seat.list': async (read, { round }) =>
    (await read.where('seat', 'round', round)).map(({ id, issuedAt }) => ({ member: id, issuedAt })),

  'seat.view': async (read, _input, { actor }) => {
    const member = await read.get('member', actor.id);
    if (!member) throw new Fault('record.missing', '您已不在本轮次的评委名单里，请联系工作人员。');
    const { round, candidates, conflicts, ballots } = await readDossier(read, member.round);
    return {
      round,
      member,
      candidates: contestants(candidates)
        .filter((candidate) => judges(member, candidate))
        .map(({ id, code, name, unit, districtName }) =>
          round.intake.blind
            ? { id, code, name: '', unit: '', districtName: '' }
            : { id, code, name, unit, districtName },
        ),
      conflicts: conflicts.filter((conflict) => conflict.member === member.id),
      ballots: ballots.filter((ballot) => ballot.member === member.id),
    };
  },

  'seat.secret': async (read, { member }) => {
    const seat = await read.get('seat', member);
    return seat ? { hash: seat.hash, blockedUntil: seat.blockedUntil } : null;
  },
};
