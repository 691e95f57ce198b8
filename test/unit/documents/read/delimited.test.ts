import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src-main/documents/excel/read';

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url));

async function records(bytes: Buffer): Promise<string[][]> {
  const [sheet] = await readTable(bytes);
  return (sheet?.rows ?? []).map(({ cells, width = 0 }) =>
    Array.from({ length: width }, (_, at) => String(cells.find(({ column }) => column === at + 1)?.value ?? '')),
  );
}

describe('CSV files', () => {
  it('in GB18030 keep rare names in four bytes, line breaks, commas and quotes', async () => {
    const rows = await records(fixture('courses-2026.csv'));
    const at = (record: number, column: number) => rows[record - 1]?.[column];
    expect([at(10, 13), at(13, 13), at(17, 13), at(21, 13), at(23, 13)]).toEqual([
      '陈𬭚',
      '李㛃',
      '周𠮷',
      '王𬱖',
      '贺䶮',
    ]);
    expect(at(4, 14)).toBe('第一讲：认识材料\r\n第二讲：动手做\n第三讲：展示与评价');
    expect(at(6, 14)).toBe('含讲解,实验,制作,展示四个环节,每环节约20分钟');
    expect(at(8, 1)).toBe('"小小工程师"之数据可视化实验课');
    expect(at(49, 16)).toBe('=2+5');
    expect([rows.length, rows.filter((row) => row.length !== 17).map((row) => row.length)]).toEqual([61, [18]]);
  });

  it('say the same in every encoding', async () => {
    const text = '区县,单位名称\r\n万州区,"𬭚䶮,馆"\r\n';
    const expected = [
      ['区县', '单位名称'],
      ['万州区', '𬭚䶮,馆'],
    ];
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      utf16,
      Buffer.from(utf16).swap16(),
      iconv.encode(text, 'gb18030'),
    ]) {
      expect(await records(bytes)).toEqual(expected);
    }
  });

  it('are told by their separator', async () => {
    for (const separator of [',', '\t', ';', '|']) {
      expect(await records(Buffer.from(`a${separator}b\n1${separator}2`))).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
    }
  });

  it('come back as they were written, whatever stands in them', async () => {
    const field = fc.string({
      unit: fc.constantFrom('a', '，', ',', '"', '\n', '\r', '\t', '𬭚', ' ', '='),
      maxLength: 8,
    });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(await records(Buffer.from(text))).toEqual(rows.filter((row) => row.some((value) => value !== '')));
      }),
    );
  });
});

describe('the experts’ workbook', () => {
  it('is read: numbers that lost digits, links, dates, text like a formula', async () => {
    const [sheet] = await readTable(fixture('experts-recommended-2026.xlsx'));
    const cell = (row: number, column: number) =>
      sheet?.rows.find((found) => found.row === row)?.cells.find((found) => found.column === column);
    expect([cell(75, 7), cell(36, 20), cell(10, 26), cell(222, 28)]).toEqual([
      { column: 7, kind: 'number', value: 5.12328198208239e17 },
      { column: 20, kind: 'text', value: 'zj658040@example.cn', mark: 'hyperlink' },
      { column: 26, kind: 'date', value: '2026-09-30' },
      { column: 28, kind: 'text', value: '=2+5' },
    ]);
  });
});
