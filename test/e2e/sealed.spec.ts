import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/program';
import { firstRun, goTo, handOver, PEOPLE, signIn } from './steps/office';
import { fillIn, pick, row } from './steps/register';

const NAME = '冉𬭚';
const ID = '500101199003074816';
const PHONE = '13987654321';
const CHANGED = '13712345678';
const SENT = '13612349876';

/** Every file below the folder that holds one of the texts, in UTF-8 or UTF-16. */
async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    for (const text of texts)
      if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.push(`${path}: ${text}`);
  }
  return found;
}

async function fillExpert(page: Page, more: Record<string, string>): Promise<void> {
  const said = {
    姓名: NAME,
    出生年月: '1990-03',
    手机: PHONE,
    工作单位: '渝创大学',
    职称: '教授',
    专业领域: '物理学',
    推荐单位: '市科协',
  };
  await fillIn(page, { ...said, ...more });
  await pick(page, '来源类别', '高校');
  await page.keyboard.press('Control+s');
}

// A number that stands readable in some file; one that is shown without a trace, or not at all to who may see it.
test('numbers are typed, imported, searched, shown and changed, and no file of the program holds them', async ({
  program,
}, info) => {
  const { page } = program;
  const code = await firstRun(page);
  await signIn(page, 'staff');
  await goTo(page, '专家资源库');
  await page.getByRole('button', { name: '登记专家' }).first().click();
  await fillExpert(page, { 身份证号: ID });

  const stored = page.getByRole('complementary', { name: NAME });
  const phone = stored.getByRole('textbox', { name: '手机' });
  await expect(phone).toHaveValue('139****4321');
  await expect(stored.getByRole('textbox', { name: '身份证号' })).toHaveValue('50*************816');
  await stored.getByRole('button', { name: '显示手机' }).click();
  await expect(phone).toHaveValue(PHONE);
  await expect(stored.getByRole('button', { name: '显示手机' })).toHaveCount(0);
  await phone.fill(CHANGED);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(phone).toHaveValue('137****5678');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: '搜索专家' }).fill(CHANGED);
  await page.getByRole('textbox', { name: '搜索专家' }).fill('');
  await expect(row(page, NAME)).toContainText('137****5678');

  const workbook = info.outputPath('推荐表.csv');
  await writeFile(
    workbook,
    `\uFEFF姓名,出生年月,工作单位,职称,专业领域,来源类别,推荐单位,手机\n李单,1985-02,渝创大学,教授,物理学,高校,市科协,${SENT}\n`,
  );
  await page.getByRole('button', { name: '导入工作簿' }).first().click();
  await page.getByLabel('选择工作簿').setInputFiles(workbook);
  const write = page.getByRole('button', { name: /^写入所选 1 行$/ });
  await expect(write).toBeVisible();
  await page.getByRole('grid').getByRole('row', { name: /李单/ }).click();
  const detail = page.getByRole('complementary', { name: '第 2 行' });
  await expect(detail).toContainText('136****9876');
  await expect(page.getByText(SENT)).toHaveCount(0);
  await detail.getByRole('button', { name: '显示手机' }).click();
  await expect(detail).toContainText(SENT);
  expect(await filesWith(program.dataFolder, [SENT])).toEqual([]);
  await write.click();
  await expect(page.getByText('已写入：新增 1 名专家')).toBeVisible();

  await handOver(page, 'administrator');
  await goTo(page, '操作日志');
  const line = page.getByRole('grid').getByRole('row').filter({ hasText: '查看敏感字段' });
  await expect(line).toHaveCount(2);
  await expect(line.nth(0)).toContainText(/导入专家时查看文件“推荐表.csv”第 2 行的手机/);
  await expect(line.nth(1)).toContainText(PEOPLE.staff.name);
  await expect(line.nth(1)).toContainText(`查看专家“${NAME}”的手机`);
  await program.quit();
  const planted = [ID, PHONE, CHANGED, SENT, code, code.replaceAll('-', '')];
  expect(await filesWith(program.dataFolder, planted)).toEqual([]);
  expect((await filesWith(program.dataFolder, [NAME])).length).toBeGreaterThan(0);
  await program.start();
});

// Numbers that open to anybody on another PC, or to nobody any more.
test('on a PC that does not keep the key the printed recovery code opens the numbers, and no other', async ({
  program,
}) => {
  const code = await firstRun(program.page);
  await signIn(program.page, 'staff');
  await goTo(program.page, '专家资源库');
  await program.page.getByRole('button', { name: '登记专家' }).first().click();
  await fillExpert(program.page, {});
  await expect(program.page.getByRole('complementary', { name: NAME })).toBeVisible();
  await program.quit();
  for (const copy of ['keys.json', 'journal/keys.json']) {
    const path = join(program.dataFolder, copy);
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), system: null, accounts: {} }));
  }
  await program.start();
  const { page } = program;
  await page.getByLabel('账号').fill(PEOPLE.staff.account);
  await page.getByLabel('密码', { exact: true }).fill('科普-2026-试运行');
  await page.getByRole('button', { name: '登录' }).click();
  const input = page.getByRole('textbox', { name: '恢复码' });
  await input.fill('22222-22222-22222-22222-22222');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByText('恢复码不对，请核对打印件后重新输入')).toBeVisible();
  await input.fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await goTo(page, '专家资源库');
  await row(page, NAME).click();
  await page.getByRole('button', { name: '显示手机' }).click();
  await expect(page.getByRole('textbox', { name: '手机' })).toHaveValue(PHONE);
});
