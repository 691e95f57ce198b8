import exceljs from 'exceljs';
import { beforeEach, expect, test } from 'vitest';
import { registerSheet } from '../../src-main/documents/excel/write/register-sheet';
import { registerList } from '../../src-main/documents/papers/register-list';
import type { RegisterName } from '../../src-main/domain/registers';
import type { Values } from '../../src-main/domain/registers/define';
import type { Harness } from '../store-harness';
import { shippedFonts } from '../support/fonts';
import { pageTexts } from '../support/pdf';
import { addBase, faultOf, openOffice } from './office';

const SHEET = '资源包发放清单';
const asked = { register: 'packHandout' as const, search: '', filters: [], sort: null, sheet: SHEET };
const about = { register: 'packHandout' as const, conditions: '', today: '2026-11-02' };
let harness: Harness;

const save = async (register: RegisterName, values: Values) =>
  (await harness.run('register.save', { register, id: null, rev: 0, values })).id;

/** Two packs; of the first, schools in the country and in town; one that was given back. */
beforeEach(async () => {
  harness = await openOffice();
  harness.on('2026-11-02');
  const { id: base } = await addBase(harness, 1);
  const school = (name: string, rural: boolean) =>
    save('school', { name, district: '500103', stage: '小学', pupils: 300, rural });
  const [hill, town] = [await school('四面山学校', true), await school('人和街小学', false)];
  const pack = (name: string) =>
    save('resourcePack', { name, base, forms: '视频', subject: '科学', grades: '三至六年级' });
  const [geology, flight] = [await pack('身边的地质'), await pack('航模制作')];
  const handed = (to: Values) =>
    save('packHandout', { name: '2026年秋季', handedOn: '2026-10-12', copies: 2, pupils: 90, ...to });
  await handed({ pack: geology, school: hill, phone: '13812345678' });
  await handed({ pack: flight, school: town });
  await handed({ pack: geology, school: town, copies: 3 });
  const returned = await handed({ pack: flight, school: hill });
  await harness.run('register.move', {
    register: 'packHandout',
    ids: [returned],
    status: 'returned',
    reason: '学校停办',
  });
});

// Catches rows of one pack that stand apart, sums over what was given back, and a school whose kind is not looked up.
test('a sheet puts its rows together, adds them up, and says what is asked of the records they refer to', async () => {
  const { rows, names } = await harness.ask('register.sheetRows', asked);
  expect(rows.map(({ values }) => [names[String(values.pack)], values['school.rural'], values.copies])).toEqual([
    ['航模制作', false, 2],
    ['身边的地质', true, 2],
    ['身边的地质', false, 3],
  ]);
  const fonts = shippedFonts();
  const text = pageTexts((await registerList({ ...about, rows, names, columns: SHEET, paper: 'A4' }, fonts)).bytes);
  expect(text.join('')).toMatch(/小计1条是02.*小计2条是15.*合计3条是17270/);
  expect(text.join('')).not.toMatch(/138/);

  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(await registerSheet({ ...about, rows, names, sheet: SHEET })) as never);
  const [sheet] = book.worksheets;
  const copies = [4, 5, 6, 7, 8, 9].map((row) => sheet?.getCell(row, 8).value);
  expect(copies).toEqual([
    2,
    { formula: 'SUBTOTAL(9,H4:H4)', result: 2 },
    2,
    3,
    { formula: 'SUBTOTAL(9,H6:H7)', result: 5 },
    { formula: 'SUBTOTAL(9,H4:H8)', result: 7 },
  ]);
});

test('a sheet that the register does not have is refused in a sentence', async () => {
  const { message } = await faultOf(harness.ask('register.sheetRows', { ...asked, sheet: '参观计划表' }));
  expect(message).toBe('资源包发放没有“参观计划表”这种表，请返回列表重新选择。');
});
