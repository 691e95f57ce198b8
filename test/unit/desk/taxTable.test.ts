import { expect, test } from 'vitest';
import { SHIPPED_FEE_TABLE } from '../../../src-main/domain/fees/fee-table';
import { readLine } from '../../../src-renderer/desk/round/meeting/fees';
import { readTable, typedTable } from '../../../src-renderer/desk/round/meeting/tax-table';

const typed = typedTable(SHIPPED_FEE_TABLE);
const [first, second, third] = typed.brackets;
if (!first || !second || !third) throw new Error('three brackets');

test('the shipped table is read as it was typed, with the quick deductions of the law', () => {
  expect(readTable(typed)).toEqual({ problems: {}, table: SHIPPED_FEE_TABLE });
  const higher = readTable({ ...typed, brackets: [{ ...first, upTo: '３００００' }, second, third] });
  expect(higher.table?.brackets.map(({ deduction }) => deduction)).toEqual([0, 300_000, 800_000]);
});

// Catches a field that silently takes another number (1e12 became 112), and a sentence that does not say which field is meant.
test('every wrong field is told of at its place, and no table comes of it', () => {
  const read = readTable({
    ...typed,
    fixed: '-3',
    share: '20.5',
    brackets: [
      { ...first, rate: '120' },
      { upTo: '10000', rate: '30' },
      { ...third, rate: '30' },
    ],
    standards: [
      { name: ' ', amount: '1e12' },
      { name: '院士', amount: '' },
    ],
  });
  expect(read).toEqual({
    table: null,
    problems: {
      fixed: '金额不能小于 0，请改正。',
      share: '请填 0 到 100 的整数。',
      rate1: '请填 0 到 99 的整数。',
      upTo2: '应高于上一级的上限。',
      rate3: '应高于上一级的预扣率。',
      name1: '请填名称。',
      amount1: '“1e12”不是金额，请只填数字。',
      amount2: '请填金额。',
    },
  });
});

// Catches a number of times that is cut down in silence to another one.
test('a line of fees: nothing is paid without an amount, and times are 1 to 99', () => {
  const line = { amount: '1500', times: '２', basis: 'net' as const };
  expect(readLine(line).fee).toEqual({ amount: 150_000, times: 2, basis: 'net' });
  expect(readLine({ ...line, amount: ' ', times: '' })).toEqual({ fee: null });
  for (const times of ['', '0', '100', '1.5', '-1'])
    expect(readLine({ ...line, times })).toEqual({ fee: undefined, timesProblem: '请填 1 到 99。' });
});
