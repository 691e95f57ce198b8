import { expect, test } from 'vitest';
import { RoundDesk } from './round-desk';

/** Three bases in 公示, the second held back. */
async function inPublicity(): Promise<RoundDesk> {
  const desk = await RoundDesk.open(3);
  await desk.toScoring();
  await desk.scoreAll([90, 80, 70]);
  while ((await desk.view()).round.stage !== 'publicity') await desk.advance();
  const second = (await desk.view()).candidates.find(({ result }) => result?.rank === 2);
  const hold = { round: desk.id, candidate: second?.id ?? '', rev: second?.rev ?? 0, reason: '保险单待核实' };
  await desk.harness.run('round.hold', hold);
  return desk;
}

// Catches papers that show other columns than the screen, and a candidate who is held back in public.
test('the screen and every paper show the columns chosen, and nobody who is held back', async () => {
  const desk = await inPublicity();
  const columns = [
    { column: '@name', mask: 'full' as const },
    { column: 'contact', mask: 'part' as const },
    { column: 'phone', mask: 'part' as const },
  ];
  await desk.harness.run('round.setPublicityColumns', { ...(await desk.on()), columns });
  const shown = await desk.harness.ask('round.publicityTable', { round: desk.id, columns: null });
  expect(shown.columns).toEqual(columns);
  expect(shown.table.columns.map(({ title }) => title)).toEqual(['单位名称', '联系人', '手机']);
  const held = (await desk.view()).candidates.find((candidate) => candidate.held !== null);
  expect(shown.table.rows).toHaveLength(2);
  expect(shown.table.rows.map(({ name }) => name)).not.toContain(held?.name);
  for (const { cells } of shown.table.rows) expect(cells[2]).toMatch(/^138\*{4}\d{4}$/);
  const paper = await desk.harness.ask('paper.data', { round: desk.id });
  expect(paper.publicityTable).toEqual(shown.table);
});

test('a personal column cannot be chosen whole, and the default can be taken back', async () => {
  const desk = await inPublicity();
  const whole = [
    { column: '@name', mask: 'full' as const },
    { column: 'phone', mask: 'full' as const },
  ];
  const choose = async (columns: typeof whole | null) =>
    desk.harness.run('round.setPublicityColumns', { ...(await desk.on()), columns });
  await expect(choose(whole)).rejects.toMatchObject({ code: 'input.invalid' });
  await choose([{ column: '@name', mask: 'full' }]);
  await choose(null);
  const shown = await desk.harness.ask('round.publicityTable', { round: desk.id, columns: null });
  expect(shown.table.columns.map(({ title }) => title)).toEqual(['区县', '单位名称', '基地类型']);
  expect((await desk.view()).round).not.toHaveProperty('publicityColumns');
});

test('the columns go over to the round that takes this one as its template', async () => {
  const desk = await inPublicity();
  const columns = [{ column: '@name', mask: 'full' as const }];
  await desk.harness.run('round.setPublicityColumns', { ...(await desk.on()), columns });
  const next = { kind: 'base-naming', title: '2027年基地命名', year: 2027 };
  const { id } = await desk.harness.run('round.create', { ...next, from: { round: desk.id } });
  expect((await desk.harness.ask('round.view', { round: id })).round.publicityColumns).toEqual(columns);
});
