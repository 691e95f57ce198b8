import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { root } from '../../build/lib/run.mjs';
import { expect, test } from './fixtures/program';
import { firstRun, goTo, importBases, signIn } from './steps/office';
import { counted, fillIn, filterBy, grid, pick, row } from './steps/register';
import { savedBy } from './steps/save';

const WORKBOOK = join(root, 'test/fixtures/import/bases-applications-2026.xlsx');
const NAME = '示例𬭚科普馆';

// A form that loses, alters or accepts in silence what is typed; a list that does not show what was stored.
test('a base is registered by hand: checked, stored, changed, undone, and its history told', async ({ program }) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  await goTo(page, '科普基地');
  await page.getByRole('button', { name: '登记基地' }).first().click();
  const panel = page.getByRole('complementary', { name: '登记基地' });
  await panel.getByRole('button', { name: '登记基地' }).click();
  await expect(panel.getByText('单位名称未填写')).toBeVisible();
  await expect(panel.getByRole('textbox', { name: '单位名称' })).toBeFocused();

  await fillIn(page, {
    单位名称: NAME,
    法定代表人: '冉𬭚',
    联系人: '田　䶮',
    手机: '138 0010-7948',
    详细地址: '示例路 1 号',
    '展教面积（㎡）': '１，２００．５',
    '单次最大承载人数（人）': '300',
    '课程数（门）': '2',
    '年接待人次（人次）': '14,500',
    '年开放天数（天）': '400',
    '未成年人优惠天数（天）': '120',
    申报日期: '2026.3.5',
  });
  await pick(page, '区县', '万州区');
  await pick(page, '基地类型', '科技场馆类');
  await pick(page, '安全预案', '是');
  await expect(panel.getByText('年开放天数应在 0 到 366 之间')).toBeVisible();
  await fillIn(page, { '年开放天数（天）': '300' });
  await page.keyboard.press('Control+s');

  const stored = page.getByRole('complementary', { name: NAME });
  await expect(stored.getByRole('textbox', { name: '展教面积（㎡）' })).toHaveValue('1200.5');
  await expect(stored.getByRole('textbox', { name: '联系人' })).toHaveValue('田䶮');
  await expect(stored.getByRole('textbox', { name: '手机' })).toHaveValue('138****7948');
  await expect(stored.getByRole('textbox', { name: '申报日期' })).toHaveValue('2026-03-05');
  await expect(row(page, NAME)).toContainText('万州区');
  await expect(row(page, NAME)).toContainText('14,500');
  await expect(row(page, NAME)).toContainText('138****7948');

  await fillIn(page, { '课程数（门）': '0' });
  // Leaving by a link must not lose what was typed.
  await goTo(page, '区县');
  await page.getByRole('dialog', { name: '放弃修改' }).getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(stored.getByText('没有已开发的课程')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(stored.getByRole('textbox', { name: '课程数（门）' })).toHaveValue('2');
  await stored.getByRole('tab', { name: '历史' }).click();
  await expect(stored.getByRole('list', { name: '变更历史' }).getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(stored).toHaveCount(0);
});

// Bulk work on more, fewer or other records than the number that was shown; an undo that leaves something out.
test('a workbook is imported, filtered, removed in bulk, undone and exported', async ({ program }, info) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  expect(await importBases(page, WORKBOOK)).toBe(59);
  await page.getByRole('button', { name: '查看科普基地' }).click();
  await expect(counted(page, '共 59 个')).toBeVisible();

  await page.getByRole('textbox', { name: '搜索基地' }).fill('重庆科技馆');
  await expect(counted(page, '共 59 个，符合条件 1 个')).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await filterBy(page, '基地类型', '企业类');
  await expect(counted(page, '共 59 个，符合条件 8 个')).toBeVisible();
  await expect(row(page, /企业类/)).toHaveCount(8);

  await page.getByRole('checkbox', { name: '全部选择' }).click();
  const bulk = page.getByRole('toolbar', { name: '对所选记录' });
  await expect(bulk).toContainText('已选 8 个基地');
  await bulk.getByRole('button', { name: '变更状态' }).click();
  await expect(page.getByRole('dialog', { name: '变更状态' })).toContainText('所选的 8 个基地没有可以人工变更的状态');
  await page.keyboard.press('Escape');
  await bulk.getByRole('button', { name: '删除' }).click();
  const question = page.getByRole('dialog', { name: '删除基地' });
  await expect(question).toContainText('将删除 8 个基地');
  await question.getByRole('button', { name: '删除 8 个' }).click();
  await expect(counted(page, '共 51 个，符合条件 0 个')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(counted(page, '共 59 个，符合条件 8 个')).toBeVisible();

  const bytes = await savedBy(program, info.outputPath('export.xlsx'), async () => {
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '导出工作簿' }).click();
    await page.getByRole('button', { name: '导出 8 个' }).click();
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const cells = workbook.worksheets[0]?.getSheetValues().map((line) => JSON.stringify(line)) ?? [];
  expect(cells.filter((line) => line?.includes('"企业类"')).length).toBe(8);
  // Personal fields stay out unless asked for; the same workbook holds the contact's name, so the search could find one.
  expect(cells.filter((line) => line?.includes('联系人')).length).toBe(1);
  expect(cells.filter((line) => line?.includes('手机') || /138[\d*]{8}/.test(line ?? '')).length).toBe(0);

  // The keyboard alone: the last row by End, opened by Enter, closed by Esc.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await grid(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('tab', { name: '资料' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

// Rows with a doubt going in without a word; both of two duplicates going in; a second import that changes something.
test('an import asks where it must, writes what was chosen, and changes nothing the second time', async ({
  program,
}) => {
  const { page } = program;
  const write = page.getByRole('button', { name: /^写入所选 \d+ 行$/ });
  const open = async () => {
    await goTo(page, '科普基地');
    await page.getByRole('button', { name: '导入工作簿' }).first().click();
    await page.getByLabel('选择工作簿').setInputFiles(WORKBOOK);
    await expect(write).toBeVisible();
  };
  await firstRun(page);
  await signIn(page, 'staff');
  await open();
  for (const tab of ['新增 59', '变更 0', '待确认 7', '相同 0', '有误 7'])
    await expect(page.getByRole('tab', { name: tab, exact: true })).toBeVisible();

  await page.getByRole('tab', { name: '有误 7' }).click();
  await row(page, /43.*“3\.5万”不是数字/).click();
  await expect(page.getByRole('complementary', { name: '第 43 行' })).toContainText('Q43');
  await expect(row(page, /43.*“3\.5万”不是数字/).getByRole('checkbox')).toHaveCount(0);

  await page.getByRole('tab', { name: '待确认 7' }).click();
  const first = page.getByRole('checkbox', { name: /^选择第 14 行/ });
  const second = page.getByRole('checkbox', { name: /^选择第 26 行/ });
  await first.click();
  await expect(write).toHaveText('写入所选 60 行');
  await second.click();
  await expect(first).not.toBeChecked();
  await expect(write).toHaveText('写入所选 60 行');
  await page.getByRole('checkbox', { name: /^选择第 17 行/ }).click();
  await write.click();
  await expect(page.getByText('已写入：新增 61 个基地，变更 0 个。')).toBeVisible();

  await open();
  await expect(page.getByRole('tab', { name: '相同 61', exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: '变更 0', exact: true })).toBeVisible();
  await expect(write).toHaveText('写入所选 0 行');
  await expect(write).toBeDisabled();

  await goTo(page, '科普基地');
  await page.getByRole('textbox', { name: '搜索基地' }).fill('重庆北滨数字科技体验馆');
  await row(page, '重庆北滨数字科技体验馆').click();
  await page.getByRole('tab', { name: '历史' }).click();
  await expect(page.getByRole('list', { name: '变更历史' })).toContainText('来表写作“江北区”');
});
