import type { CallOutput } from '../../api/contract';
import { type RegisterName, registerOf } from '../../domain/registers';
import { alikeAmong, type Likeness } from '../../domain/registers/alike';
import { alikePairs } from '../../domain/registers/alike-pairs';
import type { RegisterRecord, Values } from '../../domain/registers/define';
import { maskedValues } from '../../domain/registers/mask';
import { mergeValues } from '../../domain/registers/merge';
import type { Referred } from '../../domain/registers/order';
import { SameIndex } from '../../domain/registers/same';
import { shown } from '../../domain/registers/search';
import { titleOf } from '../../domain/registers/title';
import { referredBy } from '../reads/referred';
import type { Reader } from '../work';

type Alike = CallOutput<'record.pairs'>['pairs'][number]['one'];

/** As many as a form has room for; as many pairs as a person looks through in a morning. */
const SOME = 5;
const PAIRS = 200;
const DETAILS = 3;
const WHY: Record<Likeness, string> = { name: '名称相同', similar: '名称相近' };

/** A record by its title and the first fields that tell it from others. */
function alikeOf(name: RegisterName, record: RegisterRecord, referred: Referred): Alike {
  const register = registerOf(name);
  const values = maskedValues(register, record.values);
  const fields = [...new Set([...register.identity.flat(), ...Object.keys(register.fields)])].filter((key) => {
    const field = register.fields[key];
    return !register.title.includes(key) && (field?.column !== undefined || register.identity.flat().includes(key));
  });
  const details = fields.map((key) => {
    const field = register.fields[key];
    return field ? shown(field, values[key], referred) : '';
  });
  const detail = details.filter(Boolean).slice(0, DETAILS).join('，');
  return { id: record.id, title: titleOf(register, record.values), detail, archived: record.archived !== null };
}

/** Records that the values are, or may be, a second time. */
export async function alikeTo(read: Reader, name: RegisterName, id: string | null, typed: Values) {
  const register = registerOf(name);
  const rows: RegisterRecord[] = await read.all(name);
  // What came back as it was masked is what is stored.
  const values = mergeValues(register, rows.find((row) => row.id === id)?.values ?? null, typed);
  const others = rows.filter((row) => row.id !== id);
  const index = new SameIndex(register, others);
  const same = index.clash(values)?.record ?? index.find(values);
  const alike = alikeAmong(register, values, others, SOME).filter(({ record }) => record !== same);
  const referred = await referredBy(read, register);
  return [
    ...(same ? [{ ...alikeOf(name, same, referred), same: true }] : []),
    ...alike.map(({ record }) => ({ ...alikeOf(name, record, referred), same: false })),
  ];
}

/** Pairs of a register's records that may be one thing. */
export async function pairsOf(read: Reader, name: RegisterName): Promise<CallOutput<'record.pairs'>> {
  const register = registerOf(name);
  const rows: RegisterRecord[] = await read.all(name);
  const found = alikePairs(register, rows, PAIRS + 1);
  const referred = await referredBy(read, register);
  const pairs = found.slice(0, PAIRS).map(({ one, other, by }) => ({
    one: alikeOf(name, one, referred),
    other: alikeOf(name, other, referred),
    why: WHY[by],
  }));
  return { pairs, more: found.length > PAIRS };
}
