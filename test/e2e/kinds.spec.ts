import { registerOf } from '../../src-main/domain/registers';
import { recordValues } from '../support/record-values';
import { expect, test } from './fixtures/program';
import { addRecords, createKind, finish, judgeFour, staffCalls } from './steps/kinds';
import { firstRun, handOver, signIn } from './steps/office';
import { addMember, advance, cell, collectAll, dialog, passAll, submit } from './steps/round';
import { saveRoundFile } from './steps/round-file';

test.describe.configure({ timeout: 240_000 });

/** A base that may be referred to, in 渝中区. */
const aBase = { ...recordValues(registerOf('base'), 1, '2026-11-01', () => ['500103']), unitName: '渝创第1科技馆' };

test('experts are admitted by a vote: quorum, a bar, votes held again, terms written to the register', async ({
  program,
}, testInfo) => {
  const { page } = program;
  await firstRun(page);
  const calls = await staffCalls(page);
  await signIn(page, 'staff');
  const expertOf = (name: string, unit: string) => ({
    ...{ name, unit, birth: '1975-03', phone: '13800001111', rank: '教授', field: '物理学', source: '高校' },
    ...{ recommendedBy: '市物理学会', pledgedOn: '2026-05-01' },
  });
  await addRecords(calls, 'expert', [
    expertOf('王䶮', '重庆大学'),
    expertOf('李㛃', '西南大学'),
    expertOf('张𬭚', '重庆邮电大学'),
  ]);
  await createKind(page, '专家入库', '2026年专家入库');
  await advance(page, '申报');
  await collectAll(page, 3, '名');
  await advance(page, '形式审查');
  await passAll(page, 3);
  await handOver(page, 'reviewer');
  await advance(page, '组建评委');
  await handOver(page, 'staff');
  await addMember(page, '赵一', '重庆大学');
  await addMember(page, '钱二', '示例学会');
  await addMember(page, '孙三', '示例研究院');
  await addMember(page, '周四', '示例科技馆');
  await advance(page, '评审');

  // Three of four have signed in: the vote begins with them, and the fourth comes in late.
  const round = page.url().split('/').at(-1) ?? '';
  const { members } = await calls.call<{ members: { id: string }[] }>('round.view', { round });
  const came = members.map(({ id }, at) => ({ id, present: at < 3, note: '' }));
  await calls.call('round.attend', { round, members: came });
  await expect(page.getByRole('button', { name: '签到　应到 4 实到 3' })).toBeVisible();
  await page.getByRole('button', { name: '发起表决' }).click();
  await expect(dialog(page).getByText('应到 4 人，实到 3 人（按签到填入，可以更正）')).toBeVisible();
  await dialog(page).getByLabel('周四').check();
  await expect(dialog(page).getByText('应到 4 人，实到 4 人')).toBeVisible();
  await dialog(page).getByRole('button', { name: '开始表决' }).click();
  const poll = page.getByRole('table', { name: '第 1 次表决计票' });
  await expect(poll.getByRole('row')).toHaveCount(4);
  // The member of the same university is in none of this candidate's numbers.
  await expect(poll.getByRole('row').nth(1)).toContainText('3 / 3 / 0');
  await poll.getByLabel('001　王䶮赞成票数').fill('4');
  await expect(poll.getByRole('row').nth(1)).toContainText('票数多于实到');
  await poll.getByLabel('001　王䶮赞成票数').fill('2');
  await poll.getByLabel('001　王䶮反对票数').fill('1');
  await expect(poll.getByRole('row').nth(1)).toContainText('通过');
  await poll.getByLabel('002　李㛃赞成票数').fill('2');
  await poll.getByLabel('002　李㛃反对票数').fill('2');
  await expect(poll.getByRole('row').nth(2)).toContainText('未通过');
  await page.getByRole('button', { name: '未填的按全体赞成填入' }).click();
  await page.getByRole('button', { name: '确认计票' }).click();
  await expect(page.getByText('已确认计票')).toBeVisible();
  await advance(page, '汇总');
  const tally = page.getByRole('table', { name: '评分汇总' }).getByRole('row');
  await expect(tally.nth(1)).toContainText('4/4 票');
  await tally.nth(3).click();
  await expect(dialog(page).getByText('没有达到投票人数 4 人的三分之二以上')).toBeVisible();
  await page.keyboard.press('Escape');
  await advance(page, '拟定');
  await finish(page, { act: '聘任结果', count: '2 名', changes: '将改动 2 名专家的记录', validTo: '2029-10-31' });
  await saveRoundFile(program, testInfo.outputPath('轮次文件.zip'));
  await expect(page.getByRole('table', { name: '本轮次证书' }).getByRole('row').nth(1)).toContainText(
    '渝科普〔2026〕ZJ-0001',
  );
});

