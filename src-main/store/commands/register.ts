import { Fault } from '../../domain/fault';
import { registerOf } from '../../domain/registers';
import { changesOf, mergeValues } from '../../domain/registers/merge';
import { titleOf } from '../../domain/registers/title';
import { refuseOpposed } from '../reads/opposed';
import { requireRecords } from '../reads/records';
import type { Commands } from '../work';
import { Intake } from './intake';
import { refuseCandidates, refuseReferred, refuseTakers } from './references';
import { undoEntry } from './undo';

export const registerCommands: Commands<
  'register.save' | 'register.remove' | 'register.move' | 'register.noteExport' | 'entry.undo'
> = {
  'register.save': async (work, { register: name, id, rev, values }) => {
    const register = registerOf(name);
    const before = id === null ? null : await work.current(name, id, rev);
    const merged = mergeValues(register, before?.values ?? null, values);
    if (before && changesOf(register, before.values, merged).length === 0) return { id: before.id, rev: before.rev };
    const intake = await Intake.open(work, name, new Set([id]));
    await refuseOpposed(work, name, [{ before, after: intake.shaped(before, merged) }]);
    const stored = intake.take(before, merged);
    await intake.close();
    return { id: stored.id, rev: stored.rev };
  },

  'register.remove': async (work, { register: name, ids }) => {
    const records = await requireRecords(work, name, ids);
    await refuseCandidates(work, name, records);
    await refuseReferred(work, name, records);
    await refuseTakers(work, name, records);
    for (const record of records) work.remove(name, record.id);
    return { count: records.length };
  },

  'register.move': async (work, { register: name, ids, status, reason }) => {
    const register = registerOf(name);
    const target = register.statuses[status];
    if (!target)
      throw new Fault('input.invalid', `${register.label}没有这种状态，请刷新后重新选择。`, { path: 'status' });
    const records = await requireRecords(work, name, ids);
    for (const record of records) {
      const now = register.statuses[record.status];
      if (now?.next.includes(status)) continue;
      const message = `“${titleOf(register, record.values)}”现在是“${now?.label ?? record.status}”，不能改为“${target.label}”；请重新选择后再办理。`;
      throw new Fault('record.invalid', message, { path: 'status', data: { id: record.id } });
    }
    const moved = records.map((record) => ({ ...record, status, changedAt: work.at, changedBy: work.actor.name }));
    await refuseOpposed(
      work,
      name,
      moved.map((after, at) => ({ before: records[at] ?? null, after })),
    );
    work.because(reason);
    for (const record of moved) work.put(name, record);
    return { count: records.length };
  },

  'register.noteExport': (work, { register, rows }) => {
    work.because(`导出${registerOf(register).label} ${rows} 条，含手机等敏感内容`);
    return {};
  },

  'entry.undo': async (work, { entry }) => ({ count: await undoEntry(work, entry) }),
};
