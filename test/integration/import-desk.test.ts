import 'fake-indexeddb/auto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallOutput } from '../../src-main/api/contract';
import type { Caller } from '../../src-main/api/rpc';
import type { Core } from '../../src-main/app/core';
import { type RegisterName, registerOf } from '../../src-main/domain/registers';
import { formatValue } from '../../src-main/domain/registers/values';
import { runCheck } from '../../src-main/host/cli/check';
import { documentsHere } from '../support/documents-here';
import { desk, newPlace, PASSWORD, setUp, startProgram } from '../support/program';
import { baseValues } from './office';

type Preview = CallOutput<'import.open'>;

let core: Core;
let staff: Caller;
let token: string;
let dataFolder: string;

beforeAll(async () => {
  const place = await newPlace('import');
  dataFolder = place.dataFolder;
  core = await startProgram(place, { forkDocuments: documentsHere });
  await setUp(core, ['administrator', 'staff']);
  staff = desk(core);
  ({ token } = await staff.call('session.login', { account: 'staff', password: PASSWORD }));
});
afterAll(async () => {
  await core.close();
  await rm(dataFolder, { recursive: true });
});

const HEAD = '学校名称,区县,学段,是否农村学校,学生数,班级数';
const school = (name: string, pupils: number, classes: number) => `${name},渝中区,小学,否,${pupils},${classes}`;

async function send(register: RegisterName, lines: readonly string[]): Promise<Preview> {
  const url = new URL(`http://host/files?name=${register}.csv`);
  const body = (async function* () {
    yield new TextEncoder().encode(`${lines.join('\n')}\n`);
  })();
  const answer = await core.handleFiles({ method: 'POST', url, token, body });
  const { file } = JSON.parse('body' in answer ? String(answer.body) : '{}') as { file: string };
  return staff.call('import.open', { register, file });
}
const open = (...lines: string[]) => send('school', [HEAD, ...lines]);

const apply = ({ import: id, rows }: Preview, keep: Record<string, string[]> = {}) =>
  staff.call('import.apply', { import: id, rows: rows.map(({ row }) => row), keep });
const schools = async () =>
  (await staff.call('register.list', { register: 'school', search: '', filters: [], sort: null, offset: 0, limit: 9 }))
    .rows;

/** Everything under the data folder that was sent as a file. */
async function sentFiles(): Promise<string[]> {
  const names = await readdir(dataFolder, { recursive: true });
  return names.filter((name) => name.endsWith('.csv')).map((name) => join(dataFolder, name));
}

const held = async () => (await schools()).map(({ values: { name, pupils, classes } }) => ({ name, pupils, classes }));

test('a file that changed between preview and apply is applied as it is now, not as it was shown', async () => {
  const preview = await open(school('渝中第一小学', 100, 10));
  const files = await sentFiles();
  expect(files.length).toBe(1);
  for (const path of files) await writeFile(path, `${HEAD}\n${school('另一所学校', 900, 90)}\n`);
  await apply(preview);
  expect(await held()).toEqual([{ name: '渝中第一小学', pupils: 100, classes: 10 }]);
});

test('a field of the stored record that the person kept is overwritten, or keeps the others from being taken', async () => {
  const preview = await open(school('渝中第一小学', 200, 20));
  const changed = preview.rows.flatMap(({ changes }) => changes.map(({ field }) => field));
  expect(changed).toEqual(['pupils', 'classes']);
  const kept = Object.fromEntries(preview.rows.map(({ row }) => [row, ['pupils']]));
  expect(await apply(preview, kept)).toMatchObject({ added: 0, changed: 1 });
  expect(await held()).toEqual([{ name: '渝中第一小学', pupils: 100, classes: 20 }]);
});

