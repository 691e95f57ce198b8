import { join } from 'node:path';
import { root } from '../../build/lib/run.mjs';
import { expect, test } from './fixtures/program';
import { firstRun, goTo, importBases, signIn } from './steps/office';
import { counted, fillIn, filterBy, pick, row } from './steps/register';

const WORKBOOK = join(root, 'test/fixtures/import/bases-applications-2026.xlsx');

// A view that comes back with other filters; words set on other records than the number that was shown; a lost undo.
test('a view is saved and taken up again; words are given to all that it leaves, and taken back', async ({
  program,
}) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  expect(await importBases(page, WORKBOOK)).toBe(59);
  await page.getByRole('button', { name: '查看科普基地' }).click();
  await filterBy(page, '基地类型', '企业类');
  await expect(counted(page, '共 59 个，符合条件 8 个')).toBeVisible();
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('menuitem', { name: '保存当前视图' }).click();
  const naming = page.getByRole('dialog', { name: '保存当前视图' });
  await naming.getByRole('textbox', { name: '视图名称' }).fill('企业基地');
  await naming.getByRole('checkbox', { name: '全办公室共用' }).check();
  await naming.getByRole('button', { name: '保存视图' }).click();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(counted(page, '共 59 个')).toBeVisible();

  // After a start of its own, the view is still the office's.
  await program.restart();
  const again = program.page;
  await signIn(again, 'staff');
  await goTo(again, '科普基地');
  await again.getByRole('button', { name: '视图' }).click();
  await again.getByRole('menuitem', { name: '企业基地' }).click();
  await expect(counted(again, '共 59 个，符合条件 8 个')).toBeVisible();
  await expect(again.getByRole('button', { name: '视图：企业基地', exact: true })).toBeVisible();

  await again.getByRole('checkbox', { name: '全部选择' }).click();
  await again.getByRole('toolbar', { name: '对所选记录' }).getByRole('button', { name: '批量修改' }).click();
  const bulk = again.getByRole('dialog', { name: '批量修改' });
  await pick(again, '要修改的字段', '标签');
  await bulk.getByRole('combobox', { name: '新的标签' }).fill('重点');
  await again.keyboard.press('Enter');
  await expect(bulk).toContainText('将 8 个基地的“标签”加上“重点”。');
  await bulk.getByRole('button', { name: '修改 8 个' }).click();
  await expect(bulk).toHaveCount(0);
  await again.getByRole('button', { name: '清除筛选' }).click();
  await filterBy(again, '标签', '重点');
  await expect(counted(again, '共 59 个，符合条件 8 个')).toBeVisible();
  await again.getByRole('button', { name: '撤销' }).click();
  await expect(counted(again, '共 59 个，符合条件 0 个')).toBeVisible();
});

