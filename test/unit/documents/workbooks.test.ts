import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src-main/documents/excel/read';
import { bookBytes, newBook, newSheet, put } from '../../../src-main/documents/excel/write/book';
import { namedLedger } from '../../../src-main/documents/excel/write/named-ledger';
import { registerExport } from '../../../src-main/documents/excel/write/register-export';
import { registerTemplate } from '../../../src-main/documents/excel/write/register-template';
import { rejectedRows } from '../../../src-main/documents/excel/write/rejected-rows';
import { scoreSummary } from '../../../src-main/documents/excel/write/score-summary';
import { columnUnits } from '../../../src-main/documents/excel/write/text';
import { checkImport } from '../../../src-main/domain/import/check';
import { registerOf } from '../../../src-main/domain/registers';
import { base } from '../../../src-main/domain/registers/base';
import type { Values } from '../../../src-main/domain/registers/define';
import { paperData } from '../../support/paper-data';

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}
async function first(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await open(bytes)).worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const titles = (sheet: ExcelJS.Worksheet, row: number): string[] =>
  Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(row, index + 1).text);
const column = (sheet: ExcelJS.Worksheet, row: number, title: string): number => titles(sheet, row).indexOf(title) + 1;

describe('cells', () => {
  // Catches a name like =HYPERLINK(…) that runs as a formula on the next PC.
  it.each(['=1+1', '+86 138', '-5℃', '@SUM(A1)'])('%s stays text', async (text) => {
    const book = await newBook();
    put(newSheet(book, '表', { headRows: 1 }).getCell('A1'), text);
    const cell = (await first(await bookBytes(book))).getCell('A1');
    expect([cell.value, cell.type, cell.numFmt]).toEqual([text, ExcelJS.ValueType.String, '@']);
  });

  it('drop what makes a file that nobody opens, and keep rare names', async () => {
    const book = await newBook();
    put(newSheet(book, '表', { headRows: 1 }).getCell('A1'), '张\ud86d\u{fffe}\u0007𬭚𠮷\ndc');
    expect((await first(await bookBytes(book))).getCell('A1').value).toBe('张𬭚𠮷\ndc');
  });

  it('carry any text through, but for what cannot be written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (text) => {
        const book = await newBook();
        put(newSheet(book, '表', { headRows: 1 }).getCell('A1'), `名${text}`);
        const kept = (await first(await bookBytes(book))).getCell('A1').value;
        expect(kept).toBe(`名${text}`.replace(/[\ufffe\uffff\p{Cs}]|(?![\t\n])\p{Cc}/gu, ''));
      }),
      { numRuns: 40 },
    );
  });

  it('are as wide as Chinese text needs', () => {
    expect([columnUnits('重庆'), columnUnits('ab'), columnUnits('名称\n（万元）')]).toEqual([4, 2, 8]);
  });
});

