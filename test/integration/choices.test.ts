import ExcelJS from 'exceljs';
import { beforeEach, expect, test } from 'vitest';
import type { CallInput } from '../../src-main/api/contract';
import { readTable } from '../../src-main/documents/excel/read';
import { registerExport } from '../../src-main/documents/excel/write/register-export';
import { registerTemplate } from '../../src-main/documents/excel/write/register-template';
import { checkImport } from '../../src-main/domain/import/check';
import { registerOf } from '../../src-main/domain/registers';
import type { Harness } from '../store-harness';
import { addBase, baseValues, faultOf, openOffice } from './office';

type Wanted = CallInput<'choices.set'>['choices'];
const KINDS = { register: 'base', field: 'kind' } as const;

let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
});

const view = async () => {
  const list = (await harness.ask('choices.view', {})).find(({ field }) => field === 'kind');
  if (!list) throw new Error('no list');
  return list;
};
const labels = async () => (await view()).choices.map(({ label, retired }) => (retired ? `${label}×` : label));

/** Sets the list as it is, changed. */
async function set(change: (choices: Wanted) => Wanted, id?: string): Promise<unknown> {
  const { choices, rev } = await view();
  const wanted = change(choices.map(({ used: _, ...choice }) => choice));
  return harness.run('choices.set', { ...KINDS, rev, choices: wanted }, id);
}
const media = { value: null, label: '传媒类', synonyms: ['融媒体'], retired: false };
const called = (value: string, change: Partial<Wanted[number]>) => (choices: Wanted) =>
  choices.map((choice) => (choice.value === value ? { ...choice, ...change } : choice));

const all = { register: 'base' as const, search: '', filters: [], sort: null };
const check = async (bytes: Uint8Array) =>
  checkImport({
    register: registerOf('base'),
    sheets: await readTable(bytes),
    referred: await harness.ask('import.referred', { register: 'base' }),
    today: '2026-11-01',
  });
async function exported() {
  const rows = await harness.ask('register.rows', { ...all, sensitive: true });
  return registerExport({ register: 'base', ...rows, sensitive: true, conditions: '', today: '2026-10-01' });
}
/** What the drop-down of the field's column offers in a template. */
async function offeredInTemplate(): Promise<unknown[]> {
  const book = new ExcelJS.Workbook();
  const bytes = await registerTemplate({ register: 'base', references: {} });
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const lists = (book.getWorksheet('模板数据')?.columns ?? []).map((column) =>
    [...(column.values ?? [])].filter(Boolean),
  );
  return lists.find((list) => list.includes('科技场馆类')) ?? [];
}

// A type that the city has introduced cannot be entered; or form, import and export know different lists.
test('an added choice is taken by form and import, and comes back from an export', async () => {
  await expect(addBase(harness, 1, { kind: '传媒类' })).rejects.toThrow('基地类型');
  await set((choices) => [...choices.slice(0, 1), media, ...choices.slice(1)]);
  expect((await labels()).slice(0, 3)).toEqual(['科技场馆类', '传媒类', '教育科研与重大工程类']);
  await addBase(harness, 1, { kind: '传媒类' });
  const [row] = (await check(await exported())).rows;
  expect([row?.values.kind, row?.issues.filter(({ level }) => level === 'E')]).toEqual(['传媒类', []]);
  // The office's own word goes before another choice's other spelling.
  expect(
    (
      await harness.ask('import.compare', {
        register: 'base',
        rows: [{ row: 1, values: baseValues(1, { kind: '传媒类' }) }],
      })
    )[0]?.changes,
  ).toEqual([]);
  expect((await view()).choices.map(({ used }) => used)).toEqual([0, 1, 0, 0, 0, 0, 0]);
});

