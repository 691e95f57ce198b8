import type { CallOutput } from '../../api/contract';
import { isRegister, REGISTER_NAMES, type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import type { Reader } from '../work';
import { absorbedBy } from './absorbed';

type Links = CallOutput<'record.links'>;

/** As many as one can take in at a glance; the rest is a list of its own. */
const FIRST = 5;

const named = (name: RegisterName, { id, values, archived }: RegisterRecord) => ({
  id,
  title: titleOf(registerOf(name), values),
  archived: archived !== null,
});

async function referredTo(read: Reader, name: RegisterName, record: RegisterRecord): Promise<Links['to']> {
  const links: Links['to'] = [];
  for (const [field, { to }] of Object.entries(registerOf(name).fields)) {
    const id = record.values[field];
    if (!isRegister(to) || typeof id !== 'string') continue;
    const other: RegisterRecord | undefined = await read.get(to, id);
    if (other) links.push({ register: to, field, ...named(to, other) });
  }
  return links;
}

async function referringTo(read: Reader, name: RegisterName, id: string): Promise<Links['from']> {
  const links: Links['from'] = [];
  for (const other of REGISTER_NAMES) {
    const fields = Object.entries(registerOf(other).fields).filter(([, { to }]) => to === name);
    if (fields.length === 0) continue;
    const rows: RegisterRecord[] = await read.all(other);
    for (const [field] of fields) {
      const using = rows.filter((row) => row.values[field] === id && !row.archived?.into);
      if (using.length === 0) continue;
      const archived = using.filter((row) => row.archived !== null).length;
      const first = using.slice(0, FIRST).map((row) => named(other, row));
      links.push({ register: other, field, count: using.length, archived, first });
    }
  }
  return links;
}

/** What a record points to and what points to it, over all registers; and what it was merged with. */
export async function recordLinks(read: Reader, name: RegisterName, record: RegisterRecord): Promise<Links> {
  const into = record.archived?.into;
  const taker: RegisterRecord | undefined = into ? await read.get(name, into) : undefined;
  return {
    to: await referredTo(read, name, record),
    from: await referringTo(read, name, record.id),
    absorbed: (await absorbedBy(read, name, record.id)).map((row) => named(name, row)),
    into: taker ? named(name, taker) : null,
  };
}
