import { Fault } from '../../domain/fault';
import { comparisonKey } from '../../domain/identity/text';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { maskNumbers } from '../../domain/registers/mask';
import { changesOf, importedValues } from '../../domain/registers/merge';
import { requireRecords, requireRevision } from '../reads/records';
import { kindOfRound, requirePermission, requireStage } from '../reads/round-guard';
import type { Commands, Work } from '../work';
import { Intake } from './intake';
import { takeIn } from './take-in';

/** Remembers for the sender's next file to which fields its column titles belong, however these are spaced. */
async function remember(
  work: Work,
  register: RegisterName,
  sender: string,
  mapping: Record<string, string | null>,
): Promise<void> {
  const own = (await work.where('mapping', 'register', register)).filter(
    (row) => comparisonKey(row.sender) === comparisonKey(sender),
  );
  const known = new Map(own.map((row) => [row.title, row]));
  // A head that was taken from a row of data may hold somebody's number: that is no title.
  const titles = Object.entries(mapping).filter(([title]) => maskNumbers(title) === title);
  const fields = new Map(titles.map(([title, field]) => [comparisonKey(title), field]));
  for (const [title, field] of fields) {
    const row = known.get(title);
    if (!row) work.add('mapping', { id: work.newId('mapping'), register, sender, title, field });
    else if (row.field !== field) work.put('mapping', { ...row, field });
  }
}

/** The records that rows of the file change, by id; a record can be changed by one row only. */
async function changedRecords(
  work: Work,
  register: RegisterName,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegisterRecord>> {
  if (new Set(ids).size < ids.length) {
    const message = `文件里有几行对应同一条${registerOf(register).label}记录，请只选其中一行，再重新导入。`;
    throw new Fault('record.duplicate', message);
  }
  const records = await requireRecords(work, register, ids);
  return new Map(records.map((record) => [record.id, record]));
}

/** 推荐表: whoever the file recommends stands in the round, in the same step; how many came in. */
async function recommended(
  work: Work,
  register: RegisterName,
  into: { id: string; rev: number },
  records: readonly RegisterRecord[],
): Promise<number> {
  requirePermission(work, 'round.run', '选入评审轮次由经办人员办理。');
  const round = await work.current('round', into.id, into.rev);
  requireStage(round, ['application']);
  if (kindOfRound(round).register !== register)
    throw new Fault('input.invalid', `轮次“${round.title}”不评${registerOf(register).label}，请从轮次里导入推荐表。`);
  return takeIn(work, round, records);
}

export const importCommands: Commands<'import.store'> = {
  'import.store': async (work, { register: name, file, sender, rows, mapping, round: into = null }) => {
    const register = registerOf(name);
    const ids = rows.flatMap((row) => (row.id === null ? [] : [row.id]));
    const stored = await changedRecords(work, name, ids);
    const intake = await Intake.open(work, name, new Set(ids));
    const result: { added: number; changed: number; collected?: number } = { added: 0, changed: 0 };
    const records: RegisterRecord[] = [];
    for (const row of rows) {
      const before = (row.id === null ? undefined : stored.get(row.id)) ?? null;
      if (before) requireRevision(register, before, row.rev);
      const values = importedValues(register, before?.values ?? null, row.values);
      if (before && changesOf(register, before.values, values).length === 0) {
        intake.keep(before);
        records.push(before);
        continue;
      }
      const record = intake.take(before, values);
      records.push(record);
      if (before) result.changed += 1;
      else result.added += 1;
      if (Object.keys(row.typed).length > 0) work.typed(name, record.id, row.typed);
    }
    await intake.close();
    if (into !== null) result.collected = await recommended(work, name, into, records);
    await remember(work, name, sender, mapping);
    work.because(`导入文件“${maskNumbers(file)}”${sender === '' ? '' : `，报送单位：${sender}`}`);
    return result;
  },
};
