import type { FeeTable } from './fee-table';

/** How the tax on one income is worked out, so that anyone can check it. 分; `rate` in per cent. */
export interface Withheld {
  gross: number;
  /** 减除费用, rounded to whole 分 for showing alone. */
  allowance: number;
  /** 应纳税所得额, likewise. */
  taxable: number;
  rate: number;
  deduction: number;
  tax: number;
  net: number;
}

const HUNDRED = 100n;

/** Half up, of numbers that are not negative. */
const rounded = (value: bigint, by: bigint): number => Number((value * 2n + by) / (by * 2n));

/** The tax on an income (分) that is paid at one time. Exact; rounded once, half up, to whole 分. */
export function withheld(gross: number, { allowance: { upTo, fixed, share }, brackets }: FeeTable): Withheld {
  const income = BigInt(gross);
  // Hundredths of a 分, since the share of an income need not be whole.
  const less = gross <= upTo ? BigInt(fixed) * HUNDRED : income * BigInt(share);
  const taxable = income * HUNDRED > less ? income * HUNDRED - less : 0n;
  const bracket = brackets.find(({ upTo: top }) => top === null || taxable <= BigInt(top) * HUNDRED) ?? {
    rate: 0,
    deduction: 0,
  };
  const due = taxable * BigInt(bracket.rate) - BigInt(bracket.deduction) * HUNDRED * HUNDRED;
  const tax = due > 0n ? rounded(due, HUNDRED * HUNDRED) : 0;
  return {
    gross,
    allowance: rounded(less < income * HUNDRED ? less : income * HUNDRED, HUNDRED),
    taxable: rounded(taxable, HUNDRED),
    rate: taxable === 0n ? 0 : bracket.rate,
    deduction: taxable === 0n ? 0 : bracket.deduction,
    tax,
    net: gross - tax,
  };
}

/** The least income that leaves so much after tax: what is to be paid where a fee is agreed 税后. */
export function grossFor(net: number, table: FeeTable): Withheld {
  let [low, high] = [net, Math.max(1, net)];
  while (withheld(high, table).net < net) high *= 2;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (withheld(middle, table).net < net) low = middle + 1;
    else high = middle;
  }
  return withheld(low, table);
}
