import ExcelJS from 'exceljs';
import { cellOf, countsRows } from '../../src-main/documents/excel/write/register-cells';
import { isRegister, REGISTER_NAMES, type RegisterName, registerOf } from '../../src-main/domain/registers';
import type { Register, Values } from '../../src-main/domain/registers/define';
import { recordValues } from './record-values';

/** Records that others may point to; unlike those that a walk over the registers brings in, which begin with 1. */
const SEEDS = [905, 906, 907];

/** The n-th of them; the last is called as the one before it, where two records may be. */
function seedOf(register: Register, n: number, today: string, ids: (register: string) => readonly string[]): Values {
  const values = recordValues(register, n, today, ids);
  if (n !== SEEDS.at(-1)) return values;
  const before = recordValues(register, n - 1, today, ids);
  const named = { ...values, ...Object.fromEntries(register.title.map((key) => [key, before[key] ?? null])) };
  const same = register.identity.some((set) => set.every((key) => named[key] === before[key]));
  return same ? values : named;
}

interface Option {
  value: string;
  label: string;
  current: boolean;
}

/** What an office is asked and told while its registers are filled. */
export interface Desk {
  options(register: RegisterName): Promise<Option[]>;
  save(register: RegisterName, values: Values): Promise<unknown>;
}

/** Registers whose records must be there before a record of this one can be made. */
const neededBy = (name: RegisterName): RegisterName[] =>
  Object.values(registerOf(name).fields).flatMap(({ to, open, required }) =>
    required && !open && isRegister(to) && to !== name ? [to] : [],
  );

const inOrderOfNeed = (names: readonly RegisterName[]): RegisterName[] => [
  ...new Set(names.flatMap((name) => [...inOrderOfNeed(neededBy(name)), name])),
];

/** Some of the records that a field may refer to, by register; and the names of all. */
export interface Filled {
  ids: ReadonlyMap<string, string[]>;
  names: Record<string, string>;
}

/** Puts three records into every register whose records have no code of their own. */
export async function fillRegisters(desk: Desk, today: string): Promise<Filled> {
  const ids = new Map<string, string[]>();
  const names: Record<string, string> = {};
  for (const name of inOrderOfNeed(REGISTER_NAMES)) {
    for (const n of registerOf(name).key === undefined ? SEEDS : []) {
      await desk.save(
        name,
        seedOf(registerOf(name), n, today, (to) => ids.get(to) ?? []),
      );
    }
    const options = await desk.options(name);
    for (const { value, label } of options) names[value] = label;
    ids.set(name, options.flatMap(({ value, current }) => (current ? [value] : [])).slice(0, 5));
  }
  return { ids, names };
}

export function recordsOf(name: RegisterName, count: number, today: string, { ids }: Filled): Values[] {
  return Array.from({ length: count }, (_, n) =>
    recordValues(registerOf(name), n + 1, today, (to) => ids.get(to) ?? []),
  );
}

/** The values that a template carries: what the office grants is not asked of applicants. */
export const applied = (name: RegisterName, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !registerOf(name).fields[key]?.granted));

/** The register's template as an applicant sends it back. */
export async function filledIn(
  name: RegisterName,
  template: Uint8Array,
  records: readonly Values[],
  { names }: Filled,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(template as unknown as ArrayBuffer);
  const [sheet] = book.worksheets;
  const fields = Object.entries(registerOf(name).fields).filter(([, { granted }]) => !granted);
  for (const [at, values] of records.entries()) {
    for (const [column, [key, field]] of fields.entries()) {
      const cell = sheet?.getCell(at + 4, column + (countsRows(registerOf(name)) ? 2 : 1));
      if (cell) cell.value = cellOf(field, values[key] ?? null, names);
    }
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}
