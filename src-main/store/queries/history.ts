import type { z } from 'zod';
import type { historySchema } from '../../api/contract/register';
import type { Entry, RowChange } from '../../domain/entry';
import type { Register, RegisterRecord } from '../../domain/registers/define';
import { masked } from '../../domain/registers/mask';
import { changesOf, type FieldChange } from '../../domain/registers/merge';

export type History = z.infer<typeof historySchema>;
type Change = History['changes'][number];

/** What stood in the imported cells of the record, by field. Up to format 2 it was kept with the result of the import. */
function typedIn(entry: Entry, row: RowChange | undefined, id: string): Record<string, string> {
  if (row?.typed || entry.command !== 'import.store') return row?.typed ?? {};
  const { typed } = entry.result as { typed?: Record<string, Record<string, string>> };
  return typed?.[id] ?? {};
}

/** What a record has besides the fields of its register, as texts. Rows of older formats lack the last two. */
const BESIDES: Readonly<Record<string, (row: Partial<RegisterRecord> | null) => string | null>> = {
  status: (row) => row?.status ?? null,
  archived: (row) => row?.archived?.reason ?? null,
  attachments: (row) => (row?.attachments ?? []).map(({ name }) => name).join('、') || null,
};

function fieldChanges(register: Register, before: RegisterRecord | null, after: RegisterRecord | null): FieldChange[] {
  const besides = Object.entries(BESIDES).map(([field, read]) => ({ field, before: read(before), after: read(after) }));
  return [
    ...besides.filter((change) => change.before !== change.after),
    ...changesOf(register, before?.values ?? null, after?.values ?? null),
  ];
}

/**
 * What an entry did to one record, field by field. Sensitive values are masked. `of`: what the record was
 * called, where it was merged into the one that is looked at.
 */
export function historyOf(register: Register, id: string, entry: Entry, of: string | null = null): History {
  const row = entry.changes.find((change) => change.table === register.name && change.key === id);
  const [before, after] = [row?.before ?? null, row?.after ?? null] as unknown as (RegisterRecord | null)[];
  const typed = typedIn(entry, row, id);
  const changes = fieldChanges(register, before ?? null, after ?? null).map((change): Change => {
    const text = typed[change.field];
    const full: Change = text === undefined ? change : { ...change, typed: text };
    const field = register.fields[change.field];
    if (!field?.sensitive) return full;
    return { field: change.field, before: masked(field, change.before), after: masked(field, change.after) };
  });
  const { seq, at, actor, command, reason } = entry;
  return { seq, id: entry.id, of, at, by: actor.name, command, reason, changes };
}
