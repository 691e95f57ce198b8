import { expect, it } from 'vitest';
import { emptySetup, officeProblems, personProblems } from '../../../src-renderer/desk/setup/draft';

const person = {
  role: 'staff',
  name: '陈经办',
  account: 'chen',
  password: '科普-2026-试运行',
  again: '科普-2026-试运行',
} as const;

// Two people on one account: duties would not be apart.
it('wants an account of its own for every person', () => {
  expect(personProblems(person, ['zhao'])).toEqual({});
  expect(personProblems(person, ['zhao', ' Chen '])).toEqual({ account: '与另一个账号相同，请换一个' });
});

it('says what is wrong where it is wrong', () => {
  expect(personProblems({ ...person, name: ' ', account: 'c', password: '1234567', again: '' })).toEqual({
    name: '请填写姓名',
    account: '账号至少 2 个字符',
    password: '密码至少 8 位',
    again: '两次输入的密码不一致',
  });
});

// Shipped names that the office could not even confirm; a pattern that would give every certificate the same number.
it('offers names that can be confirmed, and refuses a number pattern without a serial', () => {
  expect(officeProblems(emptySetup.offices)).toEqual({});
  expect(officeProblems({ ...emptySetup.offices, certificatePattern: '渝科普〔{year}〕命名' })).toEqual({
    certificatePattern: '编号规则里要有且只有一个 {seq:4} 这样的流水号。',
  });
});
