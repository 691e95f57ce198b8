import { type CheckInput, checkImport } from '../../../../src-main/domain/import/check';
import type { Merge, RawCell, RawRow, RawSheet } from '../../../../src-main/domain/import/raw';
import type { ImportReport } from '../../../../src-main/domain/import/report';
import { registerOf } from '../../../../src-main/domain/registers';
import { referred } from '../../../support/known';

type Content = string | number | boolean | null | RawCell;

const cellOf = (value: Content, at: number): RawCell[] => {
  if (value === null || value === '') return [];
  if (typeof value === 'object') return [{ ...value, column: at + 1 }];
  const kind = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
  return [{ column: at + 1, kind, value }];
};

/** A sheet from rows of contents, the first being row 1. */
export function sheetOf(rows: Content[][], more: Partial<RawSheet> = {}): RawSheet {
  const raw = rows.map(
    (cells, at): RawRow => ({ row: at + 1, hidden: false, cells: cells.flatMap(cellOf), width: cells.length }),
  );
  const filled = raw.filter(({ cells }) => cells.length > 0);
  return { name: '申报汇总表', hidden: false, delimited: false, rows: filled, merges: [], ...more };
}

export const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
});

export const HEAD = [
  '区县',
  '单位名称',
  '基地类型',
  '信用代码',
  '法人',
  '联系人',
  '手机',
  '地址',
  '展教面积',
  '最大承载人数',
  '课程数',
  '年接待人次',
  '开放天数',
  '未成年人优惠天数',
  '安全预案',
];

/** A sound row under HEAD; what is given replaces cells by title. */
export function rowOf(change: Record<string, Content> = {}): Content[] {
  const sound: Content[] = [
    '万州区',
    '万州科技馆',
    '科技场馆类',
    '',
    '冉𬭚',
    '田䶮',
    '13800000001',
    '新华路1号',
    100,
    50,
    1,
    1000,
    300,
    60,
    '是',
  ];
  return HEAD.map((title, at) => (title in change ? (change[title] ?? null) : (sound[at] ?? null)));
}

export function check(sheets: RawSheet[], more: Partial<CheckInput> = {}): ImportReport {
  return checkImport({ register: registerOf('base'), sheets, referred, today: '2026-11-01', ...more });
}

/** Issues of a report as `cell level code`. */
export const issuesOf = (report: ImportReport): string[] =>
  report.rows.flatMap(({ issues }) => issues.map(({ cell, level, code }) => `${cell} ${level} ${code}`));

export const mappingOf = (report: ImportReport): Record<string, string | null> =>
  Object.fromEntries(report.mapping.map(({ column, field }) => [column, field]));
