import { expect, test } from './fixtures/program';
import { desksOf, staffSignsIn } from './steps/desks';
import { openRound } from './steps/round';

const WORKBOOK = 'resources/sample/bases-2026.xlsx';

// Catches a recommendation that stops at the register, and an undo that leaves candidates without records behind.
test('a recommendation workbook fills register and round in one step, and one undo empties both', async ({
  program,
}) => {
  const { page } = program;
  const { staff } = await desksOf(page);
  const { id, rev } = await staff.run('round.create', { kind: 'base-naming', title: '2026年基地命名', year: 2026 });
  await staff.run('round.advance', { round: id, rev, to: 'application' });
  await staffSignsIn(page);
  await openRound(page, '2026年基地命名');
  await page.getByRole('link', { name: '导入推荐表' }).click();
  await page.getByLabel('选择工作簿').setInputFiles(WORKBOOK);
  const write = page.getByRole('button', { name: /^写入并选入 \d+ 行$/ });
  const count = Number(/\d+/.exec((await write.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await write.click();
  await expect(page.getByText(`新增 ${count} 个基地，变更 0 个；选入“2026年基地命名” ${count} 个`)).toBeVisible();
  expect((await staff.ask('round.view', { round: id })).candidates).toHaveLength(count);

  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByText('这次导入已撤销，台账和申报名单恢复到导入前的样子。')).toBeVisible();
  await page.getByRole('button', { name: '回到轮次' }).click();
  await expect(page.getByText('还没有申报', { exact: true })).toBeVisible();
  const bases = { register: 'base' as const, search: '', filters: [], sort: null, offset: 0, limit: 1 };
  expect((await staff.ask('register.list', bases)).all).toBe(0);
});
