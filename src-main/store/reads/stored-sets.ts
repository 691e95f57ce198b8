import { type Opposed, opposedText, type StoredFinding, StoredSets } from '../../domain/import/set-rules';
import { isRegister, type RegisterName, registerOf } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import type { Reader } from '../work';

/** A list of records never changes in place, so its sets are worked out once. */
const known = new WeakMap<readonly RegisterRecord[], StoredSets>();

/** The stored records of a register by its rules over several records; null: it has none. */
export async function storedSets(read: Reader, name: RegisterName): Promise<StoredSets | null> {
  const register = registerOf(name);
  if (!register.setRules) return null;
  const records: readonly RegisterRecord[] = await read.list(name);
  const sets = known.get(records) ?? new StoredSets(register, records);
  known.set(records, sets);
  return sets;
}

/** What people call a record: where the rule wants records to differ, with that beside its title. */
async function nameOf(
  read: Reader,
  name: RegisterName,
  { rule }: Opposed,
  { values }: RegisterRecord,
): Promise<string> {
  const register = registerOf(name);
  const title = `“${titleOf(register, values)}”`;
  const value = rule.differ === undefined ? null : (values[rule.differ] ?? null);
  if (typeof value !== 'string') return title;
  const to = register.fields[rule.differ ?? '']?.to ?? '';
  if (!isRegister(to)) return `${title}（${value}）`;
  const other: RegisterRecord | undefined = await read.get(to, value);
  return `${title}（${other ? titleOf(registerOf(to), other.values) : value}）`;
}

/** The broken rule in words, for a page, a row of an import or a refusal. */
export async function toldOf(read: Reader, name: RegisterName, opposed: Opposed): Promise<StoredFinding> {
  const names = await Promise.all(opposed.records.map((record) => nameOf(read, name, opposed, record)));
  const { code, level, field } = opposed.rule;
  return { code, level, field, message: opposedText(opposed, names) };
}