// A twin that goes in without a word; a merge that loses one of the two; an archived record that nobody finds again.
test('a likely duplicate is told, merged with both histories, archived and brought back', async ({ program }) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  await importBases(page, WORKBOOK);
  await page.getByRole('button', { name: '查看科普基地' }).click();
  await page.getByRole('textbox', { name: '搜索基地' }).fill('重庆科技馆');
  await expect(counted(page, '共 59 个，符合条件 1 个')).toBeVisible();
  await page.getByRole('button', { name: '登记基地' }).first().click();
  const panel = page.getByRole('complementary', { name: '登记基地' });
  await fillIn(page, {
    单位名称: '重庆科技舘',
    法定代表人: '冉𬭚',
    联系人: '田䶮',
    手机: '13800107948',
    详细地址: '示例路 1 号',
    '展教面积（㎡）': '1200',
    '单次最大承载人数（人）': '300',
    '课程数（门）': '2',
    '年接待人次（人次）': '14500',
    '年开放天数（天）': '300',
    '未成年人优惠天数（天）': '120',
  });
  await pick(page, '区县', '两江新区');
  await pick(page, '基地类型', '科技场馆类');
  await pick(page, '安全预案', '是');
  await expect(panel).toContainText('可能与已登记的重复，请先看一看');
  await panel.getByRole('button', { name: '登记基地' }).click();
  await panel.getByRole('button', { name: '不是重复，仍要登记' }).click();
  await expect(page.getByRole('complementary', { name: '重庆科技舘' })).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(counted(page, '共 60 个')).toBeVisible();

  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '查找可能重复的基地' }).click();
  const twins = page.getByRole('list', { name: '可能重复的记录' }).getByRole('listitem');
  await twins.filter({ hasText: '重庆科技舘' }).getByRole('button', { name: '比较并合并' }).click();
  const merge = page.getByRole('dialog', { name: '合并两条基地记录' });
  await merge.getByRole('radio', { name: /：重庆科技馆$/ }).check();
  await merge.getByRole('radio', { name: '田䶮', exact: true }).check();
  await merge.getByRole('button', { name: '合并' }).click();
  await expect(counted(page, '共 59 个')).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).last().click();

  await page.getByRole('textbox', { name: '搜索基地' }).fill('重庆科技');
  await row(page, /^重庆科技馆|选择重庆科技馆/)
    .first()
    .click();
  const stored = page.getByRole('complementary', { name: '重庆科技馆' });
  await expect(stored.getByRole('textbox', { name: '联系人' })).toHaveValue('田䶮');
  await stored.getByRole('tab', { name: '历史' }).click();
  await expect(stored.getByRole('list', { name: '变更历史' })).toContainText('并入前的“重庆科技舘”');
  await stored.getByRole('tab', { name: '关联' }).click();
  await expect(stored.getByRole('region', { name: '并入的记录' })).toContainText('重庆科技舘');

  await stored.getByRole('button', { name: '对这条记录的操作' }).click();
  await page.getByRole('menuitem', { name: '归档' }).click();
  const archive = page.getByRole('dialog', { name: '归档基地' });
  await archive.getByRole('textbox', { name: '理由' }).fill('单位已撤销');
  await archive.getByRole('button', { name: '归档 1 个' }).click();
  await expect(counted(page, '共 58 个，符合条件 0 个')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await filterBy(page, '已归档', '是');
  await expect(counted(page, '共 58 个，符合条件 2 个')).toBeVisible();
  await row(page, '重庆科技馆').click();
  await stored.getByRole('button', { name: '恢复' }).click();
  await expect(counted(page, '共 59 个，符合条件 1 个')).toBeVisible();
});

// An abolished district stays in new records because nobody says what took its place; one person counts at two bases.
test('the form offers the successor of an abolished district, and refuses a second full-time post', async ({
  program,
}) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  await goTo(page, '科技辅导员');
  const register = async (base: string) => {
    await page.getByRole('button', { name: '登记辅导员' }).first().click();
    await fillIn(page, { 姓名: '李静', 身份证号: '512326199905119720' });
    await page.getByRole('combobox', { name: '所属基地' }).fill(base);
    await pick(page, '专职/兼职', '专职');
  };
  const panel = page.getByRole('complementary', { name: '登记辅导员' });
  await register('渝创科技馆');
  const district = page.getByRole('combobox', { name: '区县' });
  await district.fill('江北');
  await page.getByRole('option', { name: '江北区（已撤销）' }).click();
  await expect(panel).toContainText('“江北区”已撤销，由“两江新区”承接');
  await panel.getByRole('button', { name: '改为两江新区' }).click();
  await expect(district).toHaveValue('两江新区');
  await panel.getByRole('button', { name: '登记辅导员' }).click();
  await expect(page.getByRole('complementary', { name: '李静' })).toBeVisible();
  await page.getByRole('button', { name: '关闭记录' }).click();

  await register('巴山智能装备');
  const submit = panel.getByRole('button', { name: /^登记辅导员$|仍要登记$/ });
  const refused = panel.getByText('同一人在两个基地都登记为专职：见台账中的“李静”（渝创科技馆）');
  await submit.click();
  if (!(await refused.isVisible())) await submit.click();
  await expect(refused).toBeVisible();
});

// Opened together with its page, a form took Esc for the answer to the question that the same press had asked; Ctrl+K
// opened the search behind a question.
test('a form that is opened from elsewhere asks before Esc throws away what was typed', async ({ program }) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索全部内容' }).fill('登记基地');
  await expect(page.getByRole('option', { name: /登记基地/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const name = page.getByRole('complementary', { name: '登记基地' }).getByRole('textbox', { name: '单位名称' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(name).toBeFocused();
  await page.keyboard.type('某某科技馆');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: '放弃修改' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(name).toHaveValue('某某科技馆');
});
