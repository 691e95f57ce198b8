import { type Fee, reckonedFee } from '../../../../src-main/domain/fees/fee';
import type { FeeTable } from '../../../../src-main/domain/fees/fee-table';
import { moneyText, parseMoney } from '../../../../src-main/domain/fees/money';
import type { Withheld } from '../../../../src-main/domain/fees/withholding';
import type { Member } from '../../../../src-main/domain/review/model';

/** One member's line as it is typed. */
export interface Typed {
  amount: string;
  times: number;
  basis: Fee['basis'];
}

/** 1500, 1500.50: as one types it. */
export const typedMoney = (fen: number): string => moneyText(fen).replaceAll(',', '').replace(/\.00$/, '');

/** The line of a member before anything is typed: what is kept; nothing for who was away. */
export const typedOf = ({ fee }: Member): Typed =>
  fee ? { amount: typedMoney(fee.amount), times: fee.times, basis: fee.basis } : { amount: '', times: 1, basis: 'net' };

/** null: an empty line, nothing is paid. undefined: no amount of money. */
export function feeOf({ amount, times, basis }: Typed): Fee | null | undefined {
  if (amount.trim() === '') return null;
  const fen = parseMoney(amount);
  return fen === null ? undefined : { amount: fen, times, basis };
}

/** What is due and paid out in all, 分. */
export function sumsOf(
  fees: readonly (Fee | null | undefined)[],
  table: FeeTable,
): Pick<Withheld, 'gross' | 'tax' | 'net'> {
  const paid = fees.flatMap((fee) => (fee ? [reckonedFee(fee, table)] : []));
  const sum = (key: 'gross' | 'tax' | 'net') => paid.reduce((all, each) => all + each[key], 0);
  return { gross: sum('gross'), tax: sum('tax'), net: sum('net') };
}
