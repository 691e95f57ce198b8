import { comparisonKey } from '../identity/text';
import type { Register, RegisterRecord, Value, Values } from './define';

/** A value as it is compared; null when there is nothing to compare. */
const keyOf = (value: Value | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : comparisonKey(String(value));

interface Keys {
  /** By identity set; null: the set is not filled in. */
  identity: (string | null)[];
  /** By unique field. */
  unique: Map<string, string>;
}

/** Values of records never change in place, so what they are compared by is worked out once. */
const known = new WeakMap<Values, Keys>();

function keysOf(register: Register, values: Values): Keys {
  const keys = known.get(values) ?? workOut(register, values);
  known.set(values, keys);
  return keys;
}

function workOut(register: Register, values: Values): Keys {
  const identity = register.identity.map((set) => {
    const parts = set.map((field) => keyOf(values[field]));
    return parts.includes(null) ? null : parts.join('\n');
  });
  const unique = new Map<string, string>();
  for (const [field, { unique: only }] of Object.entries(register.fields)) {
    const key = only ? keyOf(values[field]) : null;
    if (key !== null) unique.set(field, key);
  }
  return { identity, unique };
}

/** Records of one register, found by what makes them the same thing and by their unique fields. */
export class SameIndex {
  readonly #register: Register;
  readonly #byIdentity: Map<string, RegisterRecord[]>[];
  readonly #byUnique = new Map<string, RegisterRecord>();

  constructor(register: Register, records: Iterable<RegisterRecord> = []) {
    this.#register = register;
    this.#byIdentity = register.identity.map(() => new Map());
    for (const record of records) this.add(record);
  }

  /** A record that another one has taken over is that other one: it counts no more. */
  add(record: RegisterRecord): void {
    if (record.archived?.into) return;
    const { identity, unique } = keysOf(this.#register, record.values);
    for (const [set, byKey] of this.#byIdentity.entries()) {
      const key = identity[set] ?? null;
      if (key === null) continue;
      const held = byKey.get(key);
      if (held) held.push(record);
      else byKey.set(key, [record]);
    }
    for (const [field, key] of unique) this.#byUnique.set(`${field}\n${key}`, record);
  }

  /**
   * The record that is the same thing. Identity sets are tried in order; the first that both have filled in decides,
   * so two units of one name with different credit codes are two units. `meant`: the id of the one that is meant, where
   * several could be.
   */
  find(values: Values, meant?: string): RegisterRecord | undefined {
    const { identity } = keysOf(this.#register, values);
    for (const [set, byKey] of this.#byIdentity.entries()) {
      const key = identity[set] ?? null;
      if (key === null) continue;
      // Where both have an earlier set filled in they differ there, or the search would have ended.
      const undecided = (record: RegisterRecord) =>
        keysOf(this.#register, record.values).identity.every(
          (other, at) => at >= set || other === null || identity[at] === null,
        );
      const same = byKey.get(key)?.filter(undecided) ?? [];
      if (same.length > 0) return same.find(({ id }) => id === meant) ?? same[0];
    }
    return undefined;
  }

  /** The first unique field whose value another record has, with that record. */
  clash(values: Values): { field: string; record: RegisterRecord } | undefined {
    for (const [field, key] of keysOf(this.#register, values).unique) {
      const record = this.#byUnique.get(`${field}\n${key}`);
      if (record) return { field, record };
    }
    return undefined;
  }
}
