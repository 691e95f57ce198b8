import { requireRound } from '../reads/round-dossier';
import { requireStage } from '../reads/round-guard';
import type { Commands } from '../work';
import { requireMember } from './committee';

/** 签到: who of the committee was at the meeting (应到, 实到); the minutes and the votes count by it. */
export const attendanceCommands: Commands<'round.attend'> = {
  'round.attend': async (work, { round: roundId, members }) => {
    const round = await requireRound(work, roundId);
    requireStage(round, ['committee', 'scoring', 'tally', 'selection']);
    for (const { id, present, note } of members) {
      const member = await requireMember(work, round, id);
      const attendance = present === null ? null : { present, note };
      if (JSON.stringify(attendance) !== JSON.stringify(member.attendance))
        work.put('member', { ...member, attendance });
    }
    return { count: members.length };
  },
};
