import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  type Contents,
  contentsSchema,
  type Manifest,
  PART_LABELS,
  PART_NAMES,
  type Part,
  pathOf,
  ROUND_FILE,
} from './model';

/** SHA-256 as hex. */
export const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** JSON as it stands in the file: the same data, the same bytes. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The parts that are data, in their order: path and text. */
export function dataParts(contents: Contents): { path: string; label: string; text: string }[] {
  // Keys in the order of the schema, whatever the order in which rows were stored.
  const ordered = contentsSchema.parse(contents);
  return PART_NAMES.map((part) => ({ path: pathOf(part), label: PART_LABELS[part], text: jsonText(ordered[part]) }));
}

/** The manifest of these data and papers. `madeOn`: civil date. */
export function manifestOf(contents: Contents, papers: readonly Part[], madeOn: string): Manifest {
  const data = dataParts(contents).map(({ path, label, text }): Part => {
    const bytes = utf8ToBytes(text);
    return { path, label, bytes: bytes.length, sha256: digestOf(bytes) };
  });
  const { title, label, year } = contents.round;
  return { format: ROUND_FILE, title, label, year, madeOn, parts: [...data, ...papers] };
}
