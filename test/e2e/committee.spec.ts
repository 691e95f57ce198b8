import { join } from 'node:path';
import { root } from '../../build/lib/run.mjs';
import { runDraw } from '../../src-main/host/cli/draw';
import { expect, test } from './fixtures/program';
import { admitExperts, drawCommittee } from './steps/committee';
import { firstRun, handOver, importBases, PASSWORD, signIn } from './steps/office';
import { addMember, advance, collectAll, createRound, dialog, passAll } from './steps/round';
import { savedBy } from './steps/save';
import { issueCodes, openSeats, sitDown } from './steps/seat';

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

const MAXIMA = [10, 10, 10, 10, 15, 10, 10, 5, 10, 5, 5];

test('a member scores at the office’s PC: code, declaration, marks, submission; unlocked with a reason, all versions kept', async ({
  program,
}) => {
  test.setTimeout(300_000);
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  const count = await importBases(page, BASES);
  await createRound(page, '2026年基地命名');
  await advance(page, '申报');
  await collectAll(page, count);
  // Three are enough for a member: the others are not admitted.
  await advance(page, '形式审查');
  await page.getByLabel('全部选择').click();
  await page.getByRole('button', { name: '不受理', exact: true }).click();
  await dialog(page).getByLabel('理由').fill('不在本次范围');
  await dialog(page)
    .getByRole('button', { name: /标记为“不受理”$/ })
    .click();
  await expect(page.getByText(`不受理 ${count}`, { exact: true })).toBeVisible();
  const boxes = page.getByRole('grid', { name: '形式审查名单' }).getByRole('checkbox');
  for (const at of [1, 2, 3]) await boxes.nth(at).click();
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await dialog(page).getByLabel('理由').fill('已核对原件');
  await dialog(page).getByRole('button', { name: '将 3 个标记为“通过”' }).click();
  await handOver(page, 'reviewer');
  await advance(page, '组建评委');
  await handOver(page, 'staff');
  await addMember(page, '陈𠮷', '示例学会');
  await addMember(page, '王䶮', '示例研究院');
  await advance(page, '评审');

  const codes = await issueCodes(page, ['陈𠮷', '王䶮']);
  await openSeats(page);
  await sitDown(page, '陈𠮷', codes.get('王䶮') ?? '');
  await expect(page.getByText(/^座位码不对/)).toBeVisible();
  await page.getByLabel('座位码').fill(codes.get('陈𠮷') ?? '');
  await page.getByRole('button', { name: '入席' }).click();
  await page.getByRole('checkbox').nth(1).click();
  await page.getByLabel(/回避的原因$/).fill('配偶在该单位任职');
  await page.getByRole('button', { name: '声明回避 1 个，开始评分' }).click();

  const left = page.getByLabel('合计与未评项数');
  await expect(left).toContainText(`还有 ${2 * MAXIMA.length} 项未评`);
  const marks = page.getByRole('textbox');
  await marks.first().fill('10.5');
  await expect(page.getByText(/10.5 分超过满分/)).toBeVisible();
  const scoreOne = async () => {
    for (const [at, maximum] of MAXIMA.entries()) await marks.nth(at).fill(String(maximum - 1));
    await marks.last().blur();
  };
  await scoreOne();
  await expect(left).toContainText('合计 89 分');
  await page.getByRole('button', { name: '下一个' }).click();
  await expect(page.getByRole('heading', { name: '本对象您已回避，不评分' })).toBeVisible();
  await page.getByRole('button', { name: '下一个' }).click();
  await scoreOne();
  await expect(left).toContainText('全部评完');
  await page.getByRole('button', { name: '提交评分' }).click();
  await dialog(page).getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByText('陈𠮷，您的评分已经提交，谢谢。')).toBeVisible();
  await page.getByRole('button', { name: '请下一位评委入席' }).click();
  await page.getByRole('button', { name: '结束席位' }).click();
  await dialog(page).getByRole('textbox', { name: '工作人员密码' }).fill(PASSWORD);
  await dialog(page).getByRole('button', { name: '结束并返回工作台' }).click();

  await expect(page.getByText(/评委陈𠮷　.* 提交，已锁定/)).toBeVisible();
  await page.getByRole('button', { name: '解锁' }).click();
  await dialog(page).getByLabel('理由').fill('录入有误，组长同意');
  await dialog(page).getByRole('button', { name: '解锁' }).click();
  await page.getByRole('button', { name: '历次提交 1 次' }).click();
  await expect(dialog(page).getByText('录入有误，组长同意')).toBeVisible();
  await expect(dialog(page).getByRole('cell', { name: '89', exact: true })).toHaveCount(2);
});
