import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../../src-main/domain/import/raw';
import { check, HEAD, issuesOf, merge, rowOf, sheetOf } from './sheets';

const ignoredRows = (rows: Parameters<typeof sheetOf>[0], merges = [merge(0, 0, 0, 0)]) => {
  const report = check([sheetOf([HEAD, rowOf(), ...rows], { merges })]);
  return [report.rows.map(({ row }) => row), report.ignored.map(({ row, why }) => [row, why])];
};

describe('rows that are no records', () => {
  it('are totals, notes, signatures, repeated heads and examples', () => {
    const rows = [
      ['合　计', '1家', null, null, null, null, null, null, 100],
      ['注：本表由区县填报。'],
      ['教委负责人（签字）：          科协负责人（签字）：'],
      ['填表人：张三', null, null, '联系电话：67777777', null, '填表日期：2026年10月1日'],
      HEAD,
      rowOf({ 单位名称: '××科技馆（示例）' }),
    ];
    expect(ignoredRows(rows)).toEqual([
      [2],
      [
        [3, '合计行，不是记录'],
        [4, '表后的说明或签字，不是记录'],
        [5, '表后的说明或签字，不是记录'],
        [6, '表后的说明或签字，不是记录'],
        [7, '重复的表头'],
        [8, '填写示例，不是记录'],
      ],
    ]);
  });

  it('do not end the table: records of the next block are read', () => {
    expect(
      ignoredRows([['小计', null, null, null, null, null, null, null, 100], rowOf({ 单位名称: '二号馆' })]),
    ).toEqual([[2, 4], [[3, '合计行，不是记录']]]);
  });

  it('are never poor records: a row with a name alone is reported, not dropped', () => {
    const report = check([sheetOf([HEAD, ['', '注册中的科技馆'], ['合计划科技馆', '合计划科技馆', '企业类']])]);
    expect(report.rows.map(({ row, status }) => [row, status])).toEqual([
      [2, 'error'],
      [3, 'error'],
    ]);
  });

  it('with nothing but a number in front are empty', () => {
    const report = check([sheetOf([['序号', ...HEAD], [1, ...rowOf()], [2], [3]])]);
    expect([report.rows.map(({ row }) => row), report.ignored]).toEqual([[2], []]);
  });
});

describe('sheets', () => {
  const table = [HEAD, rowOf()];
  const ignored = (sheets: Parameters<typeof check>[0]) => check(sheets).ignored.map(({ sheet, why }) => [sheet, why]);

  it('that are hidden, examples or empty are left out, with why', () => {
    expect(
      ignored([
        sheetOf(table),
        sheetOf(table, { name: '旧表', hidden: true }),
        sheetOf([['填写示例（不计入）'], ...table], { name: 'Sheet2' }),
        sheetOf([], { name: 'Sheet3' }),
        sheetOf([['说明']], { name: '其他' }),
      ]),
    ).toEqual([
      ['旧表', '隐藏的工作表'],
      ['Sheet2', '填写示例'],
      ['Sheet3', '空白工作表'],
      ['其他', '没有找到基地的表头'],
    ]);
  });

  it('of the same kind are not merged in silence: the longest is read, the other is named', () => {
    const report = check([
      sheetOf(table, { name: '甲' }),
      sheetOf([...table, rowOf({ 单位名称: '二号馆' })], { name: '乙' }),
    ]);
    expect([report.sheet, report.ignored.map(({ sheet }) => sheet)]).toEqual(['乙', ['甲']]);
  });
});

