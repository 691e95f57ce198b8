import { baseNaming } from './base-naming';
import type { Kind } from './kind';

/** Every kind of round, by the name that is stored. A new kind is one declaration and one entry here. */
const kinds = { 'base-naming': baseNaming } as const;

/** 基地命名 … by the kind's stored name. */
export const KIND_LABELS: Record<string, string> = Object.fromEntries(
  Object.values(kinds).map(({ name, label }) => [name, label]),
);

/** The declaration by its stored name, seen without the fields of its register; undefined: there is none. */
export function kindOf(name: string): Kind | undefined {
  // A kind is handed records of its own register only: hence the widening.
  return (kinds as unknown as Record<string, Kind>)[name];
}
