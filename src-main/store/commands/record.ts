import { Fault } from '../../domain/fault';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { Attachment, RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import { refuseOpposed } from '../reads/opposed';
import { recordsBesides, refuseDuplicate } from '../reads/record-checks';
import { requireRecords } from '../reads/records';
import { planSet } from '../reads/set-plan';
import type { Commands, Work } from '../work';
import { mergeRecords } from './merge-records';
import { requireReferences } from './references';

function withAttachments(work: Work, name: RegisterName, record: RegisterRecord, attachments: readonly Attachment[]) {
  const changed = { changedAt: work.at, changedBy: work.actor.name };
  const { id, rev } = work.put(name, { ...record, attachments, ...changed });
  return { id, rev };
}

export const recordCommands: Commands<
  'record.archive' | 'record.restore' | 'record.set' | 'record.merge' | 'record.addAttachment' | 'record.detach'
> = {
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
    const known = await recordsBesides(work, name, new Set(records.map(({ id }) => id)));
    const back = (record: RegisterRecord): RegisterRecord => {
      return { ...record, archived: null, changedAt: work.at, changedBy: work.actor.name };
    };
    await refuseOpposed(
      work,
      name,
      records.map((before) => ({ before, after: back(before) })),
    );
    for (const record of records) {
      if (record.archived?.into) {
        const message = `“${titleOf(register, record.values)}”已并入另一条记录，不能单独恢复；要分开，请撤销那次合并。`;
        throw new Fault('record.invalid', message, { data: { id: record.id } });
      }
      refuseDuplicate(register, known, record.values);
      known.add(work.put(name, back(record)));
    }
    return { count: records.length };
  },

  'record.addAttachment': async (work, { register: name, record: { id, rev }, hash, name: file, size }) => {
    const record = (await work.current(name, id, rev)) as RegisterRecord;
    if (record.attachments.some((each) => each.hash === hash))
      throw new Fault('record.duplicate', `这条记录已有内容相同的附件，没有重复添加：“${file}”。`);
    const added = { hash, name: file, size, addedAt: work.at, addedBy: work.actor.name };
    return withAttachments(work, name, record, [...record.attachments, added]);
  },

  'record.detach': async (work, { register: name, record: { id, rev }, hash }) => {
    const record = (await work.current(name, id, rev)) as RegisterRecord;
    const left = record.attachments.filter((each) => each.hash !== hash);
    if (left.length === record.attachments.length)
      throw new Fault('record.missing', '这个附件已不在记录里，请刷新后再看。');
    return withAttachments(work, name, record, left);
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
