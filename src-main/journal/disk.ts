import { open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../domain/fault';

const MB = 1024 * 1024;
/** Below this no command is accepted: Chromium can wipe a database when the disk is full. */
export const MINIMUM_FREE = 300 * MB;
/** Set aside at the first start; given back when a write fails, so that repair and export have room. */
export const BALLAST = 48 * MB;

/** Bytes that are free for us on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

const full = (free: number) =>
  new Fault(
    'disk.full',
    `磁盘可用空间只剩 ${Math.floor(free / MB)} MB，为防数据损坏已暂停保存；请先清理磁盘，腾出空间后即可继续，已保存的内容不受影响。`,
  );

/** Refuses work while a disk is nearly full. Looks at most once in `every` ms, or `anew` after something failed. */
export class SpaceGuard {
  private lookedAt = Number.NEGATIVE_INFINITY;
  private free = Number.POSITIVE_INFINITY;

  constructor(
    private readonly folders: readonly string[],
    private readonly minimum = MINIMUM_FREE,
    private readonly every = 2000,
  ) {}

  async check(anew = false): Promise<void> {
    if (anew || performance.now() - this.lookedAt > this.every) {
      this.free = Math.min(...(await Promise.all(this.folders.map(freeBytes))));
      this.lookedAt = performance.now();
    }
    if (this.free < this.minimum) throw full(this.free);
  }

  /** After a failed write: gives the ballast back and looks again at the next command. */
  async release(dataFolder: string): Promise<void> {
    await rm(join(dataFolder, 'ballast.bin'), { force: true });
    this.lookedAt = Number.NEGATIVE_INFINITY;
  }
}

/** Makes the ballast file where there is room for it. Real bytes: a sparse file would hold no room. */
export async function keepBallast(dataFolder: string): Promise<void> {
  const path = join(dataFolder, 'ballast.bin');
  const there = await stat(path).catch(() => null);
  if (there?.size === BALLAST || (await freeBytes(dataFolder)) < MINIMUM_FREE + 2 * BALLAST) return;
  const file = await open(path, 'w');
  try {
    const block = Buffer.alloc(4 * MB, 0x4b);
    for (let written = 0; written < BALLAST; written += block.length) await file.write(block);
    await file.sync();
  } finally {
    await file.close();
  }
}
