import { describe, expect, it } from 'vitest';
import { columnWidths, isCrowded, isWide, tableSize } from '../../../src-main/domain/official/widths';

/** A character is 4 mm, a half one 2, margins 3. */
const measure = (text: string): number => [...text].reduce((sum, each) => sum + (each < '\u0250' ? 2 : 4), 3);
const column = (title: string, width: 'fit' | 'rest' | number) => ({ title, width, align: 'left' as const });
const table = (columns: ReturnType<typeof column>[], row: string[]) => ({ columns, rows: [row], records: ['甲'] });

describe('columns', () => {
  it('fill the width: as their texts need, the rest to those that take it', () => {
    const list = table([column('序号', 12), column('区县', 'fit'), column('名称', 'rest')], ['1', '渝中区', '科技馆']);
    expect(columnWidths(list, 156, measure)).toEqual([12, 15, 129]);
    expect(isCrowded(list, 156, measure)).toBe(false);
  });

  // Catches 023-6365|9852 and 渝科|普|〔2026〕JD-0001 in a table of many columns.
  it('that want more than there is give way where words may be broken, never in a number, a date or a figure’s column', () => {
    const texts = ['1', '石柱土家族自治县', '023-63659852', '渝科普〔2026〕JD-0001', '2026年12月31日', '某某管理局'];
    const columns = [
      column('序号', 12),
      ...['区县', '联系电话', '证书编号', '期限'].map((title) => column(title, 'fit')),
      column('单位名称', 'rest'),
    ];
    const list = table(columns, texts);
    const widths = columnWidths(list, 170, measure);
    expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(170);
    expect(widths[0]).toBe(12);
    for (const index of [2, 3, 4]) expect(widths[index]).toBeGreaterThanOrEqual(measure(texts[index] ?? ''));
    expect(widths[1]).toBeGreaterThanOrEqual(measure('石柱土家'));
    expect(widths[1]).toBeLessThan(measure('石柱土家族自治县'));
    expect(isCrowded(list, 170, measure)).toBe(true);
  });

  // Catches a column of districts as wide as its one long name while every name beside it takes two lines.
  it('that are wide for one long text give way where that saves lines', () => {
    const columns = [column('区县', 'fit'), column('单位名称', 'rest')];
    const names = Array.from({ length: 9 }, (_, index) => ['渝中区', `渝中区青少年航空航天科普体验基地${index}`]);
    const rows = [...names, ['秀山土家族苗族自治县', '科技馆']];
    const list = { columns, rows, records: rows.map(([, name = '']) => name) };
    const [district = 0, name = 0] = columnWidths(list, 96, measure);
    expect(name).toBeGreaterThanOrEqual(measure('渝中区青少年航空航天科普体验基地8'));
    expect(district).toBeGreaterThanOrEqual(measure('秀山土家族'));
    expect(district + name).toBeCloseTo(96);
  });

  // Catches 重庆高新|区 beside names that would take a line less for it.
  it('do not part a short item for the sake of longer ones', () => {
    const columns = [column('区县', 'fit'), column('单位名称', 'rest')];
    const others = Array.from({ length: 9 }, () => ['渝中区', '某'.repeat(21)]);
    const rows = [...others, ['重庆高新区', '科技馆']];
    const list = { columns, rows, records: rows.map(([, name = '']) => name) };
    const [district = 0] = columnWidths(list, measure('重庆高新') + measure('某'.repeat(21)), measure);
    expect(district).toBe(measure('重庆高新区'));
  });

  // Catches 重庆高新|区 and 彭水苗族|土家族自|治县 beside a dozen heads that would stand in two lines as well.
  it('of many heads break these before what stands below', () => {
    const heads = Array.from({ length: 12 }, () => column('命名基地', 'fit'));
    const [district = 0, ...figures] = columnWidths(
      table([column('区县', 'fit'), ...heads], ['秀山土家族苗族自治县', ...heads.map(() => '0')]),
      180,
      measure,
    );
    expect(district).toBeGreaterThanOrEqual(measure('秀山土家族苗族自治县'));
    expect(Math.min(...figures)).toBeGreaterThanOrEqual(measure('命名'));
  });

  it('of small type are for what would be cut otherwise', () => {
    const list = table([column('甲', 'fit'), column('乙', 'fit')], ['某'.repeat(20), '023-63659852023-63659852']);
    const at = (points: number) => (text: string) => (measure(text) * points) / 12;
    expect([200, 130, 90, 50].map((width) => tableSize(list, width, at))).toEqual([12, 12, 10.5, 9]);
  });

  it('that cannot do with less are all narrower by the same share', () => {
    const list = table([column('甲', 80), column('乙', 120)], ['', '']);
    expect(columnWidths(list, 100, measure)).toEqual([40, 60]);
  });

  it('stand across where an upright page is too narrow', () => {
    expect(isWide(table([column('甲', 80), column('乙', 77)], ['', '']))).toBe(true);
    expect(isWide(table([column('甲', 80), column('乙', 76)], ['', '']))).toBe(false);
  });
});
