import { join } from 'node:path';
import { root } from '../../build/lib/run.mjs';
import { runDraw } from '../../src-main/host/cli/draw';
import { expect, test } from './fixtures/program';
import { admitExperts, drawCommittee } from './steps/committee';
import { firstRun, handOver, importBases, signIn } from './steps/office';
import { advance, collectAll, createRound, dialog, passAll } from './steps/round';
import { savedBy } from './steps/save';

const BASES = join(root, 'test/fixtures/import/bases-applications-2026.xlsx');
const EXPERTS = join(root, 'test/fixtures/import/experts-recommended-2026.xlsx');

test('a committee is drawn from the experts, one declines, and the saved record replays to the same names', async ({
  program,
}, info) => {
  test.setTimeout(300_000);
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  const count = await importBases(page, BASES);
  await admitExperts(page, EXPERTS);
  await createRound(page, '2026年基地命名');
  await advance(page, '申报');
  await collectAll(page, count);
  await advance(page, '形式审查');
  await passAll(page, count);
  await handOver(page, 'reviewer');
  await advance(page, '组建评委');
  await handOver(page, 'staff');

  await drawCommittee(page, 5, 3);
  const names = dialog(page).getByRole('list').getByRole('listitem');
  await expect(names).toHaveCount(5);
  const declining = dialog(page).getByRole('button', { name: /不参加$/ });
  const gone = (await declining.first().getAttribute('aria-label'))?.replace('不参加', '') ?? '';
  await declining.first().click();
  await page.getByLabel('原因').fill('出差在外');
  await page.getByRole('button', { name: '登记并递补' }).click();
  await expect(page.getByText(`${gone}（出差在外）`)).toBeVisible();

  const file = info.outputPath('record.json');
  await savedBy(program, file, () => page.getByRole('button', { name: '保存记录文件' }).click());
  const said: string[] = [];
  expect(await runDraw(['replay', file], { write: (text) => said.push(text) })).toBe(0);
  const replayed = said
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim().split(/\s+/)[1]);
  await dialog(page).getByRole('button', { name: '关闭' }).first().click();
  const members = page.getByRole('table', { name: '评委名单' }).getByRole('row');
  await expect(members).toHaveCount(6);
  for (const [at, name] of replayed.entries()) await expect(members.nth(at + 1)).toContainText(name ?? '?');
  expect(replayed).toHaveLength(5);
});