// After a new name every record of the old one looks wrong, or the old workbooks are refused.
test('a renamed choice: records are called by the new name, workbooks of the old name are still taken', async () => {
  const { id } = await addBase(harness, 1, { kind: '企业类' });
  const before = await exported();
  await set(called('企业类', { label: '科技企业类' }));
  expect((await harness.ask('register.get', { register: 'base', id })).record.values.kind).toBe('企业类');
  const listed = (filters: CallInput<'register.list'>['filters']) =>
    harness.ask('register.list', { ...all, filters, offset: 0, limit: 9 });
  expect((await listed([{ field: 'kind', op: 'contains', value: '科技企业' }])).total).toBe(1);
  expect((await listed([{ field: 'kind', op: 'is', value: '企业类' }])).total).toBe(1);
  for (const book of [before, await exported()]) {
    const [row] = (await check(book)).rows;
    expect(row?.values.kind).toBe('企业类');
  }
  const sheets = await readTable(await exported());
  expect(JSON.stringify(sheets)).toContain('科技企业类');
});

test('a retired choice: records keep it, an import asks, and it is not what the list is left without', async () => {
  const { id } = await addBase(harness, 1, { kind: '企业类' });
  await set(called('企业类', { retired: true }));
  expect((await labels())[3]).toBe('企业类×');
  expect(await offeredInTemplate()).toEqual(['科技场馆类', '教育科研与重大工程类', '“三农”类', '自然资源类', '其他类']);
  const { rev } = (await harness.ask('register.get', { register: 'base', id })).record;
  await harness.run('register.save', { register: 'base', id, rev, values: { visitors: 1 } });
  const [row] = (await check(await exported())).rows;
  expect(row?.issues.map(({ code, level }) => [code, level])).toContainEqual(['kind.retired', 'W']);
  expect(await faultOf(set((choices) => choices.map((choice) => ({ ...choice, retired: true }))))).toMatchObject({
    code: 'input.invalid',
  });
});

test('a choice that records have is taken out, two get one name, or somebody else has changed the list meanwhile', async () => {
  await addBase(harness, 1, { kind: '企业类' });
  const without = (value: string) => (choices: Wanted) => choices.filter((choice) => choice.value !== value);
  expect((await faultOf(set(without('企业类')))).message).toContain('还有 1 条记录是“企业类”');
  expect((await faultOf(set((choices) => [...choices, { ...media, label: '企业类' }]))).message).toContain('分不清');
  // 传媒 is another spelling of 其他类 as shipped.
  expect((await faultOf(set((choices) => [...choices, { ...media, label: '传媒' }]))).message).toContain('“其他类”');
  expect((await faultOf(set((choices) => [...choices, { ...media, label: '传媒、出版' }]))).message).toContain('顿号');
  const { rev } = await view();
  await set(without('其他类'));
  const list = (await view()).choices.map(({ used: _, ...choice }) => choice);
  const late = harness.run('choices.set', { ...KINDS, rev, choices: list });
  expect((await faultOf(late)).code).toBe('record.changed');
  const other = harness.run('choices.set', { register: 'base', field: 'unitName', rev: 0, choices: list });
  expect((await faultOf(other)).code).toBe('input.invalid');
});

// The list is changed for good by one wrong click; or an undo leaves records with a choice that is nowhere.
test('the change stands in the journal in words, and is undone as one step unless records need it', async () => {
  await set((choices) => [...called('企业类', { label: '科技企业类', retired: true })(choices), media], 'list-1');
  harness.as('auditor');
  const [entry] = await harness.ask('journal.list', { before: null, limit: 1 });
  expect([entry?.command, entry?.reason]).toEqual([
    'choices.set',
    '基地“基地类型”的选项：“企业类”改称“科技企业类”，停用“科技企业类”，增加“传媒类”',
  ]);
  harness.as('staff', '经办甲');
  const { id } = await addBase(harness, 1, { kind: '传媒类' });
  expect((await faultOf(harness.run('entry.undo', { entry: 'list-1' }))).code).toBe('undo.impossible');
  await harness.run('register.remove', { register: 'base', ids: [id] });
  await harness.run('entry.undo', { entry: 'list-1' });
  expect(await labels()).toEqual(['科技场馆类', '教育科研与重大工程类', '“三农”类', '企业类', '自然资源类', '其他类']);
  await expect(addBase(harness, 1, { kind: '传媒类' })).rejects.toThrow('基地类型');
});
