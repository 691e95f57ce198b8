import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Program, test } from './fixtures/program';
import { callRaw } from './fixtures/raw';

const ACCOUNT = { account: 'admin', name: '管理员', role: 'administrator', password: 'correct horse' };
const SETUP = {
  users: [ACCOUNT],
  offices: {
    education: { name: '示例市教育委员会', short: '市教委' },
    association: { name: '示例市科学技术协会', short: '市科协' },
    docPrefix: '示科协发',
    certificatePattern: '示科基地{year}{seq:4}',
  },
  sample: false,
};

/** The phase once the start is over. */
async function settled({ page }: Program): Promise<string> {
  let phase = '';
  await expect
    .poll(async () => {
      phase = ((await callRaw(page, 'app.state', {})) as { phase: string }).phase;
      return phase;
    })
    .not.toBe('starting');
  return phase;
}

// `setup` instead of `login` would mean that the accounts are lost; `stopped`, that the host gave up.
test('accounts outlive a restart, a kill, reloads and the loss of the whole profile', async ({ program }) => {
  expect(await settled(program)).toBe('setup');
  await callRaw(program.page, 'setup.complete', SETUP);
  expect(await settled(program)).toBe('login');

  await program.restart();
  expect(await settled(program)).toBe('login');

  await program.kill();
  expect(await settled(program)).toBe('login');

  for (let reload = 0; reload < 5; reload += 1) {
    await program.page.reload();
    expect(await settled(program)).toBe('login');
  }

  await program.quit();
  const profile = program.kind === 'electron' ? 'profile' : 'profile-browser';
  rmSync(join(program.dataFolder, profile), { recursive: true });
  await program.start();
  expect(await settled(program)).toBe('login');
});
