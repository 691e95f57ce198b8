import { beforeEach, expect, test } from 'vitest';
import type { InternalInput } from '../../src-main/api/internal';
import type { Values } from '../../src-main/domain/registers/define';
import type { Harness } from '../store-harness';
import { quickest } from '../support/quickest';
import { addBase, baseValues, faultOf, openOffice } from './office';

type Row = InternalInput<'import.store'>['rows'][number];

let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
});

const added = (n: number, more: Values = {}): Row => ({ id: null, rev: 0, values: baseValues(n, more), typed: {} });
const store = (rows: Row[], mapping: Record<string, string | null> = {}, id?: string) =>
  harness.run('import.store', { register: 'base', file: '区县汇总表.xlsx', sender: '', rows, mapping }, id);
const compare = (rows: Values[]) =>
  harness.ask('import.compare', { register: 'base', rows: rows.map((values, row) => ({ row, values })) });
const count = async () => (await harness.ask('register.list', { register: 'base', offset: 0, limit: 1 })).all;
const get = (id: string) => harness.ask('register.get', { register: 'base', id });

test('the preview and the import disagree on what is new, changed and the same', async () => {
  const kept = await addBase(harness, 1);
  const changing = await addBase(harness, 2, { mail: 'a@example.cn' });
  const rows = [
    baseValues(1, { remarks: null }),
    baseValues(2, { visitors: 40_000, mail: null }),
    baseValues(3),
    baseValues(4, { unitName: '渝创第１科技馆', creditCode: null }),
  ];
  const compared = await compare(rows);
  expect(compared.map(({ row, id, rev, changes }) => [row, id, rev, changes.length])).toEqual([
    [0, kept.id, 1, 0],
    [1, changing.id, 1, 1],
    [2, null, 0, 16],
    [3, kept.id, 1, 2],
  ]);
  expect(compared[1]?.changes).toEqual([{ field: 'visitors', before: 35_000, after: 40_000 }]);
  const chosen = compared.slice(0, 3).map(({ row, id, rev }) => ({ id, rev, values: rows[row] ?? {}, typed: {} }));
  expect(await store(chosen)).toEqual({ added: 1, changed: 1 });
  const { record } = await get(changing.id);
  expect([record.rev, record.values.visitors, record.values.mail]).toEqual([2, 40_000, 'a***@example.cn']);
  expect((await get(kept.id)).record.rev).toBe(1);
});

test('the same file a second time changes something', async () => {
  const rows = [1, 2, 3].map((n) => baseValues(n));
  await store([1, 2, 3].map((n) => added(n)));
  const compared = await compare(rows);
  expect(compared.flatMap(({ changes }) => changes)).toEqual([]);
  const again = compared.map(({ row, id, rev }) => ({ id, rev, values: rows[row] ?? {}, typed: {} }));
  expect(await store(again)).toEqual({ added: 0, changed: 0 });
});

test('a command that is sent again after a lost answer imports everything twice', async () => {
  const first = await store([added(1)], {}, 'import-1');
  expect(await store([added(1)], {}, 'import-1')).toEqual(first);
  expect(await count()).toBe(1);
});

test('one faulty row lets the others in', async () => {
  const refusals: [Row[], string][] = [
    [[added(1), added(2, { phone: '138' })], 'record.invalid'],
    [[added(1), added(2, { creditCode: baseValues(1).creditCode ?? null })], 'record.duplicate'],
    [[added(1), added(1, { creditCode: null })], 'record.duplicate'],
    [[added(1), added(2, { district: '江北区' })], 'record.invalid'],
    [[added(1), added(2, { nothing: 1 })], 'input.invalid'],
    [[added(1), { id: 'gone', rev: 1, values: {}, typed: {} }], 'record.missing'],
  ];
  for (const [rows, code] of refusals) expect((await faultOf(store(rows, { 名称: 'unitName' }))).code).toBe(code);
  expect(await count()).toBe(0);
  expect(await harness.ask('import.remembered', { register: 'base' })).toEqual({});
});

test('a record changed between preview and import is overwritten, or two rows change it one after the other', async () => {
  const { id } = await addBase(harness, 1);
  const row = { id, rev: 1, values: baseValues(1, { visitors: 1 }), typed: {} };
  expect((await faultOf(store([row, { ...row }]))).code).toBe('record.duplicate');
  await harness.run('register.save', { register: 'base', id, rev: 1, values: { courses: 9 } });
  expect(await faultOf(store([added(2), row]))).toEqual({
    code: 'record.changed',
    message: '基地“渝创第1科技馆”刚被他人改过，请先看最新内容，再重新办理。',
    data: { id, rev: 2 },
  });
  expect(await count()).toBe(1);
});

test('two records that swap their names are taken for duplicates of each other', async () => {
  const [a, b] = [await addBase(harness, 1, { creditCode: null }), await addBase(harness, 2, { creditCode: null })];
  const named = (id: string, unitName: string) => ({ id, rev: 1, values: { unitName }, typed: {} });
  const result = await store([named(a.id, '渝创第2科技馆'), named(b.id, '渝创第1科技馆')]);
  expect(result).toEqual({ added: 0, changed: 2 });
});

test('what stood in the cell is lost, or shows a phone in full', async () => {
  const typed = { district: '江北区', phone: '138 0000-0001' };
  await store([{ ...added(1, { district: '500157' }), typed }]);
  const [id = ''] = (await harness.ask('register.ids', { register: 'base', search: '', filters: [], sort: null })).ids;
  const changes = async () => {
    const [entry] = (await get(id)).history;
    return entry?.changes.filter((change) => change.field === 'district' || change.field === 'phone');
  };
  expect((await get(id)).history[0]?.reason).toBe('导入文件“区县汇总表.xlsx”');
  expect(await changes()).toEqual([
    { field: 'district', before: null, after: '500157', typed: '江北区' },
    { field: 'phone', before: null, after: '138****0001' },
  ]);
});

test('the mapping is asked for again with every file, or an undone import forgets or blocks it', async () => {
  await store([added(1)], { 申报单位: 'unitName', '备 注': null });
  await store([added(2)], { 备注: 'remarks' }, 'second');
  await store([added(3)], { 备注: null });
  expect(await harness.run('entry.undo', { entry: 'second' })).toEqual({ count: 1 });
  expect(await harness.ask('import.remembered', { register: 'base' })).toEqual({
    '': { 申报单位: 'unitName', 备注: null },
  });
  expect(await harness.ask('import.remembered', { register: 'district' })).toEqual({});
});

test('an import undone in part: new rows stay or changed ones are not put back', async () => {
  const { id } = await addBase(harness, 1);
  await store([{ id, rev: 1, values: { visitors: 1 }, typed: {} }, added(2), added(3)], {}, 'import');
  expect(await harness.run('entry.undo', { entry: 'import' })).toEqual({ count: 3 });
  expect(await count()).toBe(1);
  expect((await get(id)).record.values.visitors).toBe(35_000);
});

test('ten times as many rows take far more than ten times as long', async () => {
  const rows = (from: number, count: number) => Array.from({ length: count }, (_, n) => added(from + n));
  const { few, many } = await quickest(
    {
      few: async () => expect(await store(rows(0, 1_000))).toEqual({ added: 1_000, changed: 0 }),
      many: async () => expect(await store(rows(1_000, 9_000))).toEqual({ added: 9_000, changed: 0 }),
    },
    1,
  );
  expect(many / few).toBeLessThan(30);
  const page = await harness.ask('register.list', { register: 'base', search: '渝中 第77', offset: 0, limit: 100 });
  expect([page.all, page.total]).toEqual([10_000, 111]);
});
