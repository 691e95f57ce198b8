import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src-main/documents/excel/read';
import { cellOf } from '../../src-main/documents/excel/write/register-cells';
import { registerExport } from '../../src-main/documents/excel/write/register-export';
import { registerTemplate } from '../../src-main/documents/excel/write/register-template';
import { checkImport } from '../../src-main/domain/import/check';
import type { ImportReport } from '../../src-main/domain/import/report';
import { isRegister, REGISTER_NAMES, type RegisterName, registerOf } from '../../src-main/domain/registers';
import type { Values } from '../../src-main/domain/registers/define';
import { lookedInto } from '../../src-main/domain/registers/finder';
import { maskedValues } from '../../src-main/domain/registers/mask';
import { titleOf } from '../../src-main/domain/registers/title';
import type { Harness } from '../store-harness';
import { recordValues } from '../support/record-values';
import { openOffice } from './office';

const TODAY = '2026-11-01';
const COUNT = 4;
/** Records that others may point to; unlike those that the walk brings in. */
const SEEDS = [905, 906];
let harness: Harness;
/** Ids that a field may refer to, by register. */
let ids: Map<string, string[]>;

/** Registers whose records must be there before a record of this one can be made. */
const neededBy = (name: RegisterName): RegisterName[] =>
  Object.values(registerOf(name).fields).flatMap(({ to, open, required }) =>
    required && !open && isRegister(to) && to !== name ? [to] : [],
  );

const inOrderOfNeed = (names: readonly RegisterName[]): RegisterName[] => [
  ...new Set(names.flatMap((name) => [...inOrderOfNeed(neededBy(name)), name])),
];

/** An office with two records in every register. */
async function openFilled(): Promise<void> {
  harness = await openOffice();
  ids = new Map();
  for (const name of inOrderOfNeed(REGISTER_NAMES)) {
    for (const n of registerOf(name).key === undefined ? SEEDS : []) {
      const values = recordValues(registerOf(name), n, TODAY, (to) => ids.get(to) ?? []);
      await harness.run('register.save', { register: name, id: null, rev: 0, values });
    }
    const options = await harness.ask('register.options', { register: name });
    const current = options.filter((option) => option.current).map(({ value }) => value);
    ids.set(name, current.slice(0, 5));
  }
}

const list = (register: RegisterName) => ({ register, search: '', filters: [], sort: null });
const recordsOf = (name: RegisterName): Values[] =>
  Array.from({ length: COUNT }, (_, n) => recordValues(registerOf(name), n + 1, TODAY, (to) => ids.get(to) ?? []));

async function check(name: RegisterName, bytes: Uint8Array): Promise<ImportReport> {
  const referred = await harness.ask('import.referred', { register: name });
  return checkImport({ register: registerOf(name), sheets: await readTable(bytes), referred, today: TODAY });
}

/** The template as an applicant sends it back. */
async function filledTemplate(name: RegisterName, records: readonly Values[]): Promise<Uint8Array> {
  const register = registerOf(name);
  const references: Record<string, { value: string; label: string }[]> = {};
  const names: Record<string, string> = {};
  for (const to of lookedInto(register.fields).filter(isRegister)) {
    const options = await harness.ask('register.options', { register: to });
    references[to] = options;
    for (const { value, label } of options) names[value] = label;
  }
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await registerTemplate({ register: name, references })) as unknown as ArrayBuffer);
  const [sheet] = book.worksheets;
  const fields = Object.entries(register.fields).filter(([, { granted }]) => !granted);
  for (const [at, values] of records.entries()) {
    for (const [column, [key, field]] of fields.entries()) {
      const cell = sheet?.getCell(at + 2, column + 1);
      if (cell) cell.value = cellOf(field, values[key] ?? null, names);
    }
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const good = (report: ImportReport) => report.rows.map(({ row, values }) => ({ row, values }));

describe.each(REGISTER_NAMES)('%s', (name) => {
  const register = registerOf(name);

  test('template → fill → import → table → edit → history → export → the same again', async () => {
    await openFilled();
    const records = recordsOf(name);
    const applied = records.map((values) =>
      Object.fromEntries(Object.entries(values).filter(([key]) => !register.fields[key]?.granted)),
    );
    const report = await check(name, await filledTemplate(name, records));
    const faults = report.rows.flatMap(({ issues }) => issues.filter(({ level }) => level === 'E' || level === 'C'));
    expect(faults).toEqual([]);
    expect(report.rows.map(({ values }) => values)).toEqual(applied);

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

    const [values = {}] = applied;
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
    const again = await check(name, await registerExport({ register: name, ...exported, sensitive: true }));
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
});

test('two registers at one place of the desk', () => {
  const paths = REGISTER_NAMES.map((name) => registerOf(name).place.path);
  expect(new Set(paths).size).toBe(paths.length);
});
