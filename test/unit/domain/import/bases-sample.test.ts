import { beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../../src-main/documents/excel/read';
import { checkImport } from '../../../../src-main/domain/import/check';
import { type ImportReport, summaryOf } from '../../../../src-main/domain/import/report';
import { registerOf } from '../../../../src-main/domain/registers';
import { formatValue } from '../../../../src-main/domain/registers/values';
import expected from '../../../fixtures/import/bases-applications-2026.expected.json';
import { referred } from '../../../support/known';

const FILE = new URL('../../../fixtures/import/bases-applications-2026.xlsx', import.meta.url).pathname;
const base = registerOf('base');
/** The sample's titles and the fields they are. */
const FIELDS: Record<string, string> = {
  区县: 'district',
  '区（园区）/部门': 'recommendedBy',
  申报单位名称: 'unitName',
  申报类型: 'kind',
  统一社会信用代码: 'creditCode',
  详细地址: 'address',
  法定代表人: 'legalPerson',
  联系人: 'contact',
  手机: 'phone',
  '建筑面积(㎡)': 'buildingArea',
  '展教面积(㎡)': 'exhibitionArea',
  科普专职人员数: 'fullTimeStaff',
  科普兼职人员数: 'partTimeStaff',
  专职科技辅导员数: 'instructors',
  已开发课程数: 'courses',
  年接待人次: 'visitors',
  年开放天数: 'openDays',
  未成年人优惠天数: 'minorDays',
  单次最大接待人数: 'capacity',
  '2025年度科普经费(万元)': 'funds',
  是否有安全预案: 'safetyPlan',
  经度: 'longitude',
  纬度: 'latitude',
  已所获命名情况: 'earlierTitles',
  申报日期: 'appliedOn',
  备注: 'remarks',
};
let report: ImportReport;

beforeAll(async () => {
  report = checkImport({ register: base, sheets: await readTable(FILE), referred, today: expected.today });
});

const text = (key: string, value: string | number | boolean | null): string => {
  const field = base.fields[key];
  return field ? formatValue(field, value, report.names) : '';
};
const written = (value: string | number | null): string => (value === null ? '' : String(value));

describe('the districts’ workbook of base applications', () => {
  it('is read from the right sheet, below its head of two rows', () => {
    expect([report.sheet, report.headerRows]).toEqual([expected.sheet, expected.headerRows]);
    expect(Object.fromEntries(report.mapping.map(({ title, field }) => [title, field]))).toEqual({
      ...FIELDS,
      序号: null,
    });
  });

  it('shows exactly the planted faults, no more and no fewer', () => {
    const planted = expected.findings.filter(({ level }) => 'ECWQN'.includes(level));
    const key = (issue: { level: string; code: string; cell: string; column: string }): string =>
      `${issue.cell} ${issue.level} ${issue.code} ${issue.column}`;
    const found = report.rows.flatMap((row) => row.issues.map(key));
    expect(found.sort()).toEqual(planted.map(key).sort());
    expect(found.length).toBe(31);
  });

  it('stores every value as expected, nothing where the cell is in error', () => {
    const stored = report.rows.map(({ row, values }) => ({
      row,
      values: Object.fromEntries(Object.entries(FIELDS).map(([title, key]) => [title, text(key, values[key] ?? null)])),
    }));
    const wanted = expected.records.map(({ row, values }) => ({
      row,
      values: Object.fromEntries(Object.entries(values).map(([title, value]) => [title, written(value)])),
    }));
    expect(stored).toEqual(wanted);
  });

  it('counts the good rows', () => {
    const { read, ok, warning, held, error } = summaryOf(report);
    expect([read, ok + warning, held, error]).toEqual([expected.dataRows, expected.goodRows, 2, 7]);
  });

  it('keeps rare characters', () => {
    const kept = expected.findings.filter(({ level }) => level === 'K');
    const found = kept.map(({ cell, column }) => {
      const row = report.rows.find((candidate) => `${candidate.row}` === cell.replace(/\D/g, ''));
      return row?.values[FIELDS[column] ?? ''];
    });
    expect(found).toEqual(kept.map(({ value }) => value));
  });

  it('leaves out total, notes, example and empty sheet, and says so', () => {
    expect(report.ignored.map(({ row, sheet }) => row ?? sheet)).toEqual([79, 80, 81, '填写示例', 'Sheet3']);
    for (const { what, why } of report.ignored) expect([what, why].every((said) => said.length > 1)).toBe(true);
  });

  it('names both cells of a conflict', () => {
    const messages = report.rows.flatMap(({ issues }) => issues.filter(({ level }) => level === 'C'));
    expect(messages.map(({ cell, message }) => [cell, /F\d+/.exec(message)?.[0]])).toEqual([
      ['F14', 'F26'],
      ['F26', 'F14'],
    ]);
  });

  it('keeps what was typed beside what it became', () => {
    const row = report.rows.find((candidate) => candidate.row === 17);
    expect([row?.values.district, row?.typed.district]).toEqual(['500157', '江北区']);
    expect(report.rows.find((candidate) => candidate.row === 43)?.typed.visitors).toBe('3.5万');
    // A code that could be read but is not one: shown as an empty cell, nobody sees what is to be mended.
    const wrong = report.rows.find((candidate) => candidate.row === 37);
    expect([wrong?.values.creditCode, wrong?.typed.creditCode?.[3]]).toEqual([null, 'O']);
  });
});
