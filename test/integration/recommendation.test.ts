import { expect, test } from 'vitest';
import { registerOf } from '../../src-main/domain/registers';
import { allFields } from '../../src-main/domain/registers/merge';
import { RECOMMENDED, RoundDesk } from './round-desk';

/** A round in 申报 whose districts may recommend two each, with one base that stands in it already. */
async function collecting(): Promise<RoundDesk> {
  const desk = await RoundDesk.open(1);
  const { round } = await desk.view();
  await desk.configure({ intake: { ...round.intake, perDistrict: 2 } });
  await desk.advance();
  return desk;
}

/** Rows of a workbook: the stored base unchanged, and new ones by their numbers. */
async function rowsOf(desk: RoundDesk, numbers: readonly number[]) {
  const { record } = await desk.base(1);
  const fresh = numbers.map((n) => ({
    id: null,
    rev: 0,
    typed: {},
    values: allFields(registerOf('base'), {
      ...record.values,
      ...RECOMMENDED,
      unitName: `推荐单位${n}`,
      creditCode: null,
      phone: `1390000000${n}`,
    }),
  }));
  return [{ id: record.id, rev: record.rev, typed: {}, values: record.values }, ...fresh];
}

async function recommend(desk: RoundDesk, numbers: readonly number[], id: string) {
  const { round } = await desk.view();
  const file = { register: 'base' as const, file: '渝中区推荐汇总表.xlsx', sender: '渝中区教委', mapping: {} };
  const into = { id: desk.id, rev: round.rev };
  return desk.harness.run('import.store', { ...file, rows: await rowsOf(desk, numbers), round: into }, id);
}

test('a workbook makes the records and puts all it names into the round, in one step that one undo takes back', async () => {
  const desk = await collecting();
  const done = await recommend(desk, [1], 'recommendation');
  expect(done).toEqual({ added: 1, changed: 0, collected: 2 });
  const { candidates } = await desk.view();
  expect(candidates.map(({ code, name, districtName }) => [code, name, districtName])).toEqual([
    ['001', '渝创第1科技馆', '渝中区'],
    ['002', '推荐单位1', '渝中区'],
  ]);
  const [one] = candidates.filter(({ name }) => name === '推荐单位1');
  await desk.harness.run('entry.undo', { entry: 'recommendation' });
  expect((await desk.view()).candidates).toEqual([]);
  expect((await desk.harness.stored('base')).map(({ id }) => id)).not.toContain(one?.subject);
});

// Catches records that stay behind when the round does not take what the workbook names.
test('beyond the ceiling of a district nothing is written, neither records nor candidates', async () => {
  const desk = await collecting();
  const before = (await desk.harness.stored('base')).length;
  await expect(recommend(desk, [1, 2], 'too-many')).rejects.toMatchObject({
    code: 'round.blocked',
    data: ['渝中区推荐 3 个，超过名额 2 个'],
  });
  expect(await desk.harness.stored('base')).toHaveLength(before);
  expect((await desk.view()).candidates).toEqual([]);
});

test('once the round has gone on, the import cannot be undone behind its back', async () => {
  const desk = await collecting();
  await recommend(desk, [1], 'recommendation');
  await desk.advance();
  await expect(desk.harness.run('entry.undo', { entry: 'recommendation' })).rejects.toMatchObject({
    code: 'undo.impossible',
  });
});

test('only into a round of the same register that collects applications', async () => {
  const desk = await collecting();
  await recommend(desk, [1], 'recommendation');
  await desk.advance();
  await expect(recommend(desk, [2], 'late')).rejects.toMatchObject({ code: 'round.stage' });
});
