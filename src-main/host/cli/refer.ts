import districts from '../../../resources/data/districts.json';
import { readTable } from '../../documents/excel/read';
import { checkImport } from '../../domain/import/check';
import { isRegister, registerOf } from '../../domain/registers';
import { type Known, knownRows, type Referred } from '../../domain/registers/finder';

/** What the program knows without a store. */
const SHIPPED: Referred = { district: knownRows(registerOf('district'), districts) };

/**
 * Records of a workbook that others may refer to: every row that says its name, also one that is still to be corrected,
 * since its unit has applied all the same. Its name stands for its id. Throws as readTable and checkImport do.
 */
export async function knownIn(file: string, name: string, today: string): Promise<Known[]> {
  if (!isRegister(name)) return [];
  const register = registerOf(name);
  const { rows } = checkImport({ register, sheets: await readTable(file), referred: SHIPPED, today });
  const [title = ''] = register.title;
  const known = new Map<string, Known>();
  for (const { values } of rows) {
    const id = values[title];
    if (typeof id === 'string') known.set(id, { id, values });
  }
  return [...known.values()];
}

/** `--refer REGISTER=FILE`, as often as wanted: what may be referred to, besides what is shipped. null: wrong arguments. */
export async function referredBy(args: readonly string[], today: string): Promise<Referred | null> {
  const referred: Record<string, readonly Known[]> = { ...SHIPPED };
  for (const [at, flag] of args.entries()) {
    if (flag !== '--refer') continue;
    const [name = '', file = ''] = (args[at + 1] ?? '').split(/=(.*)/s);
    if (!isRegister(name) || file === '') return null;
    referred[name] = await knownIn(file, name, today);
  }
  return referred;
}
