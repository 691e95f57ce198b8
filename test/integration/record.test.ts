import { beforeEach, expect, test } from 'vitest';
import { REGISTER_NAMES, registerOf } from '../../src-main/domain/registers';
import type { Harness } from '../store-harness';
import { addBase, faultOf, openOffice } from './office';

let harness: Harness;
let ids: string[];

beforeEach(async () => {
  harness = await openOffice();
  ids = [];
  for (const n of [1, 2, 3]) ids.push((await addBase(harness, n)).id);
});

const list = (filters: { field: string; op: 'is'; value: string | boolean }[] = []) =>
  harness.ask('register.list', { register: 'base', filters, offset: 0, limit: 10 });
const titles = async (...filters: { field: string; op: 'is'; value: string | boolean }[]) =>
  (await list(filters)).rows.map(({ values }) => values.unitName);
const get = (id: string) => harness.ask('register.get', { register: 'base', id });
const set = (more: object) => ({
  register: 'base' as const,
  ids,
  field: 'tags',
  op: 'add' as const,
  value: '农村',
  ...more,
});

// A register that was declared without them would have no place for what the office wants to note.
test('every register has remarks and tags', () => {
  for (const name of REGISTER_NAMES) {
    const { remarks, tags } = registerOf(name).fields;
    expect([remarks?.label, tags?.label]).toEqual(['备注', '标签']);
  }
});

// A preview that counts other records than the command then changes; words that are lost when another is added.
test('one field of many records is set as previewed, in one step that can be undone', async () => {
  await harness.run('record.set', set({ ids: ids.slice(0, 1), value: '寒假' }));
  const preview = await harness.ask('record.previewSet', set({ value: '寒假、农村' }));
  expect(preview).toEqual({ changing: ids, same: 0, refused: [] });
  expect(await harness.run('record.set', set({ value: '农村' }), 'bulk')).toEqual({ count: 3 });
  expect((await get(ids[0] ?? '')).record.values.tags).toBe('寒假、农村');
  expect(await titles({ field: 'tags', op: 'is', value: '农村' })).toHaveLength(3);
  expect(await harness.ask('record.tags', {})).toEqual([
    { tag: '农村', count: 3 },
    { tag: '寒假', count: 1 },
  ]);
  expect(await harness.ask('record.previewSet', set({}))).toEqual({ changing: [], same: 3, refused: [] });
  expect(await harness.run('entry.undo', { entry: 'bulk' })).toEqual({ count: 3 });
  expect((await get(ids[0] ?? '')).record.values.tags).toBe('寒假');
  await harness.run('record.set', set({ op: 'remove', value: '寒假' }));
  expect((await get(ids[0] ?? '')).record.values.tags).toBe(null);
});

// Records that break a rule going in with the rest; two records made the same thing in one step.
test('what may not be set is told record by record, and nothing is stored', async () => {
  const days = { field: 'openDays', op: 'set' as const, value: 400 };
  const { changing, refused } = await harness.ask('record.previewSet', set(days));
  expect(changing).toEqual([]);
  expect(refused.map(({ title }) => title)).toEqual(['渝创第1科技馆', '渝创第2科技馆', '渝创第3科技馆']);
  expect((await faultOf(harness.run('record.set', set(days)))).code).toBe('record.invalid');
  const district = await faultOf(harness.run('record.set', set({ field: 'district', op: 'set', value: '999999' })));
  expect(district.code).toBe('record.invalid');
  for (const field of ['unitName', 'creditCode', 'phone', 'nothing']) {
    expect((await faultOf(harness.ask('record.previewSet', set({ field, op: 'set', value: null })))).code).toBe(
      'input.invalid',
    );
  }
  // Words cannot be added to a field that is one text: the address would become “甲路1号、乙路2号”.
  expect((await faultOf(harness.ask('record.previewSet', set({ field: 'address' })))).code).toBe('input.invalid');
});

// An archived record that still stands in lists and pickers, or that can be registered a second time beside itself.
test('an archived record leaves the lists, is found when asked for, and comes back', async () => {
  const [first = ''] = ids;
  const archive = { register: 'base' as const, ids: [first], reason: '单位已撤销' };
  expect(await harness.run('record.archive', archive)).toEqual({ count: 1 });
  const { total, all } = await list();
  expect([total, all]).toEqual([2, 2]);
  expect(await titles({ field: 'archived', op: 'is', value: true })).toEqual(['渝创第1科技馆']);
  const options = await harness.ask('register.options', { register: 'base' });
  expect(options.at(-1)).toEqual({
    value: first,
    label: '渝创第1科技馆',
    current: false,
    archived: true,
    successor: null,
  });
  expect((await faultOf(addBase(harness, 1))).code).toBe('record.duplicate');
  const { history } = await get(first);
  expect(history[0]?.changes).toEqual([{ field: 'archived', before: null, after: '单位已撤销' }]);
  expect(await harness.run('record.restore', { register: 'base', ids: [first] })).toEqual({ count: 1 });
  expect((await list()).total).toBe(3);
});

// A link that is shown from one side only, or a count that leaves out what is archived.
test('links are told from both sides, by register and field', async () => {
  const [first = '', second = ''] = ids;
  const course = (name: string, base: string) =>
    harness.run('register.save', {
      register: 'course',
      id: null,
      rev: 0,
      values: { name, base, schoolYear: '2026—2027学年', grades: '三至六年级', subject: '科学', lessons: 4 },
    });
  const saved = [];
  for (const name of ['星空', '矿石', '机器人', '植物', '桥梁', '声音']) saved.push(await course(name, first));
  await harness.run('record.archive', { register: 'course', ids: [saved[1]?.id ?? ''], reason: '停开' });
  const links = await harness.ask('record.links', { register: 'base', id: first });
  expect(links.to).toEqual([
    { register: 'district', field: 'district', id: '500103', title: '渝中区', archived: false },
  ]);
  expect(links.from).toMatchObject([{ register: 'course', field: 'base', count: 6, archived: 1 }]);
  expect(links.from[0]?.first.map(({ title }) => title)).toEqual(['星空', '矿石', '机器人', '植物', '桥梁']);
  expect((await harness.ask('record.links', { register: 'base', id: second })).from).toEqual([]);
});