test('courses are selected: a base has at most three, the fourth is passed over by the rule', async ({
  program,
}, testInfo) => {
  const { page } = program;
  await firstRun(page);
  const calls = await staffCalls(page);
  await signIn(page, 'staff');
  const [base = ''] = await addRecords(calls, 'base', [aBase]);
  const course = (n: number) => ({
    ...{ name: `科学课程第${n}讲`, base, subject: '物理', schoolYear: '2026—2027学年', lessons: 8, cycle: '学年' },
    ...{ grades: '三至六年级', goals: '认识材料', summary: '动手做实验' },
  });
  await addRecords(calls, 'course', [course(1), course(2), course(3), course(4)]);
  await createKind(page, '精品科普课程', '2026年精品科普课程');
  await judgeFour(page, '门', [25, 20, 15, 15, 15, 10], [0, 1, 2, 3]);
  await expect(cell(page, 3, 5)).toHaveValue('10');
  await expect(page.getByLabel('未评项数')).toHaveText('24 项已评完', { timeout: 30_000 });
  await submit(page, 24);
  await advance(page, '汇总');
  await advance(page, '拟定');
  await expect(page.getByText('渝创第1科技馆名额 3 个已满，列为备选')).toBeVisible();
  await finish(page, { act: '评选结果', count: '3 门', changes: '将改动 3 门课程的记录', validTo: null });
  await saveRoundFile(program, testInfo.outputPath('轮次文件.zip'));
});

test('stars in cascade: who finds no place among five stars competes for four', async ({ program }, testInfo) => {
  const { page } = program;
  await firstRun(page);
  const calls = await staffCalls(page);
  await signIn(page, 'staff');
  const [base = ''] = await addRecords(calls, 'base', [aBase]);
  await addRecords(
    calls,
    'instructor',
    ['王䶮', '李㛃', '张𬭚', '陈𠮷'].map((name) => ({
      ...{ name, base, employment: '专职', years: 5, appliedStar: '五星' },
    })),
  );
  await createKind(page, '辅导员星级评定', '2026年辅导员星级评定');
  for (const star of ['五星', '四星', '三星']) await page.getByLabel(`“${star}”的名额`).fill('1');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await judgeFour(page, '名', [15, 25, 20, 20, 10, 10], [3, 2, 1, 0]);
  await expect(page.getByLabel('未评项数')).toHaveText('24 项已评完', { timeout: 30_000 });
  await submit(page, 24);
  await advance(page, '汇总');
  await advance(page, '拟定');
  const rows = page.getByRole('table', { name: '排名与拟入选' }).getByRole('row');
  await expect(rows.filter({ hasText: '陈𠮷' })).toContainText('拟五星');
  await expect(rows.filter({ hasText: '张𬭚' })).toContainText('拟四星');
  await expect(rows.filter({ hasText: '李㛃' })).toContainText('拟三星');
  await expect(rows.filter({ hasText: '王䶮' })).toContainText('各等次名额已满');
  await finish(page, { act: '评定结果', count: '3 名', changes: '将改动 3 名辅导员的记录', validTo: '2029-10-31' });
  await saveRoundFile(program, testInfo.outputPath('轮次文件.zip'));
});
