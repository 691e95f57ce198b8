import { Fault } from '../../domain/fault';
import { REGISTER_NAMES, type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { mergeValues } from '../../domain/registers/merge';
import type { Commands, Work } from '../work';
import { Intake } from './intake';
import { refuseReferred } from './references';
import { setSetting } from './settings';

const VOID_REASON = '示例数据已移除';
/** What hangs on a round and goes with it; certificates stay. */
const PARTS = ['candidate', 'member', 'conflict', 'ballot', 'objection'] as const;

/** Rounds that sample records take part in. A round with a record of the office in it is not ours to take away. */
async function sampleRounds(work: Work, sample: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const candidates = await work.all('candidate');
  const rounds = new Set(candidates.filter((each) => sample.has(each.subject)).map((each) => each.round));
  const real = candidates.filter((each) => rounds.has(each.round) && !sample.has(each.subject));
  const [first] = real;
  if (!first) return rounds;
  const round = await work.get('round', first.round);
  const message = `评审轮次“${round?.title ?? ''}”里既有示例数据，也有正式记录（如“${first.name}”），不能随示例数据一起移除；请先把其中一种从轮次中撤出。`;
  throw new Fault('record.used', message, { data: real.map((each) => each.subject) });
}

/** Takes rounds away with all that hangs on them. Their certificates stay, voided: a number is never used twice. */
async function removeRounds(work: Work, rounds: ReadonlySet<string>): Promise<void> {
  for (const table of PARTS) {
    for (const row of await work.all(table)) if (rounds.has(row.round)) work.remove(table, row.id);
  }
  const voided = { reason: VOID_REASON, by: work.actor.name, at: work.at };
  for (const row of await work.all('certificate')) {
    if (row.round !== null && rounds.has(row.round) && row.voided === null) work.put('certificate', { ...row, voided });
  }
  for (const id of rounds) work.remove('round', id);
}

export const sampleCommands: Commands<'sample.install' | 'sample.remove'> = {
  'sample.install': async (work, { records }) => {
    if ((await work.get('setting', 'sample'))?.value === true) {
      throw new Fault('record.duplicate', '示例数据已经载入；要重新载入，请先移除。');
    }
    const register = registerOf('base');
    const intake = await Intake.open(work, 'base', new Set(), 'sample');
    for (const values of records) intake.take(null, mergeValues(register, null, values));
    await intake.close();
    await setSetting(work, 'sample', true);
    return { count: records.length };
  },

  'sample.remove': async (work) => {
    const sample = new Map<RegisterName, RegisterRecord[]>();
    for (const name of REGISTER_NAMES) {
      const rows: RegisterRecord[] = await work.all(name);
      const own = rows.filter((row) => row.origin === 'sample');
      sample.set(name, own);
      for (const row of own) work.remove(name, row.id);
    }
    for (const [name, rows] of sample) await refuseReferred(work, name, rows);
    const gone = new Set([...sample.values()].flat().map((row) => row.id));
    await removeRounds(work, await sampleRounds(work, gone));
    await setSetting(work, 'sample', false);
    return { count: gone.size };
  },
};
