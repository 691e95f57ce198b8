import { join } from 'node:path';
import { root } from '../../build/lib/run.mjs';
import { expect, test } from './fixtures/program';
import { firstRun, goTo, handOver, importBases, signIn } from './steps/office';
import {
  addMember,
  advance,
  cell,
  chooseMember,
  collectAll,
  createRound,
  dialog,
  openRound,
  passAll,
  paste,
  stateOf,
  submit,
} from './steps/round';
import { saveRoundFile } from './steps/round-file';

const WORKBOOK = join(root, 'test/fixtures/import/bases-applications-2026.xlsx');
const TITLE = '2026年重庆市中小学校外科普特色基地命名';
/** Maxima of the shipped rubric. */
const MAXIMA = [10, 10, 10, 10, 15, 10, 10, 5, 10, 5, 5];

/** Marks of a member's sheet as text: the maximum less half points that grow down the list. */
const sheet = (rows: number, less: number): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    MAXIMA.map((maximum, column) => String(maximum - (column === 0 ? (((row * 3) % 8) + less) / 2 : 0.5))),
  );

test('an office names bases: first run, import, eligibility, scores, tally, publicity, publication, certificate, file', async ({
  program,
}, testInfo) => {
  test.setTimeout(300_000);
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  const count = await importBases(page, WORKBOOK);

  await createRound(page, TITLE);
  await advance(page, '申报');
  await collectAll(page, count);
  await advance(page, '形式审查');
  // The number stands in the question before anything is done.
  expect(await passAll(page, count)).toMatch(new RegExp(`^将 ${count} 个对象标记为“通过”，其中 \\d+ 个有警告。$`));
  await expect(page.getByRole('button', { name: /组建评委”$/ })).toHaveCount(0);
  await handOver(page, 'reviewer');
  await advance(page, '组建评委');

  await handOver(page, 'staff');
  const first = '重庆科技馆';
  await addMember(page, '陈𠮷', first);
  await addMember(page, '王䶮', '示例学会');
  await addMember(page, '张𬭚', '示例研究院');
  const bars = page.getByRole('table', { name: '回避情形' }).getByRole('row');
  await expect(bars).toHaveCount(2);
  await expect(bars.nth(1)).toContainText(`评委工作单位是参评单位“${first}”`);
  await advance(page, '评审');

  await chooseMember(page, '王䶮');
  const unmarked = page.getByLabel('未评项数');
  await expect(unmarked).toHaveText(`还有 ${count * MAXIMA.length} 项未评`);
  // A wrong mark says why at once and is not sent; the right ones of its line are.
  await cell(page, 0, 0).fill('10.5');
  await expect(page.getByText('“展教场地”满分 10 分，10.5 分超过满分，请改正。')).toBeVisible();
  await cell(page, 0, 0).press('Tab');
  await page.keyboard.type('9.5');
  await page.keyboard.press('Enter');
  await expect(stateOf(page, 0)).toHaveText('有误');
  await expect(unmarked).toHaveText(`还有 ${count * MAXIMA.length - 1} 项未评`);
  await cell(page, 0, 0).press('Escape');
  await expect(cell(page, 0, 0)).toHaveValue('');

  await paste(page, 0, 0, sheet(count, 0));
  await expect(unmarked).toHaveText(`${count * MAXIMA.length} 项已评完`, { timeout: 30_000 });
  await submit(page, count * MAXIMA.length);
  await chooseMember(page, '张𬭚');
  await paste(page, 0, 0, sheet(count, 1));
  await expect(unmarked).toHaveText(`${count * MAXIMA.length} 项已评完`, { timeout: 30_000 });
  await submit(page, count * MAXIMA.length);
  // The barred line is closed; what was pasted for it is left out, the lines below are not moved up.
  await chooseMember(page, '陈𠮷');
  const closed = page.getByText(`回避　评委工作单位是参评单位“${first}”`);
  await expect(closed).toBeVisible();
  await paste(page, (await cell(page, 0, 0).count()) > 0 ? 0 : 1, 0, sheet(count, 2));
  await expect(unmarked).toHaveText(`${(count - 1) * MAXIMA.length} 项已评完`, { timeout: 30_000 });
  await submit(page, (count - 1) * MAXIMA.length);

  await advance(page, '汇总');
  const tally = page.getByRole('table', { name: '评分汇总' }).getByRole('row');
  await expect(tally).toHaveCount(count + 1);
  await tally.nth(1).click();
  await expect(dialog(page).getByText('名评委打分')).toBeVisible();
  await page.keyboard.press('Escape');
  await advance(page, '拟定');
  await expect(page.getByText(`以上拟入选 ${count} 个（不限名额，最低入选分 60 分）`)).toBeVisible();
  await handOver(page, 'reviewer');
  await advance(page, '公示');

  await handOver(page, 'staff');
  await page.getByLabel('公示开始日期').fill('2025-09-26');
  await expect(page.getByLabel('公示截止日期')).toHaveText('公示 7 个工作日，到 2025年10月11日止');
  await page.getByRole('button', { name: '开始公示', exact: true }).click();
  await expect(page.getByText('2025年9月26日至2025年10月11日')).toBeVisible();
  await advance(page, '公布');

  await handOver(page, 'reviewer');
  await page.getByRole('button', { name: '公布命名决定' }).click();
  await dialog(page).getByLabel('发文序号').fill('12');
  await dialog(page).getByLabel('成文日期').fill('2026-10-20');
  await dialog(page).getByLabel('有效期起').fill('2026-11-01');
  await dialog(page).getByLabel('有效期止').fill('2029-12-31');
  await expect(dialog(page).getByLabel('发文字号')).toHaveText('发文字号：渝科协发〔2026〕12号');
  await dialog(page)
    .getByRole('button', { name: `公布 ${count} 个` })
    .click();
  const certificates = page.getByRole('table', { name: '本轮次证书' }).getByRole('row');
  await expect(certificates).toHaveCount(count + 1);
  await expect(certificates.nth(1)).toContainText('渝科普〔2026〕JD-0001');

  await handOver(page, 'staff');
  await page.getByRole('button', { name: '证书', exact: true }).click();
  await expect(page.getByText(`共 ${count} 页`)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('img', { name: '第 1 页' })).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();
  await advance(page, '归档');
  await saveRoundFile(program, testInfo.outputPath('轮次文件.zip'));
  await goTo(page, '证书');
  await expect(page.getByRole('grid', { name: '证书登记' })).toHaveAttribute('aria-rowcount', String(count + 1));
});

