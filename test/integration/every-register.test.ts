import { describe, expect, test } from 'vitest';
import { readTable } from '../../src-main/documents/excel/read';
import { registerExport } from '../../src-main/documents/excel/write/register-export';
import { registerTemplate } from '../../src-main/documents/excel/write/register-template';
import { checkImport } from '../../src-main/domain/import/check';
import type { ImportReport } from '../../src-main/domain/import/report';
import { isRegister, REGISTER_NAMES, type RegisterName, registerOf } from '../../src-main/domain/registers';
import { isNumeric, type Values } from '../../src-main/domain/registers/define';
import { lookedInto } from '../../src-main/domain/registers/finder';
import { maskedValues } from '../../src-main/domain/registers/mask';
import { fieldAt } from '../../src-main/domain/registers/sheets';
import { titleOf } from '../../src-main/domain/registers/title';
import type { Harness } from '../store-harness';
import { applied, type Desk, type Filled, filledIn, fillRegisters, recordsOf } from '../support/every-register';
import { openOffice } from './office';

const TODAY = '2026-11-01';
const COUNT = 4;
const LISTED = { conditions: '', today: TODAY };
let harness: Harness;
let filled: Filled;

/** An office with three records in every register, two of them of one name. */
async function openFilled(): Promise<void> {
  harness = await openOffice();
  const desk: Desk = {
    options: (register) => harness.ask('register.options', { register }),
    save: (register, values) => harness.run('register.save', { register, id: null, rev: 0, values }),
  };
  filled = await fillRegisters(desk, TODAY);
}

const list = (register: RegisterName) => ({ register, search: '', filters: [], sort: null });

async function check(name: RegisterName, bytes: Uint8Array): Promise<ImportReport> {
  const referred = await harness.ask('import.referred', { register: name });
  return checkImport({ register: registerOf(name), sheets: await readTable(bytes), referred, today: TODAY });
}

async function sentBack(name: RegisterName, records: readonly Values[]): Promise<Uint8Array> {
  const references: Record<string, { value: string; label: string }[]> = {};
  for (const to of lookedInto(registerOf(name).fields).filter(isRegister)) {
    references[to] = await harness.ask('register.options', { register: to });
  }
  return filledIn(name, await registerTemplate({ register: name, references }), records, filled);
}

const good = (report: ImportReport) => report.rows.map(({ row, values }) => ({ row, values }));

describe.each(REGISTER_NAMES)('%s', (name) => {
  const register = registerOf(name);

  test('template → fill → import → table → edit → history → export → the same again', async () => {
    await openFilled();
    const records = recordsOf(name, COUNT, TODAY, filled);
    const asked = records.map((values) => applied(name, values));
    const report = await check(name, await sentBack(name, records));
    const faults = report.rows.flatMap(({ issues }) => issues.filter(({ level }) => level === 'E' || level === 'C'));
    expect(faults).toEqual([]);
    expect(report.rows.map(({ values }) => values)).toEqual(asked);

    const compared = await harness.ask('import.compare', { register: name, rows: good(report) });
    expect(compared.map(({ id }) => id)).toEqual(records.map(() => null));
    const rows = report.rows.map(({ values }) => ({ id: null, rev: 0, values, typed: {} }));
    const stored = await harness.run('import.store', {
      register: name,
      file: '报送.xlsx',
      sender: '',
      rows,
      mapping: {},
    });
    expect(stored).toEqual({ added: COUNT, changed: 0 });

    const [values = {}] = asked;
    const search = titleOf(register, values);
    const found = await harness.ask('register.list', { ...list(name), search, offset: 0, limit: 50 });
    const [record] = found.rows.filter((row) => titleOf(register, row.values) === search);
    const empty = Object.fromEntries(Object.keys(register.fields).map((key) => [key, null]));
    expect(record?.values).toEqual(maskedValues(register, { ...empty, ...values }));

    const [title = ''] = register.title;
    const edit = { register: name, id: record?.id ?? '', rev: 1, values: { [title]: '改过的名称' } };
    expect(await harness.run('register.save', edit)).toEqual({ id: record?.id, rev: 2 });
    const { history } = await harness.ask('register.get', { register: name, id: record?.id ?? '' });
    expect(history[0]?.changes).toEqual([{ field: title, before: values[title], after: '改过的名称' }]);

    const exported = await harness.ask('register.rows', { ...list(name), sensitive: true });
    const again = await check(name, await registerExport({ register: name, ...exported, sensitive: true, ...LISTED }));
    expect(again.rows.flatMap(({ issues }) => issues.filter(({ level }) => level === 'E'))).toEqual([]);
    const same = await harness.ask('import.compare', { register: name, rows: good(again) });
    expect(same.filter(({ id, changes }) => id === null || changes.length > 0)).toEqual([]);
    expect(again.rows.length).toBe(exported.rows.length);
  });

  test('a required field that the template does not carry, or one that stands in no section, could not be filled in', () => {
    const fields = Object.values(register.fields);
    expect(fields.filter((field) => field.required && field.granted)).toEqual([]);
    expect(fields.filter(({ section }) => section === '')).toEqual([]);
  });

  test('two fields of one title: the import would give both to one column', () => {
    const labels = Object.values(register.fields).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('a rule, a title, an order or an identity that names a field that is not there', () => {
    const named = [
      ...register.title,
      ...register.identity.flat(),
      register.sort,
      ...register.rules.map(({ field }) => field),
    ];
    expect(named.filter((key) => !(key in register.fields))).toEqual([]);
    expect(lookedInto(register.fields).filter((to) => !isRegister(to))).toEqual([]);
    const statuses = Object.values(register.statuses).flatMap(({ next }) => next);
    expect([register.initialStatus, ...statuses].filter((status) => !(status in register.statuses))).toEqual([]);
  });

  test('a sheet with a column that is not there or is personal, a sum of words, or rows put together by another column', () => {
    for (const { columns, by, sums = [], of = [] } of register.sheets ?? []) {
      const fields = columns.filter((column) => column !== 'status').map((column) => fieldAt(register, column));
      expect(fields.filter((field) => field === undefined || field.sensitive)).toEqual([]);
      const summed = sums.map((column) => fieldAt(register, column));
      expect(summed.filter((field) => !field || !(isNumeric(field) || field.type === 'yesNo'))).toEqual([]);
      expect([sums.filter((column) => !columns.includes(column)), by ?? columns[0]]).toEqual([[], columns[0]]);
      // The first two columns say what a sum is of.
      expect(sums.filter((column) => columns.indexOf(column) < 2)).toEqual([]);
      expect(of.filter((status) => !(status in register.statuses))).toEqual([]);
    }
  });
});

test('two registers at one place of the desk', () => {
  const paths = REGISTER_NAMES.map((name) => registerOf(name).place.path);
  expect(new Set(paths).size).toBe(paths.length);
});