describe('评分汇总表', () => {
  it('shows every mark: dropped ones struck through, 缺 and 回避 as words on a hatched ground', async () => {
    const data = paperData();
    const sheet = await first((await scoreSummary(data)).bytes);
    const [name, score, sum, band] = ['单位名称', '平均分', '计分总和\n÷人数', '等次'].map((title) =>
      column(sheet, 3, title),
    );
    for (const row of data.tally) {
      const at = Array.from({ length: data.tally.length }, (_, index) => index + 4).find(
        (number) => sheet.getCell(number, 2).value === row.code,
      );
      if (at === undefined) throw new Error(`${row.code} is not on the sheet`);
      expect(sheet.getCell(at, 1).value).toBe(row.rank);
      expect(sheet.getCell(at, name ?? 0).value).toBe(row.name);
      expect(sheet.getCell(at, score ?? 0).value).toBe(Number(row.score));
      expect(sheet.getCell(at, band ?? 0).value).toBe(row.band);
      const counted = row.marks.filter(({ state }) => state === 'counted');
      const total = counted.reduce((all, mark) => all + (mark.total ?? 0), 0);
      const [written, by] = sheet.getCell(at, sum ?? 0).text.split('÷');
      expect([Math.round(Number(written) * 100), Number(by)]).toEqual([total, counted.length]);
      for (const [index, mark] of row.marks.entries()) {
        const cell = sheet.getCell(at, 5 + index);
        const shown = { missing: '缺', barred: '回避' }[mark.state as string] ?? (mark.total ?? 0) / 100;
        expect(cell.value).toBe(shown);
        expect(cell.font?.strike === true).toBe(mark.state.startsWith('dropped'));
        expect(cell.fill?.type === 'pattern' && cell.fill.pattern === 'lightUp').toBe(typeof shown === 'string');
      }
    }
  });

  it('is ready to print: one page wide, heads repeated, pages numbered, A3 for a large committee', async () => {
    const sheet = await first((await scoreSummary(paperData())).bytes);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:3',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页　共 &N 页');
    expect((await first((await scoreSummary(paperData({ members: 9 }))).bytes)).pageSetup.paperSize).toBe(8);
  });

  it('is the same file for the same data', async () => {
    const [one, two] = [await scoreSummary(paperData()), await scoreSummary(paperData())];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });
});

describe('命名基地台账', () => {
  it('has each named base with telephone and number as text, score and date as what they are', async () => {
    const data = paperData();
    const sheet = await first((await namedLedger(data)).bytes);
    const named = data.candidates.filter(({ outcome }) => outcome === 'selected');
    const cells = ['单位名称', '联系电话', '得分', '证书（牌匾）编号', '有效期止'].map((title) =>
      column(sheet, 3, title),
    );
    expect(named.map((_, index) => cells.map((cell) => sheet.getCell(index + 4, cell).value))).toEqual(
      named.map(({ name, phone, score, plaqueNumber }) => [
        name,
        phone,
        Number(score),
        plaqueNumber,
        new Date('2029-08-31T00:00:00Z'),
      ]),
    );
    expect(sheet.rowCount).toBe(named.length + 3);
  });
});

const LISTED = { conditions: '', today: '2026-10-01' };
const referred = { district: [{ id: '500103', values: { code: '500103', name: '渝中区', kind: '区' } }] };
const record: Values = {
  unitName: '重庆科技馆',
  district: '500103',
  kind: '“三农”类',
  creditCode: '12500000450387465A',
  legalPerson: '王䶮',
  contact: '陈𠮷',
  phone: '13800001234',
  address: '渝中区某路1号',
  longitude: 106_550_464,
  exhibitionArea: 1_234_50,
  capacity: 300,
  courses: 2,
  visitors: 12_000,
  openDays: 300,
  minorDays: 60,
  funds: 6350,
  safetyPlan: true,
  appliedOn: '2026-03-05',
};

describe('台账导出', () => {
  it('goes in again as it came out', async () => {
    const bytes = await registerExport({
      register: 'base',
      rows: [{ id: 'b1', status: 'applied', values: record }],
      names: { '500103': '渝中区' },
      sensitive: true,
      ...LISTED,
    });
    const report = checkImport({
      register: registerOf('base'),
      sheets: await readTable(bytes),
      referred,
      today: '2026-10-01',
    });
    const [row] = report.rows;
    expect(Object.fromEntries(Object.entries(row?.values ?? {}).filter(([, value]) => value !== null))).toEqual(record);
    expect(report.mapping.filter(({ field }) => field === null).map(({ title }) => title)).toEqual(['序号', '状态']);
  });

  it('leaves personal data out unless asked for', async () => {
    const rows = [{ id: 'b1', status: 'applied', values: record }];
    const sheet = await first(await registerExport({ register: 'base', rows, names: {}, sensitive: false, ...LISTED }));
    expect(titles(sheet, 3)).not.toContain('手机');
    expect(JSON.stringify(sheet.getSheetValues())).not.toContain('13800001234');
  });
});

