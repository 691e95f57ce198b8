import { describe, expect, it } from 'vitest';
import { Fault } from '../../../../src-main/domain/fault';
import { check, HEAD, issuesOf, mappingOf, merge, rowOf, sheetOf } from './sheets';

describe('the head', () => {
  it('is found below titles, wherever it stands', () => {
    for (const above of [0, 1, 7, 60]) {
      const report = check([sheetOf([...Array(above).fill(['2026年申报汇总表']), HEAD, rowOf()])]);
      expect([report.headerRows, report.rows.map(({ status }) => status)]).toEqual([[above + 1], ['ok']]);
    }
  });

  it('is read on two levels without merged cells: the group stands over its first column only', () => {
    const top = ['区县', '单位名称', '类型', '联系', '', '场地'];
    const bottom = ['', '', '', '联系人', '手机', '展教面积(㎡)'];
    const report = check([sheetOf([top, bottom, ['万州区', '万州科技馆', '企业类', '田䶮', '13800000001', 100]])]);
    expect([report.headerRows, Object.values(mappingOf(report))]).toEqual([
      [1, 2],
      ['district', 'unitName', 'kind', 'contact', 'phone', 'exhibitionArea'],
    ]);
  });

  it('joins a group and its part where only both together name the field', () => {
    const top = ['区县', '单位名称', '类型', '联系人', '', '法定代表人', ''];
    const bottom = ['', '', '', '姓名', '手机', '姓名', '手机'];
    const report = check([
      sheetOf([top, bottom, ['万州区', '万州科技馆', '企业类', '田䶮', '13800000001', '冉𬭚', '13800000002']]),
    ]);
    expect(report.mapping.map(({ title, field }) => [title, field])).toEqual([
      ['区县', 'district'],
      ['单位名称', 'unitName'],
      ['类型', 'kind'],
      ['联系人·姓名', 'contact'],
      ['联系人·手机', 'phone'],
      ['法定代表人·姓名', 'legalPerson'],
      ['法定代表人·手机', null],
    ]);
  });

  it('recognises titles through units, blanks, stars, years and numbers', () => {
    const titles = [
      '*单位名称',
      '区　县',
      '类 型：',
      '年接待人次（人次）',
      '2025年科普经费(万元)',
      '手机\n号码',
      '3.课程数',
      '展教面积【㎡】',
    ];
    const report = check([sheetOf([titles, ['万州科技馆', '万州区', '企业类', 1, 2, '13800000001', 3, 4]])]);
    expect(Object.values(mappingOf(report))).toEqual([
      'unitName',
      'district',
      'kind',
      'visitors',
      'funds',
      'phone',
      'courses',
      'exhibitionArea',
    ]);
  });

  it('offers a title that is only like a field’s, and says how sure it is', () => {
    const head = HEAD.map((title) => (title === '未成年人优惠天数' ? '未成年人优惠的天数' : title));
    const found = check([sheetOf([head, rowOf()])]).mapping.find(({ title }) => title === '未成年人优惠的天数');
    expect([found?.field, found?.sure]).toEqual(['minorDays', 64]);
  });

  it('gives a field to one column only: the second 手机 must not overwrite the first', () => {
    const report = check([
      sheetOf([
        [...HEAD, '手机'],
        [...rowOf(), '13900000009'],
      ]),
    ]);
    expect([report.mapping.at(-1)?.field, report.rows[0]?.values.phone]).toEqual([null, '13800000001']);
  });

  it('is refused in one sentence when the file is another one', () => {
    for (const rows of [
      [
        ['姓名', '分数'],
        ['张三', 5],
      ],
      [
        ['区县', '课程名称', '备注', '手机'],
        ['万州区', '恐龙', '', '13800000001'],
      ],
      [],
    ]) {
      expect(() => check([sheetOf(rows)])).toThrow(Fault);
      expect(() => check([sheetOf(rows)])).toThrow(/^没有找到基地的表头/);
    }
  });
});

describe('the mapping', () => {
  const sheet = sheetOf([
    [...HEAD, '机构简称'],
    [...rowOf(), '万科'],
  ]);

  it('follows a person’s choice', () => {
    const chosen = mappingOf(check([sheet], { mapping: { B: null, P: 'unitName' } }));
    expect([chosen.B, chosen.P, chosen.A]).toEqual([null, 'unitName', 'district']);
  });

  it('takes the field from the column that had it by guess', () => {
    const chosen = mappingOf(check([sheet], { mapping: { P: 'unitName' } }));
    expect([chosen.B, chosen.P]).toEqual([null, 'unitName']);
  });

  it('remembers titles, also those that were left out', () => {
    const remembered = { 机构简称: 'remarks', 地址: null };
    const chosen = mappingOf(check([sheet], { remembered }));
    expect([chosen.P, chosen.H]).toEqual(['remarks', null]);
  });

  it('refuses one field for two columns, and a field that is none', () => {
    expect(() => check([sheet], { mapping: { A: 'phone', P: 'phone' } })).toThrow('A 列和 P 列都对应了“手机”');
    expect(() => check([sheet], { mapping: { A: 'constructor' } })).toThrow(Fault);
  });

  it('says once that a required column is missing', () => {
    const report = check([sheetOf([HEAD.slice(0, -2), rowOf().slice(0, -2)])]);
    expect(issuesOf(report)).toEqual(['row 2 E column.missing']);
    expect(report.rows[0]?.issues[0]?.message).toContain('“未成年人优惠天数”“安全预案”');
  });
});

describe('merged cells', () => {
  it('are filled down over their rows, but not across columns', () => {
    const rows = [
      HEAD,
      rowOf({ 区县: '石柱县' }),
      rowOf({ 区县: null, 单位名称: '二号馆' }),
      rowOf({ 区县: null, 单位名称: '三号馆' }),
    ];
    const report = check([sheetOf(rows, { merges: [merge(2, 1, 3, 1), merge(4, 1, 4, 3)] })]);
    expect(report.rows.map(({ values }) => values.district)).toEqual(['500240', '500240', null]);
    expect(issuesOf(report)).toEqual(['A2 N district.alias', 'A4 E required']);
  });

  it('need confirmation in each of their rows', () => {
    const rows = [HEAD, rowOf({ 区县: '渝北区' }), rowOf({ 区县: null, 单位名称: '二号馆' })];
    const report = check([sheetOf(rows, { merges: [merge(2, 1, 3, 1)] })]);
    expect(report.rows.map(({ status, values, typed }) => [status, values.district, typed.district])).toEqual([
      ['warning', '500157', '渝北区'],
      ['warning', '500157', '渝北区'],
    ]);
  });
});
