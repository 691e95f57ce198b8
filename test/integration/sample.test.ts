import { beforeEach, expect, test } from 'vitest';
import type { Harness } from '../store-harness';
import { addBase, baseValues, faultOf, openOffice } from './office';
import { RoundDesk } from './round-desk';

let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
});

const install = (count: number) =>
  harness.run('sample.install', { records: Array.from({ length: count }, (_, n) => baseValues(900 + n)) }, 'install');
const remove = (id?: string) => harness.run('sample.remove', {}, id);
const rows = async () => (await harness.ask('register.list', { register: 'base', offset: 0, limit: 100 })).rows;
const sampleIds = async () => (await rows()).filter((row) => row.origin === 'sample').map((row) => row.id);
const isSample = async () => (await harness.ask('settings.offices', {})).sample;
const sizes = async () => {
  const tables = ['round', 'candidate', 'member', 'ballot', 'conflict', 'certificate'] as const;
  return Promise.all(tables.map(async (table) => (await harness.stored(table)).length));
};

test('sample records cannot be told from those of the office, or are loaded twice', async () => {
  const own = await addBase(harness, 1);
  expect(await install(3)).toEqual({ count: 3 });
  expect((await rows()).map((row) => row.origin).sort()).toEqual(['office', 'sample', 'sample', 'sample']);
  expect(await isSample()).toBe(true);
  const again = harness.run('sample.install', { records: [baseValues(800)] }, 'again');
  expect((await faultOf(again)).code).toBe('record.duplicate');
  expect(await remove()).toEqual({ count: 3 });
  expect((await rows()).map((row) => row.id)).toEqual([own.id]);
  expect(await isSample()).toBe(false);
  expect(await harness.run('sample.install', { records: [baseValues(900)] }, 'later')).toEqual({ count: 1 });
});

test('a sample that meets a record of the office is loaded in part', async () => {
  await addBase(harness, 901);
  expect((await faultOf(install(3))).code).toBe('record.duplicate');
  expect((await rows()).length).toBe(1);
  expect(await isSample()).toBe(false);
});

test('the loading not undone as one step, or undone under a round', async () => {
  await install(2);
  const naming = await RoundDesk.applied(harness, '示例轮次', await sampleIds());
  const fault = await faultOf(harness.run('entry.undo', { entry: 'install' }));
  expect([fault.code, fault.message]).toEqual([
    'undo.impossible',
    '不能撤销：基地“渝创第900科技馆”已进入评审轮次“示例轮次”（共有 2 条在轮次里），不能去掉；请先把它从轮次中撤出。',
  ]);
  const candidates = (await naming.view()).candidates.map((candidate) => candidate.id);
  await harness.run('round.withdraw', { ...(await naming.on()), candidates });
  expect(await harness.run('entry.undo', { entry: 'install' })).toEqual({ count: 3 });
  expect([await rows(), await isSample()]).toEqual([[], false]);
});

test('a base that is in a round removed from the register', async () => {
  const { id } = await addBase(harness, 1);
  await RoundDesk.applied(harness, '2026年命名', [id]);
  const fault = await faultOf(harness.run('register.remove', { register: 'base', ids: [id] }));
  expect(fault).toEqual({
    code: 'record.used',
    message: '基地“渝创第1科技馆”已进入评审轮次“2026年命名”，不能去掉；请先把它从轮次中撤出。',
    data: [id],
  });
});

test('a round of the office goes with the sample because one sample record is in it', async () => {
  const own = await addBase(harness, 1);
  await install(1);
  await RoundDesk.applied(harness, '2026年命名', [own.id, ...(await sampleIds())]);
  const before = await sizes();
  expect(await faultOf(remove())).toEqual({
    code: 'record.used',
    message:
      '评审轮次“2026年命名”里既有示例数据，也有正式记录（如“渝创第1科技馆”），不能随示例数据一起移除；请先把其中一种从轮次中撤出。',
    data: [own.id],
  });
  expect([await sizes(), (await rows()).length, await isSample()]).toEqual([before, 2, true]);
});

test('numbers of sample certificates given again, or the certificates gone without a trace', async () => {
  await install(2);
  const naming = await RoundDesk.applied(harness, '示例轮次', await sampleIds());
  await naming.throughReview('2026-11-02');
  harness.on('2026-11-20');
  await naming.advance();
  await naming.publish({ docSerial: 1, date: '2026-11-20', validFrom: '2026-11-20', validTo: '2027-03-31' });
  expect(await sizes()).toEqual([1, 2, 1, 2, 0, 2]);
  const link = (await sampleIds())[0] ?? '';
  const links = (await harness.ask('register.get', { register: 'base', id: link })).links;
  expect(links.map(({ kind, text }) => [kind, text])).toEqual([
    ['round', '示例轮次（公布），编号 001'],
    ['certificate', '重庆市中小学校外科普特色基地 渝科普〔2026〕基地-0001'],
  ]);

  await remove('remove');
  expect(await sizes()).toEqual([0, 0, 0, 0, 0, 2]);
  const certificates = async () =>
    (await harness.stored('certificate')).map(({ number, voided }) => [number, voided?.reason ?? null]).sort();
  expect(await certificates()).toEqual([
    ['渝科普〔2026〕基地-0001', '示例数据已移除'],
    ['渝科普〔2026〕基地-0002', '示例数据已移除'],
  ]);

  const own = await addBase(harness, 1);
  const real = await RoundDesk.applied(harness, '2026年命名', [own.id]);
  await real.throughReview('2026-11-21');
  harness.on('2026-12-10');
  await real.advance();
  await real.publish({ docSerial: 1, date: '2026-12-10', validFrom: '2026-12-10', validTo: '2027-03-31' });
  expect((await certificates()).at(-1)).toEqual(['渝科普〔2026〕基地-0003', null]);
});

test('the removal of the sample not undone as one step', async () => {
  await install(2);
  const naming = await RoundDesk.applied(harness, '示例轮次', await sampleIds());
  await naming.throughReview('2026-11-02');
  const before = await sizes();
  const ids = await sampleIds();
  await remove('remove');
  expect(await harness.run('entry.undo', { entry: 'remove' })).toEqual({ count: 2 + 1 + 1 + 2 + 1 + 2 });
  expect([await sizes(), await sampleIds(), await isSample()]).toEqual([before, ids, true]);
});
