import { expect, test } from 'vitest';
import { RoundDesk } from './round-desk';

/** Four bases and four members in 组建评委, nobody grouped yet. */
async function inCommittee(): Promise<RoundDesk> {
  const desk = await RoundDesk.open(4);
  await desk.advance();
  await desk.collect();
  await desk.advance();
  await desk.pass();
  await desk.advance();
  for (const name of ['赵一', '钱二', '孙三', '李四']) await desk.addMember(name);
  return desk;
}

/** Candidates and members by their places: the first two in group 1, the others in group 2. */
async function group(desk: RoundDesk, of: readonly string[], normalise = true) {
  const { candidates, members } = await desk.view();
  return desk.harness.run('round.setGroups', {
    ...(await desk.on()),
    groups: candidates.map(({ id }, index) => ({ candidate: id, group: of[index] ?? '' })),
    members: members.map(({ id }, index) => ({ member: id, group: index < 2 ? '1' : '2' })),
    normalise,
  });
}

test('a member scores the own group only: on the sheet, at the seat and in the store', async () => {
  const desk = await inCommittee();
  await group(desk, ['1', '1', '2', '2']);
  await desk.advance();
  const { progress, round } = await desk.view();
  const criteria = round.rubric.groups.flatMap((one) => one.criteria).length;
  expect(progress.map(({ expected }) => expected)).toEqual([2, 2, 2, 2].map((count) => count * criteria));
  await expect(desk.enter(1, 3, 80)).rejects.toMatchObject({ code: 'round.barred' });
  for (const [seat, places] of [[1, [1, 2]] as const, [3, [3, 4]] as const]) {
    for (const place of places) await desk.enter(seat, place, 80);
    await desk.submit(seat);
  }
  const { rows } = await desk.tally();
  expect(rows.map(({ code, marks }) => [code, marks.map(({ seat }) => seat)])).toEqual([
    ['001', [1, 2]],
    ['002', [1, 2]],
    ['003', [3, 4]],
    ['004', [3, 4]],
  ]);
});

// Catches scores of a strict group that stand below those of a generous one though both were as good in their own.
test('scores of groups are brought to one measure where the office asks for it', async () => {
  const desk = await inCommittee();
  await group(desk, ['1', '1', '2', '2']);
  await desk.advance();
  const marks = { 1: [90, 80], 2: [90, 80], 3: [70, 60], 4: [70, 60] } as const;
  for (const [seat, [first, second]] of Object.entries(marks)) {
    const from = Number(seat) < 3 ? 1 : 3;
    await desk.enter(Number(seat), from, first);
    await desk.enter(Number(seat), from + 1, second);
    await desk.submit(Number(seat));
  }
  // 75 is the mean of all, 10 the mean distance of all from it, 5 that of each group from its own: each is stretched twice.
  const { rows } = await desk.tally();
  expect(rows.map(({ code, score }) => [code, score])).toEqual([
    ['001', '85.00'],
    ['003', '85.00'],
    ['002', '65.00'],
    ['004', '65.00'],
  ]);
});

test('the round waits for whoever has no group, and for a group without members', async () => {
  const desk = await inCommittee();
  await group(desk, ['1', '1', '3', '']);
  const { blockers } = await desk.view();
  expect(blockers.map(({ code, text }) => [code, text])).toEqual([
    ['ungrouped', '还有 1 个没有分到组：渝创第4科技馆。'],
    ['groupEmpty', '第 3 组还没有评委，请分派。'],
  ]);
});

test('groups cannot be changed once there are marks', async () => {
  const desk = await inCommittee();
  await group(desk, ['1', '1', '2', '2']);
  await desk.advance();
  await desk.enter(1, 1, 80);
  await desk.back();
  await expect(group(desk, ['2', '1', '1', '2'])).rejects.toMatchObject({ code: 'record.used' });
});
