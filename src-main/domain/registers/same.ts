import { comparisonKey as fold } from '../identity/text';
import type { Register, RegisterRecord, Value, Values } from './define';

const filled = (value: Value | undefined): value is string | number | boolean =>
  value !== null && value !== undefined && value !== '';

/** Records of one register, found by what makes them the same thing and by their unique fields. */
export class SameIndex {
  readonly #register: Register;
  readonly #unique: string[];
  readonly #byIdentity: Map<string, RegisterRecord[]>[];
  readonly #byUnique = new Map<string, Map<string, RegisterRecord>>();

  constructor(register: Register, records: Iterable<RegisterRecord> = []) {
    this.#register = register;
    this.#unique = Object.keys(register.fields).filter((key) => register.fields[key]?.unique);
    this.#byIdentity = register.identity.map(() => new Map());
    for (const field of this.#unique) this.#byUnique.set(field, new Map());
    for (const record of records) this.add(record);
  }

  add(record: RegisterRecord): void {
    for (const [set, byKey] of this.#byIdentity.entries()) {
      const key = this.#identityKey(set, record.values);
      if (key === null) continue;
      const held = byKey.get(key);
      if (held) held.push(record);
      else byKey.set(key, [record]);
    }
    for (const field of this.#unique) {
      const value = record.values[field];
      if (filled(value)) this.#byUnique.get(field)?.set(fold(String(value)), record);
    }
  }

  /**
   * The record that is the same thing. Identity sets are tried in order; the first that both have filled in decides,
   * so two units of one name with different credit codes are two units.
   */
  find(values: Values): RegisterRecord | undefined {
    for (const set of this.#byIdentity.keys()) {
      const key = this.#identityKey(set, values);
      if (key === null) continue;
      const same = this.#byIdentity[set]?.get(key)?.find((record) => !this.#decidedBefore(set, values, record.values));
      if (same) return same;
    }
    return undefined;
  }

  /** The first unique field whose value another record has, with that record. */
  clash(values: Values): { field: string; record: RegisterRecord } | undefined {
    for (const field of this.#unique) {
      const value = values[field];
      if (!filled(value)) continue;
      const record = this.#byUnique.get(field)?.get(fold(String(value)));
      if (record) return { field, record };
    }
    return undefined;
  }

  /** Both have an earlier set filled in; they differ there, or the search would have ended. */
  #decidedBefore(set: number, values: Values, other: Values): boolean {
    for (let earlier = 0; earlier < set; earlier += 1) {
      if (this.#identityKey(earlier, values) !== null && this.#identityKey(earlier, other) !== null) return true;
    }
    return false;
  }

  #identityKey(set: number, values: Values): string | null {
    const parts: string[] = [];
    for (const field of this.#register.identity[set] ?? []) {
      const value = values[field];
      if (!filled(value)) return null;
      parts.push(fold(String(value)));
    }
    return parts.join('\n');
  }
}