// The ledger that the office exports in 2026 turns every old record of 江北区 into one of 两江新区, or registers it again.
test('a stored record keeps the abolished district that its row names; a new row is offered the successor', async () => {
  const values = { name: '江北旧小学', district: '500105', stage: '小学', rural: false };
  await staff.call('register.save', { register: 'school', id: null, rev: 0, values });
  const old = '江北旧小学,江北区,小学,否,800,20';
  const preview = await open(old, '江北新小学,江北区,小学,否,700,18');
  expect(preview.rows.map(({ action, status, values: { district } }) => [action, status, district])).toEqual([
    ['change', 'ok', '500105'],
    ['new', 'warning', '500157'],
  ]);
  await apply(preview);
  const again = await open(old);
  expect(again.rows.map(({ action, changes }) => [action, changes])).toEqual([['same', []]]);
});

// The check at the command line says that the office's own type is unknown, or goes on with a list that was taken back.
test('`kepu check` by the choices that the office of a data folder has set', async () => {
  const file = join(dataFolder, 'bases.csv');
  await writeFile(file, '单位名称,区县,基地类型\n渝创传媒中心,渝中区,传媒类\n');
  const kindOf = async (...more: string[]): Promise<unknown> => {
    let printed = '';
    await runCheck(['base', file, '--json', ...more], { write: (text) => (printed += text) });
    return JSON.parse(printed).rows[0].values.kind;
  };
  const list = async () => (await staff.call('choices.view', {})).find(({ field }) => field === 'kind');
  const { choices = [], rev = 0 } = (await list()) ?? {};
  const media = { value: null, label: '传媒类', synonyms: [], retired: false };
  const wanted = [...choices.map(({ used: _, ...choice }) => choice), media];
  await staff.call('choices.set', { register: 'base', field: 'kind', rev, choices: wanted }, { id: 'choices-1' });
  expect(await kindOf()).toBe(null);
  expect(await kindOf('--data', dataFolder)).toBe('传媒类');
  await staff.call('entry.undo', { entry: 'choices-1' });
  expect(await kindOf('--data', dataFolder)).toBe(null);
});

/** The n-th base as a district's list has it. */
function baseLine(n: number): { heads: string; line: string } {
  const { fields } = registerOf('base');
  const given = Object.entries(baseValues(n)).filter(([key]) => key !== 'district');
  const cells = given.map(([key, value]) =>
    formatValue(fields[key] ?? { type: 'text', label: key, section: '' }, value),
  );
  const heads = given.map(([key]) => fields[key]?.label ?? key);
  return { heads: [...heads, '区县'].join(','), line: [...cells, '渝中区'].join(',') };
}

// Catches a recommendation that leaves out whom the register knows already, or writes them once more.
test('a recommendation puts new and known units into the round, and read again adds nobody', async () => {
  const { id } = await staff.call('round.create', { kind: 'base-naming', title: '2026年基地命名', year: 2026 });
  const view = () => staff.call('round.view', { round: id });
  const on = async () => ({ id, rev: (await view()).round.rev });
  await staff.call('round.advance', { round: id, rev: (await on()).rev, to: 'application' });
  const recommend = async (...numbers: number[]) => {
    const lines = numbers.map(baseLine);
    const preview = await send('base', [lines[0]?.heads ?? '', ...lines.map(({ line }) => line)]);
    const rows = preview.rows.map(({ row }) => row);
    const done = await staff.call('import.apply', { import: preview.import, rows, round: await on() });
    return { actions: preview.rows.map(({ action }) => action), ...done };
  };
  expect(await recommend(1)).toMatchObject({ actions: ['new'], added: 1, collected: 1 });
  expect(await recommend(1, 2)).toMatchObject({ actions: ['same', 'new'], added: 1, changed: 0, collected: 1 });
  const last = await recommend(1, 2);
  expect(last).toMatchObject({ actions: ['same', 'same'], added: 0, changed: 0, collected: 0 });
  expect((await view()).candidates.map(({ name }) => name)).toEqual(['渝创第1科技馆', '渝创第2科技馆']);
});
