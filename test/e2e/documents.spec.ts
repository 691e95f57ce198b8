import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../build/lib/run.mjs';
import { expect, test } from './fixtures/program';
import { firstRun, goTo, importBases, signIn } from './steps/office';
import { savedBy } from './steps/save';

const WORKBOOK = join(root, 'test/fixtures/import/bases-applications-2026.xlsx');

/** Where SHOTS names a folder, the screens are kept there to be looked at. */
async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
}

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

// A document that goes out with a gap or under a number that is used; a text that cannot be taken back; a register without it.
test('a letter is written on a text, refused with a gap, entered under the next number, and its text is taken back', async ({
  program,
}) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  await goTo(page, '公文');
  await expect(page.getByText('还没有公文')).toBeVisible();
  await page.getByRole('link', { name: '拟制公文' }).first().click();
  await choose(page, '范文', '函');
  const preview = page.getByRole('region', { name: '公文预览' });
  await expect(preview.getByRole('status', { name: '排版结果' })).toContainText('还有 3 处没有内容');
  const issue = page.getByRole('button', { name: '登记公文' });
  await expect(issue).toBeDisabled();
  await expect(page.getByLabel('发文字号')).toHaveValue(/^渝科协函〔\d{4}〕1号$/);
  await page.getByRole('textbox', { name: '事由' }).fill('商请支持校外科普基地建设有关事项');
  await page.getByRole('textbox', { name: '主送机关' }).fill('市规划自然资源局');
  await page
    .getByRole('textbox', { name: '正文', exact: true })
    .fill('现商请贵局支持以下事项。\n一、开放场馆\n请在双休日向中小学生开放。\n专此函达，请予支持。');
  await expect(preview.getByRole('status', { name: '排版结果' })).toContainText('按 GB/T 9704 排版，共 1 页');
  await expect(preview.locator('canvas').first()).toBeVisible();
  await shot(page, 'new-letter');
  await issue.click();
  await expect(page.getByRole('heading', { name: /^渝科协函〔\d{4}〕1号.关于商请支持/ })).toBeVisible();
  await shot(page, 'register');

  await page.getByRole('button', { name: '查看和打印' }).click();
  await expect(page.getByRole('button', { name: '存为 Word' })).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();

  // The next one gets the next number, and cannot take the first.
  await page.getByRole('link', { name: '拟制公文' }).first().click();
  await choose(page, '范文', '函');
  const number = page.getByLabel('发文字号');
  await expect(number).toHaveValue(/〕2号$/);
  for (const name of ['事由', '主送机关']) await page.getByRole('textbox', { name }).fill('商请支持');
  await page.getByRole('textbox', { name: '正文', exact: true }).fill('专此函达。');
  await number.fill((await number.inputValue()).replace('〕2号', '〕1号'));
  await issue.click();
  await expect(number).toHaveAccessibleDescription(
    /〕1号 已用于“关于商请支持校外科普基地建设有关事项的函”，请核对后改用别的顺序号。/,
  );

  await goTo(page, '公文范文');
  await shot(page, 'texts');
  await page.getByRole('button', { name: '打开范文“命名决定”' }).click();
  // A name that nobody knows is one that will be asked for.
  await page.getByRole('textbox', { name: '主送机关' }).fill('各区县{报送部门}：');
  await expect(page.getByText('这篇范文要在拟制时填写：报送部门。')).toBeVisible();
  await page.getByRole('textbox', { name: '主送机关' }).fill('各区县教育行政部门：');
  await expect(preview.locator('canvas').first()).toBeVisible();
  await shot(page, 'text');
  await page.getByRole('button', { name: '保存范文' }).click();
  await expect(page.getByText('范文已保存')).toBeVisible();
  await goTo(page, '公文范文');
  const changed = page.getByRole('row', { name: /^命名决定/ });
  await expect(changed).toContainText('本单位已修改');
  await page.getByRole('button', { name: '复原范文“命名决定”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '复原', exact: true }).click();
  await expect(changed).toContainText('随程序附带');
});

// A report without its figures or its signers; a workbook that cannot be had; figures that cannot be found by their everyday name.
test('the year is looked at, saved as a workbook and reported to a higher organ', async ({ program }, info) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  const count = await importBases(page, WORKBOOK);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索全部内容' }).fill('年终总结');
  await expect(page.getByRole('option', { name: '年度报告' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await goTo(page, '首页');
  await page.getByRole('link', { name: '年度数据和报告' }).click();
  const figures = page.getByRole('table', { name: /年度数据$/ });
  await expect(figures.getByRole('row', { name: /^现有命名基地 0 个 现状/ })).toBeVisible();
  await expect(figures.getByRole('row', { name: /^未达标基地 2 个/ })).toBeVisible();
  expect(count).toBeGreaterThan(2);
  await shot(page, 'annual');
  const bytes = await savedBy(program, info.outputPath('annual.xlsx'), async () => {
    await page.getByRole('button', { name: '导出年度数据表' }).click();
  });
  expect(bytes.subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('button', { name: '拟制年度报告' }).click();
  const preview = page.getByRole('region', { name: '公文预览' });
  const status = preview.getByRole('status', { name: '排版结果' });
  await expect(status).toContainText('还有 4 处没有内容');
  await expect(status).toContainText('还没有填写签发人');
  await page.getByRole('textbox', { name: '签发人' }).fill('王䶮、李㛃');
  await page.getByRole('textbox', { name: '主送机关' }).fill('市人民政府');
  await page.getByRole('textbox', { name: '存在的问题' }).fill('一是区县之间发展不平衡。');
  await page.getByRole('textbox', { name: '下一步打算' }).fill('（一）继续做好基地命名。');
  await expect(status).toContainText('按 GB/T 9704 排版');
  await expect(preview.locator('canvas').first()).toBeVisible();
  await shot(page, 'annual-report');
  await page.getByRole('button', { name: '登记公文' }).click();
  await expect(page.getByRole('heading', { name: /^渝科协发〔\d{4}〕1号.关于\d{4}年利用科普资源/ })).toBeVisible();
  await page.getByRole('button', { name: '查看和打印' }).click();
  await expect(page.getByRole('button', { name: '存为 Word' })).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible();
});
