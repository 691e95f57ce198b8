import { type RegisterName, registerOf } from '../../domain/registers';
import type { Register, RegisterRecord, Values } from '../../domain/registers/define';
import { SameIndex } from '../../domain/registers/same';
import { statusOnEntry } from '../../domain/registers/status-rules';
import { refuseDuplicate, requireValid } from '../reads/record-checks';
import type { Work } from '../work';
import { requireReferences } from './references';
import { relink } from './relink';

/**
 * Takes records into one register as one step: each is checked by itself, against the register and against those
 * taken in before it.
 */
export class Intake {
  readonly #work: Work;
  readonly #name: RegisterName;
  readonly #register: Register;
  readonly #origin: RegisterRecord['origin'];
  readonly #known: SameIndex;
  readonly #taken: RegisterRecord[] = [];
  readonly #added: RegisterRecord[] = [];

  private constructor(work: Work, name: RegisterName, known: SameIndex, origin: RegisterRecord['origin']) {
    this.#work = work;
    this.#name = name;
    this.#register = registerOf(name);
    this.#known = known;
    this.#origin = origin;
  }

  /** `changing`: ids of the records that will be taken in anew; what they held before binds nobody. */
  static async open(
    work: Work,
    name: RegisterName,
    changing: ReadonlySet<string | null>,
    origin: RegisterRecord['origin'] = 'office',
  ): Promise<Intake> {
    const rows: RegisterRecord[] = await work.all(name);
    const staying = rows.filter((row) => !changing.has(row.id));
    return new Intake(work, name, new SameIndex(registerOf(name), staying), origin);
  }

  /** `before: null` makes a new record. Throws `record.invalid` or `record.duplicate`. */
  take(before: RegisterRecord | null, values: Values): RegisterRecord {
    requireValid(this.#register, values, this.#work.today);
    refuseDuplicate(this.#register, this.#known, values);
    const record = this.#write(before, values);
    this.#known.add(record);
    this.#taken.push(record);
    if (before === null) this.#added.push(record);
    return record;
  }

  /** A record of the register that stays as it is, though it was named as changing. */
  keep(record: RegisterRecord): void {
    this.#known.add(record);
  }

  /** To be awaited after the last record: what they point to must exist, and who called them by name points to them. */
  async close(): Promise<void> {
    await requireReferences(this.#work, this.#register, this.#taken);
    await relink(this.#work, this.#name, this.#added);
  }

  /** The record as it will be taken in; a new one has no id of its own yet. */
  shaped(before: RegisterRecord | null, values: Values): RegisterRecord {
    const { at, actor } = this.#work;
    const changed = { changedAt: at, changedBy: actor.name };
    if (before) return { ...before, values, ...changed };
    const { key } = this.#register;
    return {
      id: key === undefined ? '' : String(values[key]),
      rev: 0,
      status: statusOnEntry(this.#register, values, this.#work.today),
      origin: this.#origin,
      values,
      attachments: [],
      archived: null,
      createdAt: at,
      createdBy: actor.name,
      ...changed,
    };
  }

  #write(before: RegisterRecord | null, values: Values): RegisterRecord {
    const record = this.shaped(before, values);
    if (before) return this.#work.put(this.#name, record);
    return this.#work.add(this.#name, { ...record, id: record.id || this.#work.newId(this.#register.name) });
  }
}
