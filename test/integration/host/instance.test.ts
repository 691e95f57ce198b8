import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimInstance } from '../../../src-main/host/instance';

const folder = () => realpathSync(mkdtempSync(join(tmpdir(), 'kepu-instance-')));

test('a data folder has one program; the second is refused and the first asked to show itself', async () => {
  const data = folder();
  let shown = 0;
  const first = await claimInstance(data, () => {
    shown += 1;
  });
  await expect(claimInstance(data, () => {})).rejects.toMatchObject({ code: 'instance.taken' });
  expect(shown).toBe(1);
  const other = await claimInstance(folder(), () => {});
  other.release();
  first.release();
  (await claimInstance(data, () => {})).release();
});

// A lock file left by a crash would lock people out of their data.
test('a killed program leaves nothing that refuses the next', async () => {
  const data = folder();
  const script = `import { claimInstance } from './src-main/host/instance.ts';
    await claimInstance(${JSON.stringify(data)}, () => {}); console.log('claimed'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  await once(child.stdout, 'data');
  await expect(claimInstance(data, () => {})).rejects.toMatchObject({ code: 'instance.taken' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  (await claimInstance(data, () => {})).release();
});
