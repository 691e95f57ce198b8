import { expect, test } from 'vitest';
import { askedFields, guessedColumn, issuedRecord } from '../../../src-main/domain/honours/issue';
import { readCertificateList } from '../../../src-main/domain/honours/list';
import type { RawSheet } from '../../../src-main/domain/import/raw';
import { shippedTemplate } from '../../support/certificate-data';

const sheet = (rows: (string | number)[][], more: Partial<RawSheet> = {}): RawSheet => ({
  name: '名单',
  hidden: false,
  delimited: false,
  merges: [],
  rows: rows.map((cells, at) => ({
    row: at + 1,
    hidden: false,
    cells: cells.flatMap((value, column) =>
      value === '' ? [] : [{ column: column + 1, kind: typeof value === 'number' ? 'number' : 'text', value } as const],
    ),
  })),
  ...more,
});

// Catches a title row taken for the head, a total taken for a person, and a telephone number that reaches a certificate.
test('a list as offices send it: title above, total and note below, personal columns left out', () => {
  const list = readCertificateList([
    sheet([
      ['2026年科技辅导员研修班结业名单'],
      ['序号', '姓 名', '工作单位', '联系方式', '代码', '完成学时'],
      [1, '王䶮', '重庆科技馆', '13800001111', '500103199001011234', 40],
      [2, '陈𠮷', '重庆自然博物馆', '13800002222', '50010319900101123X', 36.5],
      ['合计', '', '', '', '', 2],
      ['注：以上学员考核合格。'],
    ]),
  ]);
  expect(list.columns).toEqual([
    { key: 'B', title: '姓名', sample: '王䶮' },
    { key: 'C', title: '工作单位', sample: '重庆科技馆' },
    { key: 'F', title: '完成学时', sample: '40' },
  ]);
  expect(list.personal).toEqual(['联系方式', '代码']);
  expect(list.rows).toEqual([
    { row: 3, values: { B: '王䶮', C: '重庆科技馆', F: '40' } },
    { row: 4, values: { B: '陈𠮷', C: '重庆自然博物馆', F: '36.5' } },
  ]);
});

test('hidden and empty sheets are passed over; no list at all is said', () => {
  const people = sheet([['姓名'], ['李㛃']]);
  expect(readCertificateList([sheet([]), { ...people, hidden: true }, people]).rows).toHaveLength(1);
  expect(() => readCertificateList([sheet([['只有一行']])])).toThrow('名单');
});

test('the fields of a template that have to be filled, and the columns they are most likely filled from', () => {
  const asked = askedFields(shippedTemplate('completion-a4'));
  expect(asked).toEqual([
    { name: '持有者', required: true },
    { name: '称号', required: true },
    { name: '单位', required: false },
    { name: '项目', required: true },
    { name: '学时', required: false },
  ]);
  const columns = [
    { key: 'A', title: '学员姓名', sample: '' },
    { key: 'B', title: '所在单位', sample: '' },
    { key: 'C', title: '培训班名称', sample: '' },
  ];
  expect(asked.map(({ name }) => guessedColumn(name, columns, null))).toEqual(['A', null, 'B', 'C', null]);
  expect(guessedColumn('持有者', columns, 'C')).toBe('C');
});

test('what is empty is left out, days are written as people write them', () => {
  const fill = {
    持有者: { column: 'A' },
    称号: { text: ' 结业证书 ' },
    单位: { column: 'B' },
    有效期起: { column: 'C' },
  };
  expect(issuedRecord(fill, { A: '买买提·吐尔逊', B: '  ', C: '2026-09-08' })).toEqual({
    holder: '买买提·吐尔逊',
    title: '结业证书',
    fields: { 有效期起: '2026年9月8日' },
  });
});
