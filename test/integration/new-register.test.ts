import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { REGISTER_NAMES, type RegisterName, registers } from '../../src-main/domain/registers';
import { choice, date, defineRegister, integer, text, yesNo } from '../../src-main/domain/registers/define';
import type { Harness } from '../store-harness';

// What a person new to the project writes (docs/registers.md): one file …
const exhibit = defineRegister({
  name: 'exhibit',
  label: '巡展展品',
  place: { path: '/exhibits', title: '巡展展品', counter: '件', imports: true },
  measure: 1,
  fields: {
    name: text({ label: '展品名称', section: '展品', required: true, searched: true, column: 200, titles: ['名称'] }),
    kind: choice({
      label: '类别',
      section: '展品',
      choices: [{ value: '互动' }, { value: '图文', synonyms: ['展板'] }],
    }),
    copies: integer({ label: '件数', section: '展品', unit: '件', min: 1 }),
    boughtOn: date({ label: '购置日期', section: '展品', future: 'E' }),
    // … and this is a field of it, in one line.
    insured: yesNo({ label: '已投保', section: '展品', titles: ['保险'] }),
  },
  statuses: { active: { label: '在用', next: ['gone'] }, gone: { label: '报废', next: [] } },
  initialStatus: 'active',
  title: ['name'],
  identity: [['name']],
  sort: 'name',
  rules: [],
});

const NAME = 'exhibit' as RegisterName;
let harness: Harness;

beforeAll(async () => {
  // … and one entry in the index, before anything is made of it.
  Object.assign(registers, { exhibit });
  REGISTER_NAMES.push(NAME);
  const { openOffice } = await import('./office');
  harness = await openOffice();
});

test('a field that is declared in one line is missing from the template, the import, the checks or the list', async () => {
  const { registerTemplate } = await import('../../src-main/documents/excel/write/register-template');
  const { readTable } = await import('../../src-main/documents/excel/read');
  const { checkImport } = await import('../../src-main/domain/import/check');

  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await registerTemplate({ register: NAME, references: {} })) as unknown as ArrayBuffer);
  const [sheet] = book.worksheets;
  const heads = [2, 3, 4, 5, 6, 7].map((column) => sheet?.getCell(3, column).value);
  expect(heads).toEqual(['展品名称*', '类别', '件数\n（件）', '购置日期', '已投保', '备注']);
  for (const [at, value] of ['傅科摆', '展板', 2, '2026.3.5', '√'].entries()) {
    const cell = sheet?.getCell(4, at + 2);
    if (cell) cell.value = value;
  }
  const bytes = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
  const today = '2026-11-01';
  const report = checkImport({ register: exhibit as never, sheets: await readTable(bytes), referred: {}, today });
  const values = { name: '傅科摆', kind: '图文', copies: 2, boughtOn: '2026-03-05', insured: true, remarks: null };
  expect(report.rows.map((row) => row.values)).toEqual([values]);

  await harness.run('register.save', { register: NAME, id: null, rev: 0, values });
  const filters = [{ field: 'insured', op: 'is' as const, value: true }];
  const list = { register: NAME, search: 'fukebai', filters, sort: null, offset: 0, limit: 10 };
  const { rows } = await harness.ask('register.list', list);
  expect(rows.map((row) => row.values.insured)).toEqual([true]);
});
