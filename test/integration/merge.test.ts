import { beforeEach, expect, test } from 'vitest';
import type { Harness } from '../store-harness';
import { addBase, baseValues, faultOf, openOffice } from './office';
import { RoundDesk } from './round-desk';

let harness: Harness;
let keep: { id: string; rev: number };
let absorb: { id: string; rev: number };

beforeEach(async () => {
  harness = await openOffice();
  keep = await addBase(harness, 1, { tags: '农村', contact: '甲' });
  absorb = await addBase(harness, 2, { unitName: '渝创第1科技舘', tags: '寒假、农村', contact: '乙', mail: 'a@b.cn' });
});

const course = (name: string, base: string) =>
  harness.run('register.save', {
    register: 'course',
    id: null,
    rev: 0,
    values: { name, base, schoolYear: '2026—2027学年', grades: '三至六年级', subject: '科学', lessons: 4 },
  });
const get = (id: string) => harness.ask('register.get', { register: 'base', id });
const merge = (take: string[] = [], id?: string) =>
  harness.run('record.merge', { register: 'base', keep, absorb, take }, id);
const total = async () => (await harness.ask('register.list', { register: 'base', offset: 0, limit: 9 })).total;

// A merge that loses a value, a word, a link or a history; one that cannot be taken back whole.
test('two records become one with the chosen values, all words and links, both histories, and back again', async () => {
  const { id } = await course('星空', absorb.id);
  await merge(['mail', 'creditCode'], 'merge');
  const { record, history } = await get(keep.id);
  expect(record.values).toMatchObject({
    unitName: '渝创第1科技馆',
    contact: '甲',
    mail: 'a***@b.cn',
    creditCode: baseValues(2).creditCode,
    tags: '农村、寒假',
  });
  expect(history.map(({ command, of }) => [command, of])).toEqual([
    ['record.merge', null],
    ['record.merge', '渝创第1科技舘'],
    ['register.save', '渝创第1科技舘'],
    ['register.save', null],
  ]);
  const moved = await harness.ask('register.get', { register: 'course', id });
  expect(moved.record.values.base).toBe(keep.id);
  const links = await harness.ask('record.links', { register: 'base', id: absorb.id });
  expect(links.into?.title).toBe('渝创第1科技馆');
  expect(links.from).toEqual([]);
  expect(await total()).toBe(1);
  expect((await harness.ask('record.find', { register: 'base', search: '', limit: 9 })).total).toBe(1);

  expect((await faultOf(harness.run('register.remove', { register: 'base', ids: [keep.id] }))).code).toBe(
    'record.used',
  );
  expect((await faultOf(harness.run('record.restore', { register: 'base', ids: [absorb.id] }))).code).toBe(
    'record.invalid',
  );
  expect(await harness.run('entry.undo', { entry: 'merge' })).toEqual({ count: 3 });
  expect(await total()).toBe(2);
  expect((await get(keep.id)).record.values).toMatchObject({ contact: '甲', mail: null, tags: '农村' });
  expect((await harness.ask('register.get', { register: 'course', id })).record.values.base).toBe(absorb.id);
});

// Two courses of one name that become the same by the merge: one would be lost without a word.
test('what would become a second time the same thing keeps the merge from being done', async () => {
  await course('星空', keep.id);
  await course('星空', absorb.id);
  expect((await faultOf(merge())).code).toBe('record.duplicate');
  expect(await total()).toBe(2);
});

test('a record with itself, an older view, a field that is not there', async () => {
  const itself = harness.run('record.merge', { register: 'base', keep, absorb: keep, take: [] });
  expect((await faultOf(itself)).code).toBe('input.invalid');
  expect((await faultOf(merge(['nothing']))).code).toBe('input.invalid');
  absorb = { ...absorb, rev: 7 };
  expect((await faultOf(merge())).code).toBe('record.changed');
});

// A base that is named under one record while its application goes on under another.
test('rounds: a candidate moves while nobody judges it, and never beside its twin', async () => {
  const desk = await RoundDesk.open(3);
  harness = desk.harness;
  const [first = '', second = '', third = ''] = desk.bases;
  const revOf = async (id: string) => ({ id, rev: (await get(id)).record.rev });
  const into = async (stays: string, goes: string, id?: string) => {
    const two = { keep: await revOf(stays), absorb: await revOf(goes) };
    return harness.run('record.merge', { register: 'base', ...two, take: [] }, id);
  };
  await desk.advance();
  await harness.run('round.collect', { ...(await desk.on()), subjects: [first, second] });
  expect((await faultOf(into(first, second))).message).toContain('都在评审轮次“2026年基地命名”里');
  await into(third, first, 'moved');
  expect((await desk.candidate(1)).subject).toBe(third);
  await harness.run('entry.undo', { entry: 'moved' });
  expect((await desk.candidate(1)).subject).toBe(first);
  await desk.advance();
  expect((await faultOf(into(third, first))).message).toContain('正在评审轮次“2026年基地命名”里（形式审查）');
  await into(first, third);
});

// The same thing registered twice under a name with another spelling, without a word.
test('what may be a second time the same is told while it is typed, and listed in pairs', async () => {
  const asked = { register: 'base' as const, id: null, values: { unitName: '渝创第1科技館', district: '500103' } };
  const found = await harness.ask('record.alike', asked);
  expect(found.map(({ title, same }) => [title, same])).toEqual([
    ['渝创第1科技馆', false],
    ['渝创第1科技舘', false],
  ]);
  const code = { ...asked, values: { unitName: '别的馆', creditCode: baseValues(2).creditCode ?? null } };
  expect((await harness.ask('record.alike', code)).map(({ id, same }) => [id, same])).toEqual([[absorb.id, true]]);
  const twin = await faultOf(addBase(harness, 3, { unitName: '渝创第1科技馆', creditCode: null }));
  expect([twin.code, twin.data]).toEqual(['record.duplicate', { id: keep.id }]);
  await addBase(harness, 3, { unitName: '渝创第1科技館', creditCode: null });
  const { pairs, more } = await harness.ask('record.pairs', { register: 'base' });
  expect(pairs.map(({ one, other }) => [one.title, other.title])).toEqual([
    ['渝创第1科技馆', '渝创第1科技館'],
    ['渝创第1科技舘', '渝创第1科技館'],
  ]);
  expect(more).toBe(false);
});
