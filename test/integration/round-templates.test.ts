import { expect, test } from 'vitest';
import { faultOf } from './office';
import { RoundDesk } from './round-desk';

// A round of the year before is the template of this year's; what is changed here does not change there.
test('settings go over from another round and from a kind of the office’s own', async () => {
  const desk = await RoundDesk.open(0);
  const { harness } = desk;
  await desk.configure({ quota: { total: 7, perUnit: 2 }, honour: '渝中区科普基地' });
  const kept = await harness.run('kind.keep', { round: desk.id, label: '区级基地命名' });
  await desk.configure({ quota: { total: 9 } });
  const settings = async (from: { round: string } | { officeKind: string } | null) => {
    const made = await harness.run('round.create', { kind: 'base-naming', title: '新的一年', year: 2027, from });
    const { round } = await harness.ask('round.view', { round: made.id });
    return [round.label, round.honour, round.quota.total, round.quota.perUnit];
  };
  expect(await settings({ round: desk.id })).toEqual(['基地命名', '渝中区科普基地', 9, 2]);
  expect(await settings({ officeKind: kept.id })).toEqual(['区级基地命名', '渝中区科普基地', 7, 2]);
  expect(await settings(null)).toEqual(['基地命名', '重庆市中小学校外科普特色基地', null, null]);

  const wrong = harness.run('round.create', {
    ...{ kind: 'course-selection', title: '课程', year: 2027 },
    from: { round: desk.id },
  });
  expect((await faultOf(wrong)).message).toBe('所沿用的设置属于另一种类别，请重新选择。');
  const twice = harness.run('kind.keep', { round: desk.id, label: '基地命名' });
  expect((await faultOf(twice)).message).toBe('已有叫“基地命名”的类别，请换一个名称。');
  await harness.run('kind.remove', kept);
  expect(await harness.ask('kind.list', {})).toEqual([]);
});

test('recommendations over a district’s number are refused whole, with both numbers', async () => {
  const desk = await RoundDesk.open(3);
  const { round } = await desk.view();
  await desk.configure({ intake: { ...round.intake, perDistrict: 2 } });
  await desk.advance();
  const fault = await faultOf(desk.collect());
  expect(fault.message).toBe(
    '超过推荐名额，没有选入：渝中区推荐 3 个，超过名额 2 个。请减少选择，或在草稿阶段调整名额。',
  );
  expect((await desk.view()).candidates).toEqual([]);
});

test('by lot: the same seed gives the same order, everyone keeps one code, the seed is kept', async () => {
  const seed = 'ab'.repeat(32);
  const desk = await RoundDesk.open(5);
  await desk.advance();
  await desk.collect();
  const names = async () => (await desk.view()).candidates.map(({ code, name }) => `${code} ${name}`);
  await desk.harness.run('lot.keep', { ...(await desk.on()), seed });
  const first = await names();
  expect(first.map((line) => line.slice(0, 3))).toEqual(['001', '002', '003', '004', '005']);
  await desk.harness.run('lot.keep', { ...(await desk.on()), seed });
  expect(await names()).toEqual(first);
  expect((await desk.view()).round.lot).toMatchObject({ seed, count: 5, by: '经办甲' });
});
