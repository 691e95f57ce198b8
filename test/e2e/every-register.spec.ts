import type { Page } from '@playwright/test';
import type { FileRef } from '../../src-main/api/contract/files';
import type { Preview } from '../../src-main/api/contract/imports';
import { REGISTER_NAMES, type RegisterName, registerOf } from '../../src-main/domain/registers';
import type { Values } from '../../src-main/domain/registers/define';
import { maskedValues } from '../../src-main/domain/registers/mask';
import { titleOf } from '../../src-main/domain/registers/title';
import { Calls } from '../crash/stream';
import { applied, type Filled, filledIn, fillRegisters, recordsOf } from '../support/every-register';
import { expect, test } from './fixtures/program';
import { firstRun, goTo, signIn } from './steps/office';
import { row } from './steps/register';

const COUNT = 3;

/** The walk's own way to the program beside the page: calls of the contract, and files over HTTP. */
class Desk {
  private constructor(
    private readonly page: Page,
    private readonly calls: Calls,
    readonly today: string,
  ) {}

  static async open(page: Page): Promise<Desk> {
    const calls = await Calls.open(page);
    await firstRun(page);
    await signIn(page, 'staff');
    const token = await page.evaluate(() => sessionStorage.getItem('kepu-session'));
    await calls.call('session.resume', { token });
    const { today } = await calls.call<{ today: string }>('app.state', {});
    return new Desk(page, calls, today);
  }

  call<T>(name: string, input: unknown): Promise<T> {
    return this.calls.call<T>(name, input);
  }

  private transfer(path: string, body: number[] | null): Promise<number[]> {
    return this.page.evaluate(
      async ([path, body]) => {
        const headers = {
          'x-kepu-host': sessionStorage.getItem('kepu-host') ?? '',
          'x-kepu-session': sessionStorage.getItem('kepu-session') ?? '',
        };
        const sent = body === null ? { method: 'GET' } : { method: 'POST', body: new Uint8Array(body) };
        const answer = await fetch(path, { ...sent, headers });
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        return [...new Uint8Array(await answer.arrayBuffer())];
      },
      [path, body] as const,
    );
  }

  async bytes({ file }: FileRef): Promise<Uint8Array> {
    return Uint8Array.from(await this.transfer(`/files/${file}`, null));
  }

  /** Hands a workbook in and reads it: the preview of its import. */
  async preview(register: RegisterName, bytes: Uint8Array): Promise<Preview> {
    const answer = await this.transfer('/files?name=walk.xlsx', [...bytes]);
    const { file } = JSON.parse(Buffer.from(answer).toString('utf8')) as FileRef;
    return this.call('import.open', { register, file });
  }
}

/** The list at the desk finds the record. */
async function expectListed(page: Page, label: string, title: string): Promise<void> {
  await page.getByLabel(`搜索${label}`, { exact: true }).fill(title);
  await expect(row(page, title).first()).toBeVisible();
}

async function walk(desk: Desk, page: Page, name: RegisterName, filled: Filled): Promise<void> {
  const register = registerOf(name);
  const records = recordsOf(name, COUNT, desk.today, filled);
  const template = await desk.bytes(await desk.call('register.template', { register: name }));
  const preview = await desk.preview(name, await filledIn(name, template, records, filled));
  // A preview shows what is sensitive masked.
  expect(preview.rows.map(({ values }) => values)).toEqual(
    records.map((values) => maskedValues(register, applied(name, values))),
  );
  expect(preview.rows.map(({ action }) => action)).toEqual(records.map(() => 'new'));
  const rows = preview.rows.map(({ row }) => row);
  expect(await desk.call('import.apply', { import: preview.import, rows })).toMatchObject({ added: COUNT, changed: 0 });

  const [values = {}] = records;
  const title = titleOf(register, values);
  const list = { register: name, search: title, filters: [], sort: null, offset: 0, limit: 50 };
  await goTo(page, register.place.title);
  await expectListed(page, register.label, title);
  const { rows: found } = await desk.call<{ rows: { id: string; rev: number; values: Values }[] }>(
    'register.list',
    list,
  );
  const [record] = found.filter((each) => titleOf(register, each.values) === title);
  const [key = ''] = register.title;
  const changed = { register: name, id: record?.id, rev: record?.rev, values: { [key]: '改过的名称' } };
  await desk.call('register.save', changed);
  await expectListed(page, register.label, '改过的名称');
  const { history } = await desk.call<{ history: { changes: object[] }[] }>('register.get', {
    register: name,
    id: record?.id,
  });
  expect(history[0]?.changes).toEqual([{ field: key, before: values[key], after: '改过的名称' }]);

  const whole = { register: name, search: '', filters: [], sort: null, sensitive: true };
  const exported = await desk.preview(name, await desk.bytes(await desk.call('register.export', whole)));
  const { all } = await desk.call<{ all: number }>('register.list', list);
  expect(exported.rows.length).toBe(all);
  expect(exported.rows.filter(({ action }) => action !== 'same')).toEqual([]);
}

// A register whose declaration does not fit what the real database, the documents process or the desk make of it.
test('every register: template, import, table, edit, history, export, and the same again', async ({ program }) => {
  test.setTimeout(600_000);
  const { page } = program;
  const desk = await Desk.open(page);
  const filled = await fillRegisters(
    {
      options: (register) => desk.call('register.options', { register }),
      save: (register, values) => desk.call('register.save', { register, id: null, rev: 0, values }),
    },
    desk.today,
  );
  for (const name of REGISTER_NAMES) await test.step(name, () => walk(desk, page, name, filled));
});
