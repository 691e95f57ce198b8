import type { Entry, RowChange } from '../entry';
import type { Json } from '../fault';
import type { Codec } from './codec';
import { keyClosed, openRow, sealedFields, sealRow } from './rows';

type Typed = Record<string, Record<string, string>>;

/** What stood in imported cells, where a result keeps it: record id → field → text. */
function typedIn(result: Json): Typed | null {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return null;
  const { typed } = result;
  return typeof typed === 'object' && typed !== null ? (typed as Typed) : null;
}

/** The changes as an entry keeps them. */
export function sealChanges(codec: Codec | null, changes: readonly RowChange[]): RowChange[] {
  return changes.map((change) => {
    const { table } = change;
    if (sealedFields(table).length === 0) return change;
    return { ...change, before: sealRow(codec, table, change.before), after: sealRow(codec, table, change.after) };
  });
}

/** The result as an entry keeps it: what was typed into sensitive fields of the changed records is sealed. */
export function sealResult(codec: Codec | null, changes: readonly RowChange[], result: Json): Json {
  const typed = typedIn(result);
  if (!typed) return result;
  const sealed: Typed = { ...typed };
  for (const { table, key } of changes) {
    const texts = sealed[key];
    const fields = texts ? sealedFields(table).filter(([field]) => texts[field] !== undefined) : [];
    if (fields.length === 0) continue;
    if (!codec) throw keyClosed();
    sealed[key] = {
      ...texts,
      ...Object.fromEntries(fields.map(([field]) => [field, codec.seal('typed', texts?.[field] ?? '')])),
    };
  }
  return { ...(result as { [key: string]: Json }), typed: sealed };
}

function openTyped(codec: Codec | null, result: Json): Json {
  const typed = typedIn(result);
  if (!typed) return result;
  const opened = Object.entries(typed).map(([id, texts]) => {
    const row = openRow(codec, { values: texts }) as { values: Record<string, string> };
    return [id, row.values];
  });
  return { ...(result as { [key: string]: Json }), typed: Object.fromEntries(opened) };
}

/** An entry as people's work sees it. Its hash belongs to the sealed form. Throws `key.closed` without a key. */
export function openEntry(codec: Codec | null, entry: Entry): Entry {
  const changes = entry.changes.map((change) => {
    return { ...change, before: openRow(codec, change.before), after: openRow(codec, change.after) };
  });
  return { ...entry, changes, result: openTyped(codec, entry.result) };
}

/** The entry with only what it did to one row: a history needs no more, and an import may have changed thousands. */
export function onlyRow(entry: Entry, table: string, key: string): Entry {
  const typed = typedIn(entry.result);
  const changes = entry.changes.filter((change) => change.table === table && change.key === key);
  if (!typed) return { ...entry, changes };
  const own = typed[key];
  return {
    ...entry,
    changes,
    result: { ...(entry.result as { [key: string]: Json }), typed: own ? { [key]: own } : {} },
  };
}

/** An entry of a time before values were sealed, in the form of today; one that is sealed already stays the same. */
export function resealEntry(codec: Codec, entry: Entry): Entry {
  const { changes, result } = openEntry(codec, entry);
  return { ...entry, changes: sealChanges(codec, changes), result: sealResult(codec, changes, result) };
}
