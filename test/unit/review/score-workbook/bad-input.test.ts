import { describe, expect, it } from 'vitest';
import type { RawSheet } from '../../../../src-main/domain/import/raw';
import { readScoreBook } from '../../../../src-main/domain/review/score-workbook/read';
import { tallyBook } from '../../../../src-main/domain/review/score-workbook/tally';
import { merge, sheetOf } from '../../domain/import/sheets';
import { methodOf } from '../scorings';

type Rows = Parameters<typeof sheetOf>[0];

const HEAD = ['编号', '名称', '科学性（60分）', '趣味性（40分）', '合计', '备注'];
const sheet = (name: string, rows: Rows, head: Rows[number] = HEAD): RawSheet =>
  sheetOf([['评分表（每项以0.5分为最小单位）'], head, ...rows], { name });
const rubric = (rows: Rows): RawSheet => sheetOf([['评分项目', '分值'], ...rows], { name: '评分标准' });
const marked = (name: string, ...marks: Rows[number]): RawSheet => sheet(name, [['A1', '甲', ...marks]]);

const findings = (...sheets: RawSheet[]): string[] =>
  readScoreBook(sheets).findings.map(({ sheet: at, cell, level, code }) => `${at} ${cell} ${level} ${code}`);
const scores = (...sheets: RawSheet[]) =>
  tallyBook(readScoreBook(sheets), methodOf()).candidates.map(({ code, members, score }) => [code, members, score]);

describe('marks that cannot stand', () => {
  it.each([
    ['over the maximum', 60.5],
    ['off the step', 30.3],
    ['negative', -1],
    ['words', '约50'],
    ['more digits than marks have', 30.123],
    ['a date', { column: 0, kind: 'date' as const, value: '2026-03-06' }],
    ['an error', { column: 0, kind: 'error' as const, value: '#N/A' }],
  ])('%s: counted, clipped or rounded instead of asked about', (_, mark) => {
    const sheets = [marked('评委1', mark, 20, null, null), marked('评委2', 50, 20, null, null)];
    expect(findings(...sheets)).toEqual(['评委1 C3 E score.impossible']);
    expect(scores(...sheets)).toEqual([['A1', 1, '70.00']]);
  });

  it('a bar with marks beside it, and words that there is no bar', () => {
    const barred = marked('评委1', 50, 20, null, '回避');
    expect(findings(barred)).toEqual(['评委1 F3 I score.avoidance', '评委1 C3 W score.barred-mark']);
    expect(scores(barred)).toEqual([['A1', 0, null]]);
    expect(scores(marked('评委1', 50, 20, null, '无需回避'))).toEqual([['A1', 1, '70.00']]);
  });

  it('a bar merged over several candidates bars each of them', () => {
    const matrix = sheetOf(
      [
        ['编号', '评委1', '评委2'],
        ['A1', '回避', 80],
        ['A2', null, 90],
        ['A3', 70, 70],
      ],
      { name: '汇总', merges: [merge(2, 2, 3, 2)] },
    );
    expect(findings(matrix)).toEqual(['汇总 B2 I score.avoidance', '汇总 B3 I score.avoidance']);
    expect(scores(matrix)).toEqual([
      ['A2', 1, '90.00'],
      ['A1', 1, '80.00'],
      ['A3', 2, '70.00'],
    ]);
  });

  it('a candidate that one sheet leaves out, or calls by another name, or has no code for', () => {
    const whole = sheet('评委1', [
      ['A1', '甲', 50, 20],
      ['A2', '乙', 40, 20],
    ]);
    const half = sheet('评委2', [
      ['A1', '丙', 50, 30],
      ['', '乙', 40, 30],
    ]);
    expect(findings(whole, half)).toEqual([
      '评委2 row 4 E score.code',
      '评委2 row 3 W score.name',
      '评委2  E score.missing',
    ]);
    expect(scores(whole, half)).toEqual([
      ['A1', 2, '75.00'],
      ['A2', 1, '60.00'],
    ]);
  });

  it('points of the head that differ from the rubric, and a rubric whose sum is wrong', () => {
    const standard = rubric([
      ['科学性', 50],
      ['趣味性', 40],
      ['合计', 100],
    ]);
    expect(findings(standard, marked('评委1', 55, 20, null, null))).toEqual([
      '评分标准  I sheet.rubric',
      '评分标准  W rubric.sum',
      '评委1 row 2 E rubric.points',
      '评委1 C3 E score.impossible',
    ]);
  });

  it('heads without points, which the rubric knows', () => {
    const standard = rubric([
      ['科学性', 60],
      ['趣味性', 40],
    ]);
    const plain = sheet('评委1', [[20, 60, 'A1']], ['趣味性', '科学性', '课程编号']);
    expect(scores(standard, plain)).toEqual([['A1', 1, '80.00']]);
  });
});

describe('workbooks in which nobody can say what counts', () => {
  const matrix = (head: Rows[number], rows: Rows, name = '汇总'): RawSheet => sheetOf([head, ...rows], { name });
  it.each<[string, RawSheet[], string]>([
    [
      'no head',
      [sheetOf([['甲', 1]], { name: '表' })],
      '在工作表“表”里没有找到评分表的表头：应有编号一列，并有各评分项（写明分值，如“科学性（25分）”）或各评委的列。',
    ],
    ['a head and nothing below', [sheet('评委1', [])], '评分表的表头下面没有参评对象，请核对工作簿。'],
    [
      'a candidate twice',
      [
        sheet('评委1', [
          ['A1', '甲', 50, 20],
          ['Ａ1 ', '甲', 50, 30],
        ]),
      ],
      '“评委1”第 3 行和第 4 行都是 A1，不能确定以哪一行为准，请删去一行后再统计。',
    ],
    [
      'a candidate twice in a matrix',
      [
        matrix(
          ['姓名', '评委1'],
          [
            ['李静', 80],
            ['李静', 90],
          ],
        ),
      ],
      '“汇总”第 2 行和第 3 行都是 李静，不能确定以哪一行为准，请删去一行后再统计。',
    ],
    [
      'a member twice in a matrix',
      [matrix(['编号', '评委1', '评委1'], [['A1', 80, 90]])],
      '“汇总”有两列都叫“评委1”，请改名后再统计。',
    ],
    [
      'two matrices',
      [matrix(['编号', '评委1'], [['A1', 80]]), matrix(['编号', '评委1'], [['A1', 90]], '汇总2')],
      '“汇总”和“汇总2”都是打分汇总表，不能确定以哪张为准，请只保留一张。',
    ],
    [
      'a sheet with another criterion',
      [marked('评委1', 50, 20), sheet('评委2', [['A1', '甲', 50]], ['编号', '名称', '科学性（60分）'])],
      '“评委2”缺少评分项 趣味性，与评分标准不一致，请核对后再统计。',
    ],
    [
      'one member on two sheets',
      ['甲表', '乙表'].map((name) => sheetOf([['评委编号：P01'], HEAD, ['A1', '甲', 50, 20]], { name })),
      '“甲表”和“乙表”的评委都是 P01，同一名评委不能计两次，请核对后再统计。',
    ],
  ])('%s', (_, sheets, message) => {
    expect(() => readScoreBook(sheets)).toThrow(expect.objectContaining({ message }));
  });
});
