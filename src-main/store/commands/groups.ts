import { Fault } from '../../domain/fault';
import { groupOf } from '../../domain/review/groups';
import { listed } from '../../domain/review/wording';
import { requireCandidates, requireStage } from '../reads/round-guard';
import type { Commands } from '../work';
import { requireMember } from './committee';

/** 分组: who is judged by whom. What was scored under other groups stays as it was judged. */
export const groupCommands: Commands<'round.setGroups'> = {
  'round.setGroups': async (work, { round: id, rev, groups, members, normalise }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['application', 'formCheck', 'committee']);
    const scored = await work.where('ballot', 'round', id);
    if (scored.length > 0) throw new Fault('record.used', '本轮次已有评分，分组不能再改。');
    const wanted = new Map(groups.map(({ candidate, group }) => [candidate, group]));
    const candidates = await requireCandidates(work, round, [...wanted.keys()]);
    for (const candidate of candidates) {
      const group = wanted.get(candidate.id) ?? '';
      if (group !== candidate.group) work.put('candidate', { ...candidate, group });
    }
    const names: string[] = [];
    for (const { member: memberId, group } of members) {
      const member = await requireMember(work, round, memberId);
      if (group === groupOf(member)) continue;
      names.push(member.name);
      work.put('member', { ...member, group });
    }
    const stored = work.put('round', { ...round, method: { ...round.method, normalise } });
    if (names.length > 0) work.because(`评委分组：${listed(names)}`);
    return { id, rev: stored.rev };
  },
};
