import { expect, test } from 'vitest';
import { leaves } from '../../src-main/domain/review/rubric';
import { faultOf } from './office';
import { RoundDesk } from './round-desk';

// Each of these was refused somewhere before; what a person reads must say what, where and what to do.
test('a mark that cannot stand is refused with a sentence of its own', async () => {
  const desk = await RoundDesk.open(2);
  await desk.toScoring([['赵一'], ['钱二', '渝创第1科技馆']]);
  const { round } = await desk.view();
  const [first, second] = [await desk.member(1), await desk.member(2)];
  const [one, two] = [await desk.candidate(1), await desk.candidate(2)];
  const full = Object.fromEntries(leaves(round.rubric).map(({ id, maximum }) => [id, maximum]));
  const [criterion = ''] = Object.keys(full);
  const enter = (member: string, candidate: string, marks: Record<string, number>, rev = 0) =>
    desk.harness.run('ballot.enter', { round: desk.id, member, candidate, rev, marks });
  const said = async (attempt: Promise<unknown>) => (await faultOf(attempt)).message;

  expect(await said(enter(first.id, one.id, { ...full, [criterion]: 1050 }))).toBe(
    '“展教场地”满分 10 分，10.5 分超过满分，请改正。',
  );
  expect(await said(enter(first.id, one.id, { ...full, [criterion]: 925 }))).toBe(
    '“展教场地”每档 0.5 分，9.25 分不在档上，请改正。',
  );
  expect(await said(enter(second.id, one.id, full))).toBe(
    '评委钱二对“渝创第1科技馆”回避（评委工作单位是参评单位“渝创第1科技馆”），不能评分。',
  );
  await enter(first.id, one.id, full);
  expect(await said(enter(first.id, one.id, full))).toBe('这条记录刚被他人改过，请先看最新内容，再重新修改。');
  await enter(first.id, two.id, full);
  await enter(second.id, two.id, full);
  for (const { id } of [first, second]) {
    const { rev } = (await desk.view()).members.find((member) => member.id === id) ?? first;
    await desk.harness.run('ballot.submit', { round: desk.id, member: id, rev });
  }
  expect(await said(enter(first.id, one.id, full, 1))).toBe('评委赵一的评分已提交并锁定，更正请先解锁并写明理由。');
  await desk.advance();
  expect(await said(enter(first.id, one.id, full, 1))).toBe(
    '轮次“2026年基地命名”现在处于“汇总”阶段，这件事要在“评审”阶段办理。',
  );
});
