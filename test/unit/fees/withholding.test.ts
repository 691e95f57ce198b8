import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feeTableSchema, SHIPPED_FEE_TABLE as TABLE } from '../../../src-main/domain/fees/fee-table';
import { moneyText, moneyWords, readMoney } from '../../../src-main/domain/fees/money';
import { grossFor, withheld } from '../../../src-main/domain/fees/withholding';

/** Worked out by hand from 预扣率表二; yuan. */
const BY_HAND: [gross: number, allowance: number, taxable: number, rate: number, tax: number][] = [
  [500, 500, 0, 0, 0],
  [800, 800, 0, 0, 0],
  [801, 800, 1, 20, 0.2],
  [1000, 800, 200, 20, 40],
  [2000, 800, 1200, 20, 240],
  [4000, 800, 3200, 20, 640],
  [4500, 900, 3600, 20, 720],
  [10_000, 2000, 8000, 20, 1600],
  [25_000, 5000, 20_000, 20, 4000],
  [30_000, 6000, 24_000, 30, 5200],
  [62_500, 12_500, 50_000, 30, 13_000],
  [100_000, 20_000, 80_000, 40, 25_000],
];

describe('withholding on fees', () => {
  test.each(BY_HAND)('%d yuan', (gross, allowance, taxable, rate, tax) => {
    expect(withheld(gross * 100, TABLE)).toMatchObject({
      allowance: allowance * 100,
      taxable: taxable * 100,
      rate,
      tax: Math.round(tax * 100),
      net: gross * 100 - Math.round(tax * 100),
    });
  });

  // A binary float makes 16.2 of 16.205, or 0.1 + 0.2 of a sum.
  test('is rounded once, half up, to whole 分', () => {
    expect(withheld(4_000_03, TABLE).tax).toBe(640_00);
    expect(withheld(5_000_03, TABLE).tax).toBe(800_00);
    expect(withheld(5_000_04, TABLE).tax).toBe(800_01);
    expect(withheld(800_03, TABLE).tax).toBe(1);
    expect(withheld(800_02, TABLE).tax).toBe(0);
  });

  test('the net grows with the gross, no step of a bracket or an allowance takes anything away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000_000 }), (gross) => {
        const [one, next] = [withheld(gross, TABLE), withheld(gross + 1, TABLE)];
        expect(next.net).toBeGreaterThanOrEqual(one.net);
        expect(one.tax).toBeGreaterThanOrEqual(0);
        expect(one.net + one.tax).toBe(gross);
      }),
    );
  });

  test('what is agreed after tax is paid exactly; one 分 less would be too little', () => {
    expect(grossFor(1500_00, TABLE)).toMatchObject({ gross: 1675_00, tax: 175_00, net: 1500_00 });
    expect(grossFor(800_00, TABLE)).toMatchObject({ gross: 800_00, tax: 0 });
    expect(grossFor(0, TABLE)).toMatchObject({ gross: 0, tax: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (net) => {
        const { gross, net: left } = grossFor(net, TABLE);
        expect(left).toBe(net);
        expect(withheld(gross - 1, TABLE).net).toBeLessThan(net);
      }),
    );
  });

  test('a changed table changes the tax', () => {
    const table = { ...TABLE, allowance: { ...TABLE.allowance, fixed: 1000_00 } };
    expect(withheld(2000_00, table).tax).toBe(200_00);
    expect(feeTableSchema.safeParse({ ...TABLE, brackets: TABLE.brackets.toReversed() }).success).toBe(false);
    expect(feeTableSchema.safeParse({ ...TABLE, brackets: TABLE.brackets.slice(0, 2) }).success).toBe(false);
    expect(feeTableSchema.safeParse(TABLE).success).toBe(true);
    // No income leaves a fee after a tax that takes all of it: to look for one would never end.
    const all = TABLE.brackets.map((bracket) => ({ ...bracket, rate: 100 }));
    expect(feeTableSchema.safeParse({ ...TABLE, brackets: all }).success).toBe(false);
  });
});

describe('amounts of money', () => {
  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [1005, '壹拾元零伍分'],
    [167500, '壹仟陆佰柒拾伍元整'],
    [123456, '壹仟贰佰叁拾肆元伍角陆分'],
    [100_000_00, '壹拾万元整'],
    [10_010_000_00, '壹仟零壹万元整'],
    [1_000_405_06, '壹佰万零肆佰零伍元零陆分'],
    [2_300_50, '贰仟叁佰元伍角整'],
    [100_000_001_00, '壹亿零壹元整'],
  ])('%d 分 is %s', (fen, words) => {
    expect(moneyWords(fen)).toBe(words);
  });

  test('as typed and as shown', () => {
    expect(moneyText(123456789)).toBe('1,234,567.89');
    expect(['1500', '1,500.5', ' 0.07 ', '１５００．５元', '1000000'].map((text) => readMoney(text).fen)).toEqual([
      150_000, 150_050, 7, 150_050, 100_000_000,
    ]);
  });

  // Catches a refusal that does not say what is wrong, and an amount that is accepted here and refused by the command.
  test.each([
    ['', '请填金额。'],
    ['-5', '金额不能小于 0，请改正。'],
    ['一千五', '“一千五”不是金额，请只填数字。'],
    ['1e12', '“1e12”不是金额，请只填数字。'],
    ['1500.555', '金额到分为止，最多两位小数，请改正。'],
    ['1000000.01', '金额最多 1,000,000.00 元，请核对。'],
    ['1000000000000', '金额最多 1,000,000.00 元，请核对。'],
  ])('%j is refused', (text, why) => {
    expect(readMoney(text)).toEqual({ why });
  });
});
