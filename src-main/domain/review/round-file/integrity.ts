import type { ZodType } from 'zod';
import type { Difference } from '../draw/replay';
import {
  type Contents,
  contentsSchema,
  MANIFEST,
  type Manifest,
  PART_LABELS,
  PART_NAMES,
  type PartName,
  pathOf,
  SIGNATURE,
} from './model';
import { digestOf } from './pack';
import { type Check, checked } from './report';

export type Files = ReadonlyMap<string, Uint8Array>;

/** The JSON of a part, or why it cannot be read, as a Chinese sentence. */
export function readPart<T>(bytes: Uint8Array | undefined, schema: ZodType<T>): { value: T } | { problem: string } {
  if (bytes === undefined) return { problem: '文件里没有这一部分' };
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { problem: '不是 JSON，可能已损坏' };
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return { value: parsed.data };
  const at = parsed.error.issues[0]?.path.join('.') || '开头';
  return { problem: `内容不符合约定，第一处在 ${at}` };
}

/** Every part that the manifest names against its digest, and every file that it does not name. */
export function integrityOf(files: Files, { parts }: Manifest): Check[] {
  const named = parts.map(({ path, label, bytes, sha256 }): Check => {
    const found = files.get(path);
    if (found === undefined)
      return checked(path, label, [{ what: '文件', recorded: `${bytes} 字节`, computed: '没有这个文件' }]);
    const digest = digestOf(found);
    return checked(path, label, digest === sha256 ? [] : [{ what: '摘要', recorded: sha256, computed: digest }]);
  });
  const known = new Set([MANIFEST, SIGNATURE, ...parts.map(({ path }) => path)]);
  const strange = [...files.keys()].filter((path) => !known.has(path));
  return [
    ...named,
    ...strange.map((path) =>
      checked(path, '清单以外的文件', [{ what: '文件', recorded: '清单里没有', computed: '多出这个文件' }]),
    ),
  ];
}

/** The data of the file; where one part cannot be read, why, part by part. */
export function contentsOf(files: Files): { contents: Contents } | { unreadable: Check[] } {
  const read: Partial<Record<PartName, unknown>> = {};
  const unreadable: Check[] = [];
  for (const part of PART_NAMES) {
    const schema: ZodType<unknown> = contentsSchema.shape[part];
    const found = readPart(files.get(pathOf(part)), schema);
    if ('value' in found) read[part] = found.value;
    else {
      const difference: Difference = { what: '内容', recorded: '能读', computed: found.problem };
      unreadable.push(checked(pathOf(part), PART_LABELS[part], [difference]));
    }
  }
  // Each part was parsed by its own schema.
  return unreadable.length > 0 ? { unreadable } : { contents: read as Contents };
}
