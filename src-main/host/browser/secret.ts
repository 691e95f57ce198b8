import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What a page must know to speak to this host: 32 random bytes as hex, readable by the owner of the data folder alone.
 * Kept between starts, so that a page that outlived its host connects to the next one by itself.
 */
export async function openSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'host.key');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  const secret = randomBytes(32).toString('hex');
  await writeFile(path, secret, { mode: 0o600 });
  return secret;
}
