import { Fault } from '../../domain/fault';
import { type Opposed, StoredSets } from '../../domain/import/set-rules';
import { type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import type { Reader } from '../work';
import { storedSets, toldOf } from './stored-sets';

/** A record as it stands, and as a command is to make it. `before: null`: a new one. */
export interface Becoming {
  before: RegisterRecord | null;
  after: RegisterRecord;
}

/** A record that would stand against others as it did not before. */
interface Broken {
  after: RegisterRecord;
  opposed: Opposed;
}

/**
 * The records among those that change which a rule over several records (level C) would hold against others: stored ones, or each
 * other. What stood against them before may be corrected step by step. Asked before anything of it is written.
 */
export async function opposedAnew(read: Reader, name: RegisterName, changing: readonly Becoming[]): Promise<Broken[]> {
  const sets = await storedSets(read, name);
  if (!sets) return [];
  const ids = new Set(changing.map(({ after }) => after.id));
  const among = new StoredSets(
    registerOf(name),
    changing.map(({ after }) => after),
  );
  return changing.flatMap(({ before, after }) => {
    if (after.archived) return [];
    const own = new Set([after.id]);
    const stood = before && !before.archived ? sets.against(before, own) : [];
    const was = new Set(stood.flatMap(({ records }) => records.map(({ id }) => id)));
    const opposed = [...sets.against(after, ids), ...among.against(after, own)].find(
      ({ rule, records }) => rule.level === 'C' && records.some(({ id }) => !was.has(id)),
    );
    return opposed ? [{ after, opposed }] : [];
  });
}

/** Why a record may not become so: `record.duplicate` with the ids of the others. */
export async function opposedFault(read: Reader, name: RegisterName, { after, opposed }: Broken): Promise<Fault> {
  const { field, message } = await toldOf(read, name, opposed);
  const title = titleOf(registerOf(name), after.values);
  const sentence = `“${title}”不能保存：${message}。请先核对并改好原有的那条记录，再来保存。`;
  return new Fault('record.duplicate', sentence, {
    path: `values.${field}`,
    data: opposed.records.map(({ id }) => id),
  });
}

/** Refuses what a rule over several records holds against stored ones. Throws `record.duplicate` for the first. */
export async function refuseOpposed(read: Reader, name: RegisterName, changing: readonly Becoming[]): Promise<void> {
  const [first] = await opposedAnew(read, name, changing);
  if (first) throw await opposedFault(read, name, first);
}
