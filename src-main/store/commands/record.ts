import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { SameIndex } from '../../domain/registers/same';
import { titleOf } from '../../domain/registers/title';
import { planSet } from '../queries/set-plan';
import type { Commands } from '../work';
import { mergeRecords } from './merge-records';
import { refuseDuplicate } from './record-checks';
import { requireReferences } from './references';
import { requireRecords } from './stored';

export const recordCommands: Commands<'record.archive' | 'record.restore' | 'record.set' | 'record.merge'> = {
  'record.archive': async (work, { register: name, ids, reason }) => {
    const records = await requireRecords(work, name, ids);
    const open = records.filter(({ archived }) => archived === null);
    work.because(reason);
    const archived = { at: work.at, by: work.actor.name, reason, into: null };
    for (const record of open) {
      work.put(name, { ...record, archived, changedAt: work.at, changedBy: work.actor.name });
    }
    return { count: open.length };
  },

  'record.restore': async (work, { register: name, ids }) => {
    const register = registerOf(name);
    const records = (await requireRecords(work, name, ids)).filter(({ archived }) => archived !== null);
    const rows: RegisterRecord[] = await work.all(name);
    const known = new SameIndex(
      register,
      rows.filter((row) => !records.includes(row)),
    );
    for (const record of records) {
      if (record.archived?.into) {
        const message = `“${titleOf(register, record.values)}”已并入另一条记录，不能单独恢复；要分开，请撤销那次合并。`;
        throw new Fault('record.invalid', message, { data: { id: record.id } });
      }
      refuseDuplicate(register, known, record.values);
      const restored = { ...record, archived: null, changedAt: work.at, changedBy: work.actor.name };
      known.add(work.put(name, restored));
    }
    return { count: records.length };
  },

  'record.merge': async (work, { register: name, keep, absorb, take }) => {
    if (keep.id === absorb.id) throw new Fault('input.invalid', '请选择两条不同的记录再合并。');
    const pair = {
      name,
      keep: (await work.current(name, keep.id, keep.rev)) as RegisterRecord,
      absorb: (await work.current(name, absorb.id, absorb.rev)) as RegisterRecord,
    };
    const gone = [pair.keep, pair.absorb].find(({ archived }) => archived?.into);
    if (gone) {
      const message = `“${titleOf(registerOf(name), gone.values)}”已并入另一条记录，不能再合并，请刷新后重新选择。`;
      throw new Fault('record.invalid', message, { data: { id: gone.id } });
    }
    const { id, rev } = await mergeRecords(work, pair, take);
    return { id, rev };
  },

  'record.set': async (work, input) => {
    const { register, field, changes, refused } = await planSet(work, input, work.today);
    if (refused[0]) throw refused[0].fault;
    const changed = { changedAt: work.at, changedBy: work.actor.name };
    const stored = changes.map(({ record, values }) => work.put(input.register, { ...record, values, ...changed }));
    await requireReferences(work, register, stored);
    work.because(`批量修改“${field.label}”`);
    return { count: stored.length };
  },
};
