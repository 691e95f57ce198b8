import { expect, test } from 'vitest';
import type { CheckedRow } from '../../../../src-main/domain/import/report';
import { sayStored } from '../../../../src-main/domain/import/set-rules';

const finding = { code: 'x.y', level: 'C', field: 'idNumber', message: '见台账中的“甲”' } as const;
const column = { column: 'G', title: '身份证', field: 'idNumber', sure: 100, samples: [] };
const said = (report: Parameters<typeof sayStored>[2]) => {
  const row: CheckedRow = { row: 163, status: 'ok', issues: [], values: {}, typed: {} };
  sayStored([finding], row, report);
  return [row.status, row.issues[0]?.cell, row.issues[0]?.column, row.issues[0]?.field];
};

// A finding that points to no cell, or a row with a conflict that goes in unasked.
test('what a stored record has against a row holds the row and stands at its cell', () => {
  expect(said({ mapping: [column], delimited: false })).toEqual(['held', 'G163', '身份证', 'idNumber']);
  expect(said({ mapping: [column], delimited: true })).toEqual(['held', 'record 163', '身份证', 'idNumber']);
  expect(said({ mapping: [], delimited: false })).toEqual(['held', 'row 163', '', null]);
});
