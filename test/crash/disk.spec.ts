import { execFileSync } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../src-main/host/browser/free-port';
import { expect, Program, test } from '../e2e/fixtures/program';
import { Calls, expectWhole } from './stream';

const BLOCK = Buffer.alloc(4 * 1024 * 1024, 1);

/** Writes until the disk takes no more. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (;;) await file.write(BLOCK);
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  } finally {
    await file.close();
  }
}

// A small disk of its own can be mounted by root only; elsewhere there is nothing to fill.
test.skip(process.getuid?.() !== 0, 'needs root to mount a small disk');

test('a disk that fills up under a stream of commands ends in a sentence and not in loss (bug: wiped or half-written)', async ({
  kind,
}, info) => {
  const disk = info.outputPath('disk');
  await mkdir(disk, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700m', 'tmpfs', disk]);
  const program = new Program(kind, join(disk, 'data'), await freePort());
  try {
    await program.start();
    const calls = await Calls.open(program.page);
    await calls.setUp();
    await calls.login();
    const [acknowledged, faults] = [new Set<string>(), [] as string[]];
    await calls.stream('full', acknowledged, faults);
    await expect.poll(() => acknowledged.size).toBeGreaterThan(20);
    await fill(join(disk, 'filling.bin'));
    await expect.poll(() => faults.length, { timeout: 30_000 }).toBe(5);
    expect([...new Set(faults.map((fault) => fault.split(' ')[0]))]).toEqual(['disk.full']);

    await rm(join(disk, 'filling.bin'));
    await program.kill();
    const again = await Calls.open(program.page);
    await again.login();
    await expectWhole(again, acknowledged);
    await again.stream('free', acknowledged, faults);
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size).toBeGreaterThan(before + 20);
  } finally {
    await program.quit();
    execFileSync('umount', ['-l', disk]);
  }
});
