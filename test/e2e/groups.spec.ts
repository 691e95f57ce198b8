import { KindWalk } from '../support/kind-walk';
import { expect, test } from './fixtures/program';
import { desksOf, staffSignsIn } from './steps/desks';
import { advance, chooseMember, dialog, openRound } from './steps/round';

// Catches groups that the screen makes and the sheets do not keep to.
test('groups are balanced on screen, changed by hand, and each member has the own group only', async ({ program }) => {
  test.setTimeout(240_000);
  const { page } = program;
  const office = await desksOf(page);
  const walk = await KindWalk.open(office, 'base-naming', 5);
  await walk.toScoring();
  await office.staff.run('round.back', { ...(await walk.on()), reason: '先分组' });

  await staffSignsIn(page);
  await openRound(page, '2026年基地命名');
  await page.getByRole('button', { name: '分组评审' }).click();
  await dialog(page).getByRole('button', { name: '按数量和领域均衡分组' }).click();
  await expect(dialog(page).getByRole('region', { name: '第 1 组' })).toContainText('3 个');
  await expect(dialog(page).getByRole('region', { name: '第 2 组' })).toContainText('2 个');
  await dialog(page).getByRole('row').filter({ hasText: '第 1 组' }).first().getByRole('checkbox').check();
  await dialog(page).getByRole('button', { name: '第 2 组', exact: true }).click();
  await dialog(page).getByRole('button', { name: '保存分组' }).click();
  const groups = page.getByRole('table', { name: '分组情况' }).getByRole('row');
  await expect(groups.nth(1)).toContainText('第 1 组2赵一、孙三');
  await expect(groups.nth(2)).toContainText('第 2 组3钱二');

  await advance(page, '评审');
  await chooseMember(page, '钱二');
  // Two lines of heads, three candidates.
  await expect(page.getByRole('table', { name: '评委钱二的评分表' }).getByRole('row')).toHaveCount(5);
  await chooseMember(page, '孙三');
  await expect(page.getByRole('table', { name: '评委孙三的评分表' }).getByRole('row')).toHaveCount(4);
});
