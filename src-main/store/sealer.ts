import type { Entry, RowChange } from '../domain/entry';
import type { Json } from '../domain/fault';
import { type Codec, createCodec } from '../domain/sealing/codec';
import { onlyRow, openEntry, sealChanges, sealResult } from '../domain/sealing/entries';
import { openRow } from '../domain/sealing/rows';

/**
 * Stands between memory and disk: commands and queries see plain values, the database and the journal hold sealed ones.
 * Main hands the key over. Until then whatever touches a sealed value throws `key.closed`.
 */
export class Sealer {
  #codec: Codec | null = null;

  /** @param key 64 hex digits */
  use(key: string): void {
    this.#codec = createCodec(key);
  }

  openRow(row: Json): Json {
    return openRow(this.#codec, row);
  }

  sealChanges(changes: readonly RowChange[]): RowChange[] {
    return sealChanges(this.#codec, changes);
  }

  sealResult(changes: readonly RowChange[], result: Json): Json {
    return sealResult(this.#codec, changes, result);
  }

  openEntry(entry: Entry): Entry {
    return openEntry(this.#codec, entry);
  }

  /** What the entry did to one row, opened. */
  openFor(table: string, key: string, entry: Entry): Entry {
    return openEntry(this.#codec, onlyRow(entry, table, key));
  }
}
