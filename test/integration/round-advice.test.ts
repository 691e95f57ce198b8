import { expect, test } from 'vitest';
import { faultOf } from './office';
import { RoundDesk } from './round-desk';

test('the tally names a member who stands apart; other rules are tried and nothing is kept', async () => {
  const desk = await RoundDesk.open(3);
  await desk.configure({ quota: { total: 1 } });
  await desk.toScoring([['赵一'], ['钱二'], ['孙三'], ['李四'], ['周五']]);
  for (const [at, totals] of [
    [90, 80, 70],
    [90, 81, 70],
    [91, 80, 71],
    [90, 80, 70],
    [40, 80, 70],
  ].entries()) {
    for (const [place, total] of totals.entries()) await desk.enter(at + 1, place + 1, total);
    await desk.submit(at + 1);
  }
  await desk.advance();
  await desk.advance();
  const view = await desk.view();
  const [first, second, third] = view.candidates.map(({ id }) => id);
  const { flags } = await desk.tally();
  const strange = flags.find(({ seat }) => seat === 5);
  expect(strange?.outliers).toEqual([{ candidate: first, total: 4000, others: '90.25' }]);

  const { quota, method } = view.round;
  const ask = (trim: { drop: number; from: number }, total = 1) =>
    desk.harness.ask('round.whatIf', { round: desk.id, quota: { ...quota, total }, trim });
  expect(await ask(method.trim)).toEqual({ differences: [], selected: { before: 1, after: 1 }, tieAtCut: [] });
  expect((await ask(method.trim, 2)).differences.map(({ candidate, after }) => [candidate, after.outcome])).toEqual([
    [second, 'selected'],
  ]);
  // Without the trim the two best are level: nobody is put first by the program.
  const plain = await ask({ drop: 0, from: 5 });
  expect(plain.tieAtCut).toEqual([first, second]);
  expect(plain.differences.map(({ candidate, after }) => [candidate, after])).toEqual([
    [first, { score: '80.20', level: null, rank: 1, outcome: 'notSelected' }],
    [second, { score: '80.20', level: null, rank: 1, outcome: 'notSelected' }],
    [third, { score: '70.20', level: null, rank: 3, outcome: 'notSelected' }],
  ]);
  expect((await faultOf(ask({ drop: 2, from: 4 }))).message).toBe(
    '去掉 2 个最高分和 2 个最低分，至少要有 5 名评委打分，请改“至少人数”。',
  );
  expect((await desk.view()).round).toEqual(view.round);
});
