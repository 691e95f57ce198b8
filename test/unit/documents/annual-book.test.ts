import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { annualBook } from '../../../src-main/documents/excel/write/annual-book';
import { yearReport } from '../../../src-main/domain/annual/report';
import { SUCCESSOR, smallYear } from '../../support/year';
import { factsOf } from '../indicators/facts';

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

/** The row whose first text cell says so, as values. */
function row(book: ExcelJS.Workbook, sheet: string, label: string): unknown[] {
  const found: unknown[][] = [];
  book.getWorksheet(sheet)?.eachRow((each) => {
    const values = (each.values as unknown[]).slice(1);
    if (values.includes(label)) found.push(values);
  });
  expect(found).toHaveLength(1);
  return found[0] ?? [];
}

let book: ExcelJS.Workbook;
beforeAll(async () => {
  book = await open(await annualBook(smallYear()));
});

test('a figure stands as a number beside that of the year before, its change as a formula over both', () => {
  const [label, unit, now, before, change, span] = row(book, '年度数据', '参观学生');
  expect([label, unit, now, before, span]).toEqual(['参观学生', '人次', 100, 7, '全年']);
  expect(change).toMatchObject({ formula: expect.stringMatching(/^C(\d+)-D\1$/), result: 93 });
});

test('what there are no records of, or what cannot be compared, is a dash and no nought', () => {
  expect(row(book, '年度数据', '新签服务协议').slice(2, 5)).toEqual(['—', '—', '—']);
  expect(row(book, '年度数据', '现有命名基地').slice(2, 5)).toEqual([2, '—', '—']);
  expect(row(book, '年度数据', '推荐参加全国赛').slice(2, 4)).toEqual([0, 0]);
});

test('the parts of a figure stand below it', () => {
  const sheet = book.getWorksheet('年度数据');
  const labels: string[] = [];
  sheet?.eachRow((each) => {
    labels.push(each.getCell(1).text);
  });
  const at = labels.indexOf('现有命名基地');
  expect(labels.slice(at + 1, at + 4)).toEqual(['　其中：科技场馆类', '　　　　“三农”类', '新命名基地']);
});

test('districts are added up by formulas, the abolished one in its successor', () => {
  const successor = row(book, '各区县情况', SUCCESSOR);
  expect(successor.slice(1, 6)).toEqual([SUCCESSOR, 1, 1, 1, 60]);
  const total = row(book, '各区县情况', '合计');
  const rows = smallYear().districts.rows.length;
  expect(total[5]).toEqual({ formula: `SUM(F4:F${rows + 3})`, result: 100 });
});

test('publications stand with their documents and real dates', () => {
  const date = new Date('2026-12-31T00:00:00Z');
  expect(row(book, '评选命名结果', '2026年基地命名').slice(1, 7)).toEqual([
    '基地命名',
    '2026年基地命名',
    '渝科协发〔2026〕9号',
    date,
    3,
    1,
  ]);
});

test('an office without records gets a workbook all the same, without a column for nothing', async () => {
  const empty = await open(await annualBook(yearReport(factsOf({}), 2026)));
  expect(row(empty, '年度数据', '现有命名基地').slice(0, 4)).toEqual(['现有命名基地', '个', '—', '现状']);
  expect(row(empty, '各区县情况', '合计')).toEqual([undefined, '合计']);
  expect(empty.getWorksheet('评选命名结果')?.rowCount).toBe(3);
});