// A line that says 已保存 and is gone or different after the kill would mean that the answer came before the disk.
test('the program is killed while scores are typed: every acknowledged line is there', async ({ program }) => {
  test.setTimeout(300_000);
  await firstRun(program.page);
  await signIn(program.page, 'staff');
  const count = await importBases(program.page, WORKBOOK);
  await createRound(program.page, TITLE);
  await advance(program.page, '申报');
  await collectAll(program.page, count);
  await advance(program.page, '形式审查');
  await passAll(program.page, count);
  await handOver(program.page, 'reviewer');
  await advance(program.page, '组建评委');
  await handOver(program.page, 'staff');
  await addMember(program.page, '王䶮', '示例学会');
  await advance(program.page, '评审');

  const lines = sheet(count, 0);
  let row = 0;
  for (const rows of [6, 5]) {
    const { page } = program;
    await expect(page.getByRole('table', { name: '评委王䶮的评分表' })).toBeVisible();
    for (const until = row + rows; row < until; row++) {
      await cell(page, row, 0).focus();
      for (const mark of lines[row] ?? []) {
        await page.keyboard.type(mark);
        await page.keyboard.press('Tab');
      }
      await expect(stateOf(page, row)).toHaveText('已保存');
    }
    // In the middle of a line that nobody has acknowledged.
    await page.keyboard.type('9');
    await page.keyboard.press('Tab');
    await page.keyboard.type('8');
    await program.kill();
    await signIn(program.page, 'staff');
    await openRound(program.page, TITLE);
    await expect(program.page.getByLabel('未评项数')).toHaveText(`还有 ${(count - row) * MAXIMA.length} 项未评`);
    for (let line = 0; line < row; line++) {
      const inputs = program.page.locator(`input[data-row="${line}"]`);
      expect(await inputs.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(lines[line]);
    }
  }
});
