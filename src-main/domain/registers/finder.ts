import { comparisonKey } from '../identity/text';
import type { Field, Register, Values } from './define';
import { noted, type Parsed, parsed, quoted, refused } from './parse/parsed';
import { titleOf } from './title';

/** A record of another register, as far as an import must know it. */
export interface Known {
  id: string;
  values: Values;
  /** What it is called where its title alone would name several records. Absent: by its title. */
  label?: string;
  /** It is archived; `into`: the record that has taken it over. Absent: it is in use. */
  archived?: { into: string | null };
}

/** What an import knows of other registers, by their names. A register that is not there is not asked for anything. */
export type Referred = Readonly<Record<string, readonly Known[]>>;

/** Finds the record that people mean by a text that is neither empty nor a mark for nothing: its id, or the problem. */
export type Finder = (typed: string) => Parsed;

/** Names of the registers that the fields of this one look into. */
export function lookedInto(fields: Readonly<Record<string, Field>>): string[] {
  const names = Object.values(fields).flatMap(({ to, avoids }) => [to, avoids]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Rows of a register that are kept outside of the store, as known records; what is no field of it is left out. */
export function knownRows(register: Register, rows: readonly object[]): Known[] {
  return rows.map((row) => {
    const values = Object.fromEntries(Object.entries(row).filter(([key]) => key in register.fields));
    return { id: String(values[register.key ?? '']), values };
  });
}

/** What a known record is called: exports and drop-downs write it, and it names no other record. */
export const calledOf = (register: Register, { label, values }: Known): string => label ?? titleOf(register, values);

/**
 * Finds records as `byText` does, and those whose title names several by what they are called, whatever else the text
 * may look like.
 */
export function withLabels(records: readonly Known[], byText: Finder): Finder {
  const byLabel = new Map(
    records.flatMap(({ id, label }) => (label === undefined ? [] : [[comparisonKey(label), id]])),
  );
  if (byLabel.size === 0) return byText;
  return (typed) => {
    const id = byLabel.get(comparisonKey(typed));
    return id === undefined ? byText(typed) : parsed(id);
  };
}

/** Finds records by their title alone. */
export function titleFinder(register: Register, records: readonly Known[]): Finder {
  const byTitle = new Map<string, Known[]>();
  for (const record of records) {
    const key = comparisonKey(titleOf(register, record.values));
    const held = byTitle.get(key);
    if (held) held.push(record);
    else byTitle.set(key, [record]);
  }
  return (typed) => {
    const named = byTitle.get(comparisonKey(typed)) ?? [];
    const inUse = named.filter(({ archived }) => !archived);
    const [found, other] = inUse.length > 0 ? inUse : named;
    if (!found) return refused(`${register.name}.unknown`, `${register.label}台账里没有${quoted(typed)}，请核对`);
    if (other)
      return refused(`${register.name}.several`, `有几个${register.label}都叫${quoted(typed)}，请核对是哪一个`);
    if (!found.archived) return parsed(found.id);
    if (found.archived.into !== null)
      return parsed(
        found.archived.into,
        noted(`${register.name}.merged`, `${quoted(typed)}已并入另一条记录，按那一条登记`),
      );
    const message = `${register.label}${quoted(typed)}已经归档，请核对是否仍要引用`;
    return parsed(found.id, { level: 'W', code: `${register.name}.archived`, message });
  };
}
