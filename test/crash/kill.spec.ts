import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Program, test } from '../e2e/fixtures/program';
import { Calls, expectWhole } from './stream';

const ROUNDS = Number(process.env.KEPU_CRASH_ROUNDS ?? 3);
const STORE_KILLS = Number(process.env.KEPU_STORE_KILLS ?? 3);
test.setTimeout(60_000 + ROUNDS * 20_000);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function begin(program: Program): Promise<Calls> {
  const calls = await Calls.open(program.page);
  await calls.setUp();
  await calls.login();
  return calls;
}

/** Ends the store context alone, as a crash does. */
async function killStore(program: Program): Promise<void> {
  if (program.electron) {
    await program.electron.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents())
        if (contents.getURL().startsWith('app://store')) contents.forcefullyCrashRenderer();
    });
    return;
  }
  const { page } = program;
  const worker = page.workers().at(-1) ?? (await page.waitForEvent('worker'));
  // The worker ends in the middle of the answer to this call.
  await worker.evaluate(() => self.close()).catch(() => undefined);
}

test('the program killed at random moments under a stream of commands loses nothing acknowledged (bug: an answer before the disk)', async ({
  program,
}) => {
  const acknowledged = new Set<string>();
  let calls = await begin(program);
  for (let round = 0; round < ROUNDS; round += 1) {
    await calls.stream(`round${round}`, acknowledged, []);
    await pause(150 + Math.random() * 700);
    await program.kill();
    calls = await Calls.open(program.page);
    await calls.login();
    await expectWhole(calls, acknowledged);
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS * 5);
  console.log(`${program.kind}: ${ROUNDS} kills, ${acknowledged.size} acknowledged commands, 0 lost`);
});

test('the store killed alone: commands in flight are answered, each done once (bug: an error, or done twice)', async ({
  program,
}) => {
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  const calls = await begin(program);
  await calls.stream('store', acknowledged, faults);
  for (let kill = 0; kill < STORE_KILLS; kill += 1) {
    const before = acknowledged.size;
    await pause(100 + Math.random() * 400);
    await killStore(program);
    await expect.poll(() => acknowledged.size, { timeout: 15_000 }).toBeGreaterThan(before + 10);
  }
  expect(faults).toEqual([]);
  await program.kill();
  const again = await Calls.open(program.page);
  await again.login();
  await expectWhole(again, acknowledged);
  console.log(`${program.kind}: ${STORE_KILLS} store kills, ${acknowledged.size} acknowledged commands, 0 lost`);
});

test('the database folder deleted between two starts: everything is back (bug: an empty office)', async ({
  program,
}) => {
  const acknowledged = new Set<string>();
  const calls = await begin(program);
  await calls.stream('before', acknowledged, []);
  await expect.poll(() => acknowledged.size).toBeGreaterThan(20);
  await program.quit();
  const profiles = (await readdir(program.dataFolder)).filter((name) => name.startsWith('profile'));
  expect(profiles.length).toBeGreaterThan(0);
  for (const profile of profiles) await rm(join(program.dataFolder, profile), { recursive: true });
  await program.start();
  const again = await Calls.open(program.page);
  await again.login();
  await expectWhole(again, acknowledged);
});
