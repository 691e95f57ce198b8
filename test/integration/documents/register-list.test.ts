import { expect, test } from 'vitest';
import { registerList } from '../../../src-main/documents/papers/register-list';
import { registerOf } from '../../../src-main/domain/registers';
import { shippedFonts } from '../../support/fonts';
import { pageTexts, wordsOf } from '../../support/pdf';
import { recordValues } from '../../support/record-values';

const fonts = shippedFonts();
const TODAY = '2026-11-01';
const rows = Array.from({ length: 90 }, (_, n) => ({
  status: 'applied',
  values: recordValues(registerOf('base'), n + 1, TODAY, () => ['500103']),
}));
const list = (paper: 'A4' | 'A3', columns: string[]) =>
  registerList(
    {
      register: 'base',
      rows,
      names: { '500103': '渝中区' },
      columns,
      conditions: '区县：渝中区；搜索“馆”',
      today: TODAY,
      paper,
    },
    fonts,
  );

// A list of many pages without heads, numbers or an end; a telephone number on paper that hangs on a wall.
test('a list prints with its head, conditions and page numbers on every page, without personal fields', async () => {
  const { bytes, pages, glyphs } = await list('A4', [
    'unitName',
    'status',
    'district',
    'phone',
    'visitors',
    'openDays',
  ]);
  const texts = pageTexts(bytes);
  expect(texts).toHaveLength(pages ?? 0);
  expect(pages).toBeGreaterThan(2);
  for (const [at, text] of texts.entries()) {
    expect(text).toContain('单位名称');
    expect(text).toContain(`第${at + 1}页共${pages}页`);
  }
  expect(texts[0]).toContain('截至2026年11月1日共90个条件：区县：渝中区；搜索“馆”');
  expect(texts.at(-1)).toContain('制表人：');
  expect(texts.join('')).not.toMatch(/手机|138|1380/);
  expect(texts.join('')).toContain('单位名称90（𬭚）');
  expect(glyphs.filter(({ state }) => state === 'missing')).toEqual([]);
  const right = Math.max(...wordsOf(bytes).map((word) => word.right));
  expect(right).toBeLessThan(297 - 14);
});

test('A3 takes more columns and stays inside of its margins', async () => {
  const columns = Object.keys(registerOf('base').fields).slice(0, 16);
  const { bytes } = await list('A3', columns);
  expect(Math.max(...wordsOf(bytes).map((word) => word.right))).toBeLessThan(420 - 14);
});
