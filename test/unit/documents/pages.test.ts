import { expect, test } from 'vitest';
import { newBook, newSheet } from '../../../src-main/documents/excel/write/book';
import { writeList } from '../../../src-main/documents/excel/write/list';

/** What a spreadsheet program shows of a header in the middle: its codes taken away, a size with all its digits. */
const shown = (header: string): string => header.replace(/&C|&"[^"]*"|&\d+/g, '').replaceAll('&&', '&');

// Catches a title that loses its year, which the size of its font swallows, or what stands behind an ampersand.
test('a wide list has its whole title above every page', async () => {
  const sheet = newSheet(await newBook(), '表', { headRows: 3 });
  const title = '2026年“A&B杯”评分汇总表';
  const columns = Array.from({ length: 20 }, (_, at) => ({ title: `第${at}列`, value: () => '值', narrowest: 20 }));
  writeList(sheet, { title, below: '', columns, rows: ['一'] }).end();
  expect(shown(sheet.headerFooter.oddHeader ?? '')).toBe(title);
});
