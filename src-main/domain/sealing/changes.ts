import type { Entry, RowChange } from '../entry';
import type { Json } from '../fault';
import type { Codec } from './codec';
import { holdsSealed, keyClosed, opened, sealedFields, sealRow } from './rows';

type Cells = Record<string, string>;

/** What stood in imported cells, with those of sensitive fields sealed. */
function sealCells(codec: Codec | null, table: string, cells: Cells): Cells {
  const sealed = { ...cells };
  for (const [field] of sealedFields(table)) {
    const text = cells[field];
    if (text === undefined) continue;
    if (!codec) throw keyClosed();
    sealed[field] = codec.seal('typed', text);
  }
  return sealed;
}

/** The changes as they are stored and chained. Throws `key.closed` where there is something to seal and no key. */
export function sealChanges(codec: Codec | null, changes: readonly RowChange[]): RowChange[] {
  return changes.map((change) => {
    const { table, before, after, typed } = change;
    if (!holdsSealed(table)) return change;
    const sealed = { ...change, before: sealRow(codec, table, before), after: sealRow(codec, table, after) };
    return typed ? { ...sealed, typed: sealCells(codec, table, typed) } : sealed;
  });
}

/** Stored changes as people's work sees them. Throws `key.closed` without a key. */
export function openChanges(codec: Codec | null, changes: readonly RowChange[]): RowChange[] {
  return opened(codec, changes as unknown as Json[]) as unknown as RowChange[];
}

/** Before format 3 the result of an import kept what was typed: record id → field → text. */
function resealResult(codec: Codec, changes: readonly RowChange[], result: Json): Json {
  if (typeof result !== 'object' || result === null || Array.isArray(result) || !result.typed) return result;
  const typed = { ...(result.typed as Record<string, Cells>) };
  for (const { table, key } of changes) {
    const cells = typed[key];
    if (cells) typed[key] = sealCells(codec, table, opened(codec, cells));
  }
  return { ...result, typed };
}

/** An entry of a time before values were sealed, in the form of today; one that is sealed already stays the same. */
export function resealEntry(codec: Codec, entry: Entry): Entry {
  const { changes, result } = entry;
  return {
    ...entry,
    changes: sealChanges(codec, openChanges(codec, changes)),
    result: resealResult(codec, changes, result),
  };
}
