import type { Entry, RowChange } from '../../domain/entry';
import { Fault } from '../../domain/fault';
import { REGISTER_NAMES, type RegisterName, registerOf, shippedField } from '../../domain/registers';
import { listKey, officeList, requireChoices } from '../../domain/registers/choice-lists';
import { choicesKey, listsIn, touchesLists } from '../../domain/registers/choice-rows';
import type { RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import type { Candidate } from '../../domain/review/model';
import { migrated } from '../migrations';
import { type Becoming, refuseOpposed } from '../reads/opposed';
import { recordsBesides, refuseDuplicate } from '../reads/record-checks';
import { usedValues } from '../reads/used-values';
import type { TableName, TableRows } from '../schema';
import type { Work } from '../work';
import { refuseCandidates, refuseReferred, requireReferences } from './references';

/** Commands that change the registers and nothing that others rely on. A round is taken back by its own commands. */
const UNDOABLE = new Set([
  'register.save',
  'register.remove',
  'register.move',
  'record.archive',
  'record.restore',
  'record.set',
  'record.merge',
  'record.addAttachment',
  'record.detach',
  'import.store',
  'sample.install',
  'sample.remove',
  'choices.set',
  'text.save',
  'text.remove',
]);
/** What was learned of column titles is no part of the data, and stays. */
const KEPT = new Set(['mapping']);

const impossible = (message: string) => new Fault('undo.impossible', message);

/** Rows are stored and read back as JSON with their keys in one order, so their texts are equal when they are. */
const equal = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function nameOf(change: RowChange): string {
  const name = REGISTER_NAMES.find((register) => register === change.table);
  const row = (change.after ?? change.before) as unknown as RegisterRecord | null;
  return name && row ? `${registerOf(name).label}“${titleOf(registerOf(name), row.values)}”` : '有关记录';
}

async function requireUntouched(work: Work, changes: readonly RowChange[]): Promise<void> {
  for (const change of changes) {
    if (equal(await work.get(change.table as TableName, change.key), change.after)) continue;
    throw impossible(`${nameOf(change)}在这一步之后又有改动，不能撤销；请直接修改现在的内容。`);
  }
}

/** Puts the row back as it was. Its revision still grows, so that nobody saves over it from an older view. */
async function restore<T extends TableName>(work: Work, table: T, change: RowChange): Promise<void> {
  const before = change.before as unknown as TableRows[T] | null;
  const now = await work.get(table, change.key);
  if (before === null) work.remove(table, change.key);
  else work.put(table, { ...before, rev: now?.rev ?? before.rev });
}

/** Records that go away must not be needed by others. */
async function requireUnused(work: Work, name: RegisterName, changes: readonly RowChange[]): Promise<void> {
  const gone = changes
    .filter((change) => change.before === null)
    .map((change) => change.after as unknown as RegisterRecord);
  await refuseCandidates(work, name, gone);
  await refuseReferred(work, name, gone);
}

/** Records that come back must fit in with what was stored meanwhile. */
async function requireFitting(work: Work, name: RegisterName, changes: readonly RowChange[]): Promise<void> {
  const register = registerOf(name);
  const back = new Set(changes.filter((change) => change.before !== null).map((change) => change.key));
  const others = await recordsBesides(work, name, back);
  const rows: readonly RegisterRecord[] = await work.list(name);
  const records = rows.filter((row) => back.has(row.id));
  for (const record of records) refuseDuplicate(register, others, record.values);
  await requireReferences(work, register, records);
}

/** A choice that records have got meanwhile cannot go. */
async function requireKnownChoices(work: Work, changes: readonly RowChange[]): Promise<void> {
  if (!touchesLists(changes)) return;
  const keys = new Set(changes.map(({ key }) => key));
  const then = listsIn(await work.all('setting'));
  for (const name of REGISTER_NAMES) {
    for (const [key, field] of Object.entries(registerOf(name).fields)) {
      if (!keys.has(choicesKey(name, key))) continue;
      const list = then[listKey(name, key)] ?? officeList(shippedField(name, key) ?? field);
      try {
        requireChoices(list, await usedValues(work, name, key, field));
      } catch (error) {
        throw error instanceof Fault ? impossible(`不能撤销：${error.message}`) : error;
      }
    }
  }
}

/** Records that come back must not stand against what was stored meanwhile. */
async function requireUnopposed(work: Work, name: RegisterName, changes: readonly RowChange[]): Promise<void> {
  const record = (row: RowChange['after']) => row as unknown as RegisterRecord | null;
  const becoming = changes.flatMap(({ before, after }): Becoming[] => {
    const back = record(before);
    return back ? [{ before: record(after), after: back }] : [];
  });
  await refuseOpposed(work, name, becoming);
}

/** Runs a check over what is undone in each register; what it finds makes the undoing impossible. */
async function inEachRegister(
  work: Work,
  changes: readonly RowChange[],
  check: (work: Work, name: RegisterName, changes: readonly RowChange[]) => Promise<void>,
): Promise<void> {
  for (const name of REGISTER_NAMES) {
    const own = changes.filter((change) => change.table === name);
    try {
      if (own.length > 0) await check(work, name, own);
    } catch (error) {
      throw error instanceof Fault ? impossible(`不能撤销：${error.message}`) : error;
    }
  }
}

function requireUndoable(entry: Entry | undefined): Entry {
  if (!entry) throw new Fault('record.missing', '没有找到要撤销的这一步，请刷新后再看。');
  if (UNDOABLE.has(entry.command)) return entry;
  throw impossible('这一步不能撤销；只有台账的新增、修改、删除、导入，选项的修改、范文的修改和示例数据可以撤销。');
}

/** What the entry changed, in the shape and at the place that rows have today. */
function changesOf({ changes, format }: Entry): RowChange[] {
  return changes
    .filter((change) => !KEPT.has(change.table))
    .map((change) => {
      const before = migrated(change, change.before, format);
      const after = migrated(change, change.after, format);
      return { ...after.place, before: before.row, after: after.row };
    });
}

/** What stands in a round can be taken out only while it collects applications, and before anybody scored it. */
async function requireApplications(work: Work, changes: readonly RowChange[]): Promise<void> {
  const rounds = new Set(
    changes
      .filter(({ table, before, after }) => table === 'candidate' && before === null && after !== null)
      .map(({ after }) => (after as unknown as Candidate).round),
  );
  for (const id of rounds) {
    const round = await work.get('round', id);
    const scored = await work.where('ballot', 'round', id);
    if (round?.stage !== 'application' || scored.length > 0)
      throw impossible(
        `这次导入的对象已在轮次“${round?.title ?? ''}”里进入下一步，不能撤销；请先将轮次退回“申报”，或在轮次里移出。`,
      );
  }
}

/** Undoes one entry by its before-images, all of it or nothing. Answers the number of rows. Throws `undo.impossible`. */
export async function undoEntry(work: Work, id: string): Promise<number> {
  const entry = requireUndoable(await work.entry(id));
  const changes = changesOf(entry);
  if (changes.length === 0) throw impossible('这一步没有改动任何内容，不用撤销。');
  await requireUntouched(work, changes);
  await requireApplications(work, changes);
  // Asked before anything is put back: the rule looks at how the records stand now.
  await inEachRegister(work, changes, requireUnopposed);
  for (const change of changes) await restore(work, change.table as TableName, change);
  await requireKnownChoices(work, changes);
  // Looked at afterwards: what pointed to a new record may have been taken back with it.
  await inEachRegister(work, changes, requireUnused);
  await inEachRegister(work, changes, requireFitting);
  work.because(`撤销第 ${entry.seq} 条记录`);
  return changes.length;
}
