import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../../domain/fault';
import { writeWhole } from '../../journal/files';
import { wrappedSchema } from './wrapped';

/** The data key in several keepings. Without this file nobody can read the sealed values again. */
const keyFileSchema = z.object({
  /** Raised with every writing: of two copies the higher one holds. */
  count: z.number().int(),
  /** Wrapped by the operating system for this person on this PC. */
  system: z.string().nullable(),
  /** By the recovery code that was printed; null: none was printed yet. */
  recovery: wrappedSchema.extend({ madeAt: z.string() }).nullable(),
  /** By the passwords of accounts. */
  accounts: z.record(z.string(), wrappedSchema),
  /** Where values of a time before they were sealed may still stand: in the journal's entries, or in the database's files alone. */
  unsealed: z.enum(['entries', 'database', 'nothing']),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

const NAME = 'keys.json';

async function readOne(path: string): Promise<KeyFile | 'none' | 'broken'> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (text === null) return 'none';
  try {
    return keyFileSchema.parse(JSON.parse(text));
  } catch {
    return 'broken';
  }
}

/**
 * Reads the newer of the copies in these folders; null: there is none.
 * @throws Fault `file.unreadable` when there are copies and none can be read
 */
export async function readKeyFile(folders: readonly string[]): Promise<KeyFile | null> {
  const copies = await Promise.all(folders.map((folder) => readOne(join(folder, NAME))));
  const whole = copies.filter((copy) => typeof copy === 'object').sort((a, b) => b.count - a.count);
  const [newest] = whole;
  if (newest) return newest;
  if (copies.every((copy) => copy === 'none')) return null;
  throw new Fault(
    'file.unreadable',
    `密钥文件 ${folders.map((folder) => join(folder, NAME)).join(' 和 ')} 已损坏，程序没有启动；请从备份恢复该文件，或联系维护人员。`,
  );
}

/** Writes a copy into every folder. */
export async function writeKeyFile(folders: readonly string[], file: KeyFile): Promise<void> {
  for (const folder of folders) await writeWhole(join(folder, NAME), `${JSON.stringify(file, null, 1)}\n`);
}