describe('cells', () => {
  const one = (title: string, value: string | number | boolean | RawCell) => {
    const report = check([
      sheetOf([
        [...HEAD, '申报日期', '备注'],
        [...rowOf({ [title]: value }), title === '申报日期' ? value : null, title === '备注' ? value : null],
      ]),
    ]);
    const row = report.rows[0];
    return [issuesOf(report), row?.values, row?.typed] as const;
  };
  const codes = (title: string, value: string | number | boolean | RawCell) =>
    one(title, value)[0].map((issue) => issue.slice(issue.indexOf(' ') + 1));
  const raw = (kind: RawCell['kind'], value: RawCell['value'], mark?: RawCell['mark']): RawCell => ({
    column: 0,
    kind,
    value,
    ...(mark && { mark }),
  });

  it('of every kind are read or refused, never guessed at', () => {
    expect(codes('手机', 13800000002)).toEqual([]);
    expect(codes('信用代码', 915001170000000000)).toEqual(['E credit.number-cell']);
    expect(codes('展教面积', raw('error', '#REF!'))).toEqual(['E cell.error']);
    expect(codes('年接待人次', raw('date', '2026-03-06'))).toEqual(['E cell.date']);
    expect(codes('安全预案', true)).toEqual([]);
    expect(codes('申报日期', 46307)).toEqual(['N date.serial']);
    expect(codes('申报日期', 20261012)).toEqual([]);
    expect(codes('申报日期', raw('date', '2026-10-12T08:30:00'))).toEqual([]);
    expect(codes('单位名称', raw('text', '万州博物馆', 'richText'))).toEqual(['N rich-text']);
    expect(codes('备注', raw('text', '见网页', 'hyperlink'))).toEqual(['N hyperlink']);
    expect(codes('备注', '=2+5')).toEqual([]);
    expect(codes('区县', '渝州区')).toEqual(['E district.unknown']);
    expect(codes('基地类型', '企业')).toEqual(['N kind.alias']);
  });

  it('of a computed number show what Excel shows', () => {
    expect(one('展教面积', 0.1 + 0.2)[1]?.exhibitionArea).toBe(30);
    expect(codes('展教面积', 100 / 3)).toEqual(['W number.rounded']);
  });

  it('keep what was typed', () => {
    expect(one('展教面积', '１,２００㎡')[2]?.exhibitionArea).toBe('１,２００㎡');
    expect(one('展教面积', '１,２００㎡')[1]?.exhibitionArea).toBe(120_000);
  });
});

describe('duplicates', () => {
  it('go by code where both have one, else by name and district', () => {
    const code = '91500117MA5HJ1GU5M';
    const other = '935002438065254121';
    const rows = [
      rowOf({ 信用代码: code }),
      rowOf({ 信用代码: other }),
      rowOf(),
      rowOf({ 单位名称: '另一馆', 信用代码: code }),
    ];
    expect(issuesOf(check([sheetOf([HEAD, ...rows])]))).toEqual([
      'D2 C credit.duplicate',
      'B2 C base.duplicate',
      'B3 C base.duplicate',
      'B4 C base.duplicate',
      'D5 C credit.duplicate',
    ]);
  });

  it('are seen through width, case and blanks', () => {
    const rows = [rowOf({ 单位名称: '万州科技馆（南馆）' }), rowOf({ 单位名称: '万州 科技馆(南馆)' })];
    expect(issuesOf(check([sheetOf([HEAD, ...rows])]))).toEqual(['B2 C base.duplicate', 'B3 C base.duplicate']);
  });
});

describe('records of a CSV file', () => {
  it('with a field too many are refused whole: shifted columns would be stored', () => {
    const report = check([sheetOf([HEAD, rowOf(), [...rowOf({ 单位名称: '二号馆' }), '多一列']], { delimited: true })]);
    expect(report.rows.map(({ status, values }) => [status, values.unitName])).toEqual([
      ['ok', '万州科技馆'],
      ['error', undefined],
    ]);
    expect(issuesOf(report)).toEqual(['record 3 E csv.columns']);
  });
});

describe('any table', () => {
  it('is checked without a crash, and no row of it is lost', () => {
    const content = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(content, { maxLength: 16 }), { maxLength: 12 }), (rows) => {
        const sheet = sheetOf([HEAD, ...rows]);
        const report = check([sheet]);
        const seen = new Set([...report.rows.map(({ row }) => row), ...report.ignored.map(({ row }) => row)]);
        const filled = sheet.rows
          .slice(1)
          .filter(({ cells }) => cells.some(({ value }) => String(value).trim() !== ''));
        expect(filled.filter(({ row }) => !seen.has(row))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
