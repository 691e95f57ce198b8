import { beforeEach, expect, test } from 'vitest';
import type { Values } from '../../src-main/domain/registers/define';
import type { Harness } from '../store-harness';
import { addBase, faultOf, openOffice } from './office';

let harness: Harness;
let bases: string[];

beforeEach(async () => {
  harness = await openOffice();
  bases = [];
  for (const n of [1, 2, 3, 4]) bases.push((await addBase(harness, n)).id);
});

const idNumber = '512326199905119720';
const person = (base: number, more: Values = {}): Values => ({
  name: '李静',
  base: bases[base] ?? '',
  idNumber,
  employment: '专职',
  ...more,
});
const save = (values: Values, id: string | null = null, rev = 0) =>
  harness.run('register.save', { register: 'instructor', id, rev, values });
const compare = async (rows: Values[]) =>
  (
    await harness.ask('import.compare', {
      register: 'instructor',
      rows: rows.map((values, row) => ({ row, values })),
    })
  ).map(({ findings }) => findings);
const findingsOf = async (register: 'instructor' | 'course', id: string) =>
  (await harness.ask('register.get', { register, id })).findings;

const text = '同一人在两个基地都登记为专职：见台账中的“李静”（渝创第1科技馆）';

// A person who is full-time at one base can be entered full-time at another, and measure 6 counts her twice.
test('a full-time instructor of one base is not entered full-time at a second one', async () => {
  const { id, rev } = await save(person(0));
  expect(await faultOf(save(person(1)))).toEqual({
    code: 'record.duplicate',
    message: `“李静”不能保存：${text}。请先核对并改好原有的那条记录，再来保存。`,
    path: 'values.idNumber',
    data: [id],
  });
  await save(person(1, { employment: '兼职' }));
  await harness.run('register.move', { register: 'instructor', ids: [id], status: 'left', reason: '调动' });
  await save(person(2));
  expect(await findingsOf('instructor', id)).toEqual([]);
  // Nor does a part-time record become a second full-time one by a change; the first one's other fields can be changed.
  const part = await save(person(0, { name: '王芳', idNumber: '11010519491231002X', employment: '兼职' }));
  await save(person(1, { name: '王芳', idNumber: '11010519491231002X' }));
  expect((await faultOf(save({ employment: '专职' }, part.id, part.rev))).code).toBe('record.duplicate');
  await save({ major: '物理' }, id, rev + 1);
});

// What an import has let in is a trap: no field of it can be corrected any more, or nobody is told.
test('what stands against each other in the register is said on both pages, and can be corrected step by step', async () => {
  await save(person(0));
  const rows = [{ id: null, rev: 0, values: person(1), typed: {} }];
  await harness.run('import.store', { register: 'instructor', file: '名册.xlsx', sender: '', rows, mapping: {} });
  const { rows: listed } = await harness.ask('register.list', { register: 'instructor', offset: 0, limit: 9 });
  const [first, second] = ['渝创第1科技馆', '渝创第2科技馆'].map((_, at) =>
    listed.find(({ values }) => values.base === bases[at]),
  );
  expect(await findingsOf('instructor', second?.id ?? '')).toEqual([
    { field: 'idNumber', level: 'W', text, beside: true },
  ]);
  expect(await findingsOf('instructor', first?.id ?? '')).toEqual([
    { field: 'idNumber', level: 'W', text: text.replace('第1', '第2'), beside: true },
  ]);
  const { id, rev } = await save({ major: '物理' }, second?.id, second?.rev);
  await save({ employment: '兼职' }, id, rev);
  expect(await findingsOf('instructor', first?.id ?? '')).toEqual([]);
});

// The second file of a year says nothing of what came with the first; or a row is held against what it replaces.
test('the rows of an import are held against stored records that no row of the file changes', async () => {
  await save(person(0));
  const held = { code: 'instructor.two-bases', level: 'C', field: 'idNumber', message: text };
  expect(await compare([person(1), person(2, { employment: '兼职' }), person(0, { major: '物理' })])).toEqual([
    [],
    [],
    [],
  ]);
  expect(await compare([person(1), person(2, { employment: '兼职' })])).toEqual([[held], []]);
  // An archived record counts no more.
  const { ids } = await harness.ask('register.ids', { register: 'instructor' });
  await harness.run('record.archive', { register: 'instructor', ids, reason: '重复' });
  expect(await compare([person(1)])).toEqual([[]]);
});

