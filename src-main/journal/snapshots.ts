import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChainHead } from '../api/store-link';
import type { Json } from '../domain/fault';
import { syncFolder } from './files';

const NAME = /^(\d{12})\.snapshot$/;
/** Kept snapshots, the newest first. */
const KEPT = 5;

/** Part of a snapshot: rows of one table. */
export interface Chunk {
  table: string;
  rows: Json[];
}

export interface Snapshot {
  path: string;
  seq: number;
}

/** The snapshots that are there, newest first. */
export async function listSnapshots(folder: string): Promise<Snapshot[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const seq = NAME.exec(name)?.[1];
      return seq === undefined ? [] : [{ path: join(folder, name), seq: Number(seq) }];
    })
    .sort((a, b) => b.seq - a.seq);
}

/** Takes every snapshot away: they tell of entries that were since rewritten. */
export async function removeSnapshots(folder: string): Promise<void> {
  for (const { path } of await listSnapshots(folder)) await rm(path);
}

/** Which of the snapshots (newest first) are no longer needed. */
export const superseded = (snapshots: readonly Snapshot[]): Snapshot[] => snapshots.slice(KEPT);

/**
 * Writes what `fill` hands out as one file: a line a chunk, and a last line with the head and the digest of all before.
 * Until that line is on the disk the file has another name.
 */
export async function writeSnapshot(
  folder: string,
  format: number,
  fill: (chunk: (data: Json) => void) => Promise<ChainHead & { rows: number }>,
): Promise<Snapshot> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, 'new.tmp');
  const file = await open(temporary, 'w');
  const digest = createHash('sha256');
  let writing: Promise<unknown> = Promise.resolve();
  const line = (data: Json) => {
    const text = `${JSON.stringify(data)}\n`;
    digest.update(text);
    writing = writing.then(() => file.appendFile(text));
  };
  try {
    const head = await fill(line);
    await writing;
    await file.appendFile(`${JSON.stringify({ end: { ...head, format, sha256: digest.digest('hex') } })}\n`);
    await file.sync();
    await file.close();
    const snapshot = { path: join(folder, `${String(head.seq).padStart(12, '0')}.snapshot`), seq: head.seq };
    await rename(temporary, snapshot.path);
    await syncFolder(folder);
    for (const old of superseded(await listSnapshots(folder))) await rm(old.path);
    return snapshot;
  } catch (error) {
    await writing.catch(() => undefined);
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

interface End extends ChainHead {
  rows: number;
  format: number;
  sha256: string;
}

/** Reads a snapshot's last line and checks the digest; null when the file is not whole. */
export async function checkSnapshot(path: string): Promise<End | null> {
  const digest = createHash('sha256');
  let end: End | null = null;
  try {
    for await (const text of createInterface({ input: createReadStream(path, 'utf8') })) {
      if (end) return null;
      const data = JSON.parse(text) as { end?: End };
      if (data.end) end = data.end;
      else digest.update(`${text}\n`);
    }
  } catch {
    return null;
  }
  return end && end.sha256 === digest.digest('hex') ? end : null;
}

/** The chunks of a snapshot that `checkSnapshot` found whole. */
export async function* readSnapshot(path: string): AsyncGenerator<Chunk> {
  for await (const text of createInterface({ input: createReadStream(path, 'utf8') })) {
    const data = JSON.parse(text) as Chunk | { end: End };
    if ('table' in data) yield data;
  }
}
