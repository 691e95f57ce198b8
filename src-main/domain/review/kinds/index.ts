import { baseNaming } from './base-naming';
import type { Kind } from './kind';

/** Every kind of round. A new kind is one declaration and one entry here. */
const kinds: readonly Kind[] = [baseNaming];

/** 基地命名 … by the kind's stored name. */
export const KIND_LABELS: Record<string, string> = Object.fromEntries(kinds.map(({ name, label }) => [name, label]));

/** The declaration by its stored name, seen without the fields of its register; undefined: there is none. */
export function kindOf(name: string): Kind | undefined {
  return kinds.find((kind) => kind.name === name);
}