// A course that goes on is taken for handed in twice every year; or one that was is not noticed once it is stored.
test('a course of the same name at the same base and in the same year is asked about, and stored all the same', async () => {
  const course = (code: string, schoolYear = '2026—2027学年'): Values => ({
    name: '恐龙与演化',
    base: bases[0] ?? '',
    code,
    schoolYear,
    subject: '生物学',
    grades: '三至六年级',
    lessons: 8,
  });
  const store = (values: Values) => harness.run('register.save', { register: 'course', id: null, rev: 0, values });
  const first = await store(course('KC-1'));
  await store(course('KC-2', '2027—2028学年'));
  expect(await findingsOf('course', first.id)).toEqual([]);
  const second = await store(course('KC-3'));
  const text = '同一基地已有同名课程，请核对是否重复申报：见台账中的“恐龙与演化”';
  const told = { field: 'name', level: 'W', text, beside: true };
  expect(await findingsOf('course', first.id)).toEqual([told]);
  expect(await findingsOf('course', second.id)).toEqual([told]);
});

// What the form refuses comes in by another door: many at once, a status, the archive, a merge, an undo.
test('bulk set, a new status, restoring, undoing and merging refuse what the form refuses', async () => {
  const run = harness.run.bind(harness);
  const wrong = { code: 'record.duplicate', path: 'values.idNumber' };
  const first = await save(person(0));
  const second = await save(person(1, { employment: '兼职' }));
  const set = {
    register: 'instructor' as const,
    ids: [second.id],
    field: 'employment',
    op: 'set' as const,
    value: '专职',
  };
  expect(await harness.ask('record.previewSet', set)).toEqual({
    changing: [],
    same: 0,
    refused: [
      { id: second.id, title: '李静', why: `“李静”不能保存：${text}。请先核对并改好原有的那条记录，再来保存。` },
    ],
  });
  expect(await faultOf(run('record.set', set))).toMatchObject(wrong);

  // Two that stand against nothing stored, but against each other.
  const pair = [];
  for (const at of [0, 1])
    pair.push(await save(person(at, { name: '王芳', idNumber: '11010519491231002X', employment: '兼职' })));
  const both = { ...set, ids: pair.map(({ id }) => id) };
  expect((await harness.ask('record.previewSet', both)).refused.map(({ id }) => id)).toEqual(both.ids);

  const move = (ids: string[], status: string) =>
    run('register.move', { register: 'instructor', ids, status, reason: '调动' });
  await move([first.id], 'left');
  await run('record.set', set);
  expect(await faultOf(move([first.id], 'active'))).toMatchObject(wrong);

  const archived = await run(
    'record.archive',
    { register: 'instructor', ids: [second.id], reason: '离岗' },
    'archive-1',
  );
  expect(archived).toEqual({ count: 1 });
  await move([first.id], 'active');
  expect(await faultOf(run('record.restore', { register: 'instructor', ids: [second.id] }))).toMatchObject(wrong);
  expect((await faultOf(run('entry.undo', { entry: 'archive-1' }))).code).toBe('undo.impossible');

  // Merging takes a person's number over from the other record.
  const nameless = await save(person(3, { name: '李敬', idNumber: null }));
  const revOf = async (id: string) => (await harness.ask('register.get', { register: 'instructor', id })).record.rev;
  const merge = async (keep: string, absorb: string) =>
    run('record.merge', {
      register: 'instructor',
      keep: { id: keep, rev: await revOf(keep) },
      absorb: { id: absorb, rev: await revOf(absorb) },
      take: ['idNumber'],
    });
  const part = await save(person(2, { employment: '兼职' }));
  expect(await faultOf(merge(nameless.id, part.id))).toMatchObject(wrong);
  // With the one that it stands against it can be merged.
  expect((await merge(nameless.id, first.id)).id).toBe(nameless.id);
});
