import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RegisterName } from '../../src-main/domain/registers';
import type { Values } from '../../src-main/domain/registers/define';
import type { Harness } from '../store-harness';
import { addBase, openOffice } from './office';

const units = JSON.parse(
  readFileSync(new URL('../../resources/data/responsible-units.json', import.meta.url), 'utf8'),
) as Values[];
const shipped = [{ register: 'responsibleUnit' as const, records: units }];

const EXPERT: Values = {
  name: '冉𬭚',
  birth: '1975-10',
  phone: '13800107948',
  unit: '重庆大学',
  rank: '教授',
  field: '物理学',
  source: '高校',
  recommendedBy: '重庆市物理学会',
};

const statusOf = async (harness: Harness, register: RegisterName, id: string) =>
  (await harness.ask('register.get', { register, id })).record.status;

const save = (harness: Harness, register: RegisterName, values: Values) =>
  harness.run('register.save', { register, id: null, rev: 0, values });

/** What the program does by itself on this day. */
async function tend(harness: Harness, today: string): Promise<{ due: boolean; count: number }> {
  harness.on(today);
  harness.as(null, '程序');
  const { due } = await harness.ask('program.due', { shipped });
  const { count } = await harness.run('program.tend', { shipped });
  harness.as('staff', '经办甲');
  return { due, count };
}

test('an expert whose term is over is listed as if it were not; one still serving is sent away', async () => {
  const harness = await openOffice();
  const over = await save(harness, 'expert', { ...EXPERT, termTo: '2026-10-31' });
  const serving = await save(harness, 'expert', { ...EXPERT, name: '王䶮', termTo: '2026-11-01' });
  expect(await statusOf(harness, 'expert', over.id)).toBe('expired');
  expect(await statusOf(harness, 'expert', serving.id)).toBe('pending');

  await harness.run('register.move', { register: 'expert', ids: [serving.id], status: 'listed', reason: '入库' });
  await tend(harness, '2026-11-01');
  expect(await statusOf(harness, 'expert', serving.id)).toBe('listed');
  expect(await tend(harness, '2026-11-02')).toEqual({ due: true, count: 1 });
  expect(await statusOf(harness, 'expert', serving.id)).toBe('expired');
  const { history } = await harness.ask('register.get', { register: 'expert', id: serving.id });
  expect(history[0]?.reason).toBe('专家状态按期限转为“到期”');
  expect(await tend(harness, '2026-11-03')).toEqual({ due: false, count: 0 });
});

test('an expert whom nobody looked after for two years is frozen without asking, or never spoken of', async () => {
  const harness = await openOffice();
  const { id } = await save(harness, 'expert', EXPERT);
  await harness.run('register.move', { register: 'expert', ids: [id], status: 'listed', reason: '入库' });
  const said = async () =>
    (await harness.ask('register.get', { register: 'expert', id })).findings
      .filter(({ field }) => field === 'status')
      .map(({ text }) => text);
  harness.on('2028-10-31');
  expect(await said()).toEqual([]);
  harness.on('2028-11-01');
  expect(await said()).toEqual(['已满 2 年没有更新资料，建议核实后冻结']);
  expect(await tend(harness, '2028-11-01')).toMatchObject({ count: 20 });
  expect(await statusOf(harness, 'expert', id)).toBe('listed');
});

test('a ledger of what is past comes in as planned, record by record to be moved by hand', async () => {
  const harness = await openOffice();
  const base = await addBase(harness, 1);
  const visit = { name: '走进科技馆', school: '实验小学校', base: base.id, pupils: 80, safetyPlan: true };
  const past = await save(harness, 'visit', { ...visit, heldOn: '2026-10-31' });
  const coming = await save(harness, 'visit', { ...visit, heldOn: '2026-11-20' });
  expect(await statusOf(harness, 'visit', past.id)).toBe('done');
  expect(await statusOf(harness, 'visit', coming.id)).toBe('planned');
  // Whether it took place is for people to say.
  await tend(harness, '2026-12-01');
  expect(await statusOf(harness, 'visit', coming.id)).toBe('planned');
});

test('the 20 responsible units are missing in a folder set up before, or come back after the office removed one', async () => {
  const harness = await openOffice();
  expect(units.length).toBe(20);
  const own = await save(harness, 'responsibleUnit', { code: 'U04', name: '市教委（自己登记的）', kind: '政府部门' });
  expect(await tend(harness, '2026-11-01')).toEqual({ due: true, count: 19 });
  const list = { register: 'responsibleUnit' as const, search: '', filters: [], sort: null, offset: 0, limit: 50 };
  expect((await harness.ask('register.list', list)).all).toBe(20);
  expect((await harness.ask('register.get', { register: 'responsibleUnit', id: own.id })).record.values.name).toBe(
    '市教委（自己登记的）',
  );
  await harness.run('register.remove', { register: 'responsibleUnit', ids: ['U17'] });
  expect(await tend(harness, '2026-11-02')).toEqual({ due: false, count: 0 });
  expect((await harness.ask('register.list', list)).all).toBe(19);
});
