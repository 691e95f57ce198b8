import type { RowChange } from '../domain/entry';
import type { Json } from '../domain/fault';
import type { Values } from '../domain/registers/define';
import { openChanges, sealChanges } from '../domain/sealing/changes';
import { type Codec, createCodec } from '../domain/sealing/codec';
import { opened, sealRow } from '../domain/sealing/rows';
import { inStretches } from './stretches';

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

  /** Values of records that a command will probably store: sealed while nobody waits, and remembered. */
  sealAhead(table: string, records: readonly Values[]): void {
    const codec = this.#codec;
    if (codec) void inStretches(records, (values) => sealRow(codec, table, { values }));
  }

  openRow(row: Json): Json {
    return opened(this.#codec, row);
  }

  sealChanges(changes: readonly RowChange[]): RowChange[] {
    return sealChanges(this.#codec, changes);
  }

  openChanges(changes: readonly RowChange[]): RowChange[] {
    return openChanges(this.#codec, changes);
  }
}