describe('填报模板', () => {
  const template = () =>
    registerTemplate({ register: 'base', references: { district: [{ value: '500103', label: '渝中区' }] } });

  it('asks for every field of an application and no other, required ones starred', async () => {
    const [sheet] = (await open(await template())).worksheets;
    if (!sheet) throw new Error('no sheet');
    const asked = Object.values(base.fields).filter((field) => !('granted' in field) || !field.granted);
    expect(titles(sheet, 3).map((title) => title.replace(/\n.*/, ''))).toEqual([
      '序号',
      ...asked.map(({ label, required }) => `${label}${required ? '*' : ''}`),
    ]);
    expect(titles(sheet, 3).join()).not.toContain('牌匾号');
  });

  it('offers choices from a hidden sheet that carries name and version', async () => {
    const book = await open(await template());
    const [sheet, , lists] = book.worksheets;
    expect([lists?.state, lists?.getCell('B1').value, lists?.getCell('B2').value]).toEqual([
      'veryHidden',
      'kepu-desk/base',
      1,
    ]);
    expect(sheet?.getCell('C4').dataValidation).toMatchObject({ type: 'list' });
    const range = String(sheet?.getCell('C4').dataValidation.formulae[0]).split('!')[1] ?? '';
    expect(lists?.getCell(range.split(':')[0]?.replaceAll('$', '') ?? '').value).toBe('渝中区');
  });

  it('has validations that end: over a whole column they hang other programs', async () => {
    const [sheet] = (await open(await template())).worksheets;
    expect(sheet?.getCell('C2003').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet?.getCell('C2004').dataValidation).toBeUndefined();
  });

  it('lets a name stand that is not in the list only where the register does', async () => {
    const references = {
      base: [{ value: 'base-1', label: '重庆科技馆' }],
      district: [{ value: '500103', label: '渝中区' }],
    };
    const sheet = await first(await registerTemplate({ register: 'instructor', references }));
    const rule = (title: string) => sheet.getCell(4, column(sheet, 3, title)).dataValidation;
    expect([rule('所属基地*').errorStyle, rule('区县').errorStyle ?? 'stop']).toEqual(['warning', 'stop']);
    expect(rule('从事科普工作年限\n（年）')).toMatchObject({ type: 'whole', formulae: [0, 60] });
  });

  it('locks its head and nothing else', async () => {
    const [sheet] = (await open(await template())).worksheets;
    expect(sheet?.getCell('A3').protection?.locked).not.toBe(false);
    for (const cell of ['A2', 'A4', 'C4', 'C24', 'C900']) expect(sheet?.getCell(cell).protection?.locked).toBe(false);
  });
});

describe('待改正的行', () => {
  it('are as they were sent, with the reasons on their cells, and can be read again', async () => {
    const csv = '单位名称,区县,手机,年开放天数\n重庆科技馆,渝中区,138000,400\n重庆自然博物馆,渝中区,13800001234,300\n';
    const sheets = await readTable(Buffer.from(csv));
    const check = (read: typeof sheets) =>
      checkImport({ register: registerOf('base'), sheets: read, referred, today: '2026-10-01' });
    const report = check(sheets);
    const bad = report.rows.filter(({ values }) => values.unitName === '重庆科技馆');
    const bytes = await rejectedRows(sheets, { ...report, rows: bad });
    const sheet = await first(bytes);
    expect(titles(sheet, 2)).toEqual(['单位名称', '区县', '手机', '年开放天数', '需要改正的内容']);
    expect([1, 2, 3, 4].map((number) => sheet.getCell(3, number).value)).toEqual([
      '重庆科技馆',
      '渝中区',
      '138000',
      '400',
    ]);
    expect(sheet.rowCount).toBe(3);
    const note = sheet.getCell('C3').note;
    expect(typeof note === 'string' ? note : note?.texts?.map(({ text }) => text).join('')).toContain('手机');
    expect(check(await readTable(bytes)).rows[0]?.issues.map(({ code }) => code)).toEqual(
      bad[0]?.issues.map(({ code }) => code),
    );
  });
});
