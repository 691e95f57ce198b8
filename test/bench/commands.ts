import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Calls } from '../crash/stream';
import { kinds, withProgram } from './hosts';
import { quantile, type Row, row, timed } from './row';

const SAMPLES = 500;
/** Bytes of a small command's journal line. */
const LINE = Buffer.alloc(900, 'x');

/** One append and one fsync after the other: what any program must pay that keeps its word. */
async function bareFsync(folder: string): Promise<number[]> {
  const file = await open(join(folder, 'floor.bin'), 'a');
  const times: number[] = [];
  for (let n = 0; n < SAMPLES; n += 1) {
    times.push(
      await timed(async () => {
        await file.appendFile(LINE);
        await file.datasync();
      }),
    );
  }
  await file.close();
  return times;
}

/** A command from the desk's page to the answer: database durable, journal line on the disk. */
export async function commandRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of kinds) {
    await withProgram(kind, async ({ page }, dataFolder) => {
      const calls = await Calls.open(page);
      await calls.setUp();
      await calls.login();
      const ours = await calls.timeCommands(SAMPLES);
      const floor = await bareFsync(dataFolder);
      rows.push(row(`acknowledged command, ${kind}, p50`, quantile(ours, 0.5), quantile(floor, 0.5), SAMPLES));
      rows.push(row(`acknowledged command, ${kind}, p99`, quantile(ours, 0.99), quantile(floor, 0.99), SAMPLES));
    });
  }
  return rows;
}
