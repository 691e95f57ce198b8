import { type Entry, hashedText, lineText, type RowChange, type WrittenEntry } from '../domain/entry';
import type { Database } from './database';
import { type EntryRow, PART_CHANGES, type PartRow, type TableName } from './schema';
import type { Sealer } from './sealer';

const refOf = ({ table, key }: Pick<RowChange, 'table' | 'key'>) => `${table}:${key}`;
const changesIn = (parts: readonly PartRow[]): RowChange[] =>
  JSON.parse(`[${parts.map(({ changes }) => changes).join(',')}]`);
/** Their JSON, joined as it stands in the entry. */
export const textOf = (parts: readonly PartRow[]): string => parts.map(({ changes }) => changes).join(',');

/** The changes of an entry in parts, with the names of the rows they touch, by which a record's history is found. */
export function partsOf(seq: number, changes: readonly RowChange[]): PartRow[] {
  const parts: PartRow[] = [];
  for (let from = 0; from < changes.length; from += PART_CHANGES) {
    const some = changes.slice(from, from + PART_CHANGES);
    parts.push({ seq, n: parts.length, refs: some.map(refOf), changes: JSON.stringify(some).slice(1, -1) });
  }
  return parts;
}

/** The entry's line, with what is told of it. The text is the very one that was hashed. */
export function written(row: EntryRow, parts: readonly PartRow[]): WrittenEntry {
  const { seq, prev, hash, id, result } = row;
  const tables = [...new Set(parts.flatMap(({ refs }) => refs.map((ref) => ref.slice(0, ref.indexOf(':')))))];
  return { seq, prev, hash, id, result, tables, text: lineText(hashedText(row, textOf(parts)), hash) };
}

function entryOf({ count: _, ...row }: EntryRow, changes: RowChange[]): Entry {
  return { ...row, changes };
}

/** Reads the entries that the database holds; those with their changes are opened. */
export class EntryReader {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async byId(id: string): Promise<Entry | undefined> {
    const row = await this.database.entry.where('id').equals(id).first();
    return row && entryOf(row, this.sealer.openChanges(changesIn(await this.#parts(row.seq))));
  }

  async writtenById(id: string): Promise<{ row: EntryRow; entry: WrittenEntry } | undefined> {
    const row = await this.database.entry.where('id').equals(id).first();
    return row && { row, entry: written(row, await this.#parts(row.seq)) };
  }

  /** Oldest first, each with what it did to this row alone. */
  async of(table: TableName, key: string): Promise<Entry[]> {
    const ref = refOf({ table, key });
    const parts = await this.database.part.where('refs').equals(ref).sortBy('seq');
    const rows = await this.database.entry.bulkGet(parts.map(({ seq }) => seq));
    return parts.flatMap((part, at) => {
      const row = rows[at];
      return row
        ? [entryOf(row, this.sealer.openChanges(changesIn([part]).filter((change) => refOf(change) === ref)))]
        : [];
    });
  }

  /** Newest first, without their changes. */
  before(seq: number | null, limit: number): Promise<EntryRow[]> {
    const below = seq === null ? this.database.entry.toCollection() : this.database.entry.where('seq').below(seq);
    return below.reverse().limit(limit).toArray();
  }

  /** In order, those with a larger seq. */
  async after(seq: number, limit: number): Promise<WrittenEntry[]> {
    const rows = await this.database.entry.where('seq').above(seq).limit(limit).toArray();
    return Promise.all(rows.map(async (row) => written(row, await this.#parts(row.seq))));
  }

  #parts(seq: number): Promise<PartRow[]> {
    return this.database.part.where('[seq+n]').between([seq, 0], [seq, Number.POSITIVE_INFINITY]).toArray();
  }
}
