import { join } from 'node:path';
import { root } from '../../build/lib/run.mjs';
import { expect, test } from './fixtures/program';
import { firstRun, goTo, importBases, signIn } from './steps/office';
import { grid, row } from './steps/register';
import { savedBy } from './steps/save';

const WORKBOOK = join(root, 'test/fixtures/import/bases-applications-2026.xlsx');

// A search that is deaf to the keyboard, opens another record than the chosen one, or forgets what was open.
test('Ctrl+K finds a record by its initials and opens it, and a page by its everyday name', async ({ program }) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  await importBases(page, WORKBOOK);
  await goTo(page, '首页');

  await page.keyboard.press('Control+k');
  const words = page.getByRole('combobox', { name: '搜索全部内容' });
  await expect(words).toBeFocused();
  await words.fill('cqbhlsxbwg');
  const museum = page.getByRole('option', { name: /重庆白鹤梁水下博物馆/ });
  await expect(museum).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '重庆白鹤梁水下博物馆' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: /重庆白鹤梁水下博物馆/ })).toBeVisible();
  await words.fill('新建课程');
  await expect(page.getByRole('option', { name: '登记课程' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '登记课程' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await words.fill('科技馆');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('科技馆');
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('ArrowUp');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
});

// A figure whose list holds other records than were counted; a map or list that leads nowhere; an export of something else.
test('a figure of the front page opens its list, its part on the map, and goes out as a workbook', async ({
  program,
}, info) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  await importBases(page, WORKBOOK);
  await goTo(page, '首页');

  const tiles = page.getByRole('list', { name: '十条举措' });
  await tiles.getByRole('link', { name: '未达标基地 2 个' }).click();
  await expect(page.getByRole('heading', { name: '未达标基地' })).toBeVisible();
  await expect(grid(page).getByRole('row')).toHaveCount(3);
  await expect(row(page, /申报专职辅导员 1 名/)).toHaveCount(1);
  const bytes = await savedBy(program, info.outputPath('list.xlsx'), async () => {
    await page.getByRole('button', { name: '导出名单' }).click();
  });
  expect(bytes.subarray(0, 2).toString()).toBe('PK');

  await goTo(page, '首页');
  await tiles.getByRole('link', { name: '基地命名' }).click();
  await expect(page.getByRole('heading', { name: /打造命名一批中小学校外科普基地/ })).toBeVisible();
  const map = page.getByRole('region', { name: '科普基地' });
  await map.getByRole('link', { name: /^万州区：3 个/ }).click();
  await expect(grid(page).getByRole('row')).toHaveCount(4);
  await row(page, /万州区/)
    .first()
    .click();
  await expect(page.getByRole('complementary')).toBeVisible();
});
