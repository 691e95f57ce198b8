import { beforeEach, expect, test } from 'vitest';
import type { Values } from '../../src-main/domain/registers/define';
import type { Harness } from '../store-harness';
import { addBase, baseValues, faultOf, openOffice } from './office';

const NAME = '渝创第7科技馆';
let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
});

const instructor = (more: Values = {}): Values => ({ name: '冉𬭚', base: NAME, employment: '专职', ...more });
const addInstructor = (more: Values = {}) =>
  harness.run('register.save', { register: 'instructor', id: null, rev: 0, values: instructor(more) });
const baseOf = async (id: string) => {
  const { record, names } = await harness.ask('register.get', { register: 'instructor', id });
  return [record.values.base, names[String(record.values.base)], record.rev];
};

test('who named a unit before it was registered is lost to it, or is counted as a second one', async () => {
  const { id } = await addInstructor();
  const other = await addInstructor({ name: '田䶮', base: '别的单位' });
  expect(await baseOf(id)).toEqual([NAME, NAME, 1]);
  const base = await addBase(harness, 7);
  expect(await baseOf(id)).toEqual([base.id, NAME, 2]);
  expect(await baseOf(other.id)).toEqual(['别的单位', '别的单位', 1]);

  const rows = [{ row: 1, values: instructor({ base: base.id }) }];
  expect(await harness.ask('import.compare', { register: 'instructor', rows })).toEqual([
    { row: 1, id, rev: 2, changes: [], kept: [], findings: [] },
  ]);
  const found = { register: 'instructor' as const, search: '第7科技', filters: [], sort: null };
  expect((await harness.ask('register.ids', found)).ids).toEqual([id]);
  const removal = { register: 'base' as const, ids: [base.id] };
  expect((await faultOf(harness.run('register.remove', removal))).code).toBe('record.used');
});

test('a base registered by mistake cannot be taken back because others were linked to it on the way', async () => {
  const { id } = await addInstructor();
  await harness.run('register.save', { register: 'base', id: null, rev: 0, values: baseValues(7) }, 'the mistake');
  expect(await harness.run('entry.undo', { entry: 'the mistake' })).toEqual({ count: 2 });
  expect(await baseOf(id)).toEqual([NAME, NAME, 3]);
});

test('two new units of one name: the link would be to either of them', async () => {
  const { id } = await addInstructor();
  const rows = [7, 8].map((n) => ({ id: null, rev: 0, values: baseValues(n, { unitName: NAME }), typed: {} }));
  await harness.run('import.store', { register: 'base', file: '汇总表.xlsx', sender: '', rows, mapping: {} });
  expect(await baseOf(id)).toEqual([NAME, NAME, 1]);
});
