import { requireRound } from '../reads/round-dossier';
import type { Commands } from '../work';
import { requireMember } from './committee';
import { setSetting } from './settings';

/** What members are paid, and the table by which the tax on it is withheld. */
export const feeCommands: Commands<'settings.setFeeTable' | 'fee.set' | 'fee.noteSheet'> = {
  'settings.setFeeTable': async (work, table) => {
    await setSetting(work, 'feeTable', table);
    return {};
  },

  'fee.set': async (work, { round: id, members }) => {
    const round = await requireRound(work, id);
    for (const { id: member, fee } of members) {
      const row = await requireMember(work, round, member);
      if (JSON.stringify(row.fee ?? null) !== JSON.stringify(fee)) work.put('member', { ...row, fee });
    }
    return { count: members.length };
  },

  'fee.noteSheet': (work, { rows }) => {
    work.because(`劳务费发放表含完整身份证号和银行账号，${rows} 人`);
    return {};
  },
};
