import { type Fee, reckonedFee } from '../../../../src-main/domain/fees/fee';
import type { FeeTable } from '../../../../src-main/domain/fees/fee-table';
import { moneyText, readMoney } from '../../../../src-main/domain/fees/money';
import type { Withheld } from '../../../../src-main/domain/fees/withholding';
import type { Member } from '../../../../src-main/domain/review/model';

/** One member's line as it is typed. */
export interface Typed {
  amount: string;
  times: string;
  basis: Fee['basis'];
}

/** 1500, 1500.50: as one types it. */
export const typedMoney = (fen: number): string => moneyText(fen).replaceAll(',', '').replace(/\.00$/, '');

/** The line of a member before anything is typed: what is kept; nothing for who was away. */
export const typedOf = ({ fee }: Member): Typed =>
  fee
    ? { amount: typedMoney(fee.amount), times: String(fee.times), basis: fee.basis }
    : { amount: '', times: '1', basis: 'net' };

/** A line as it is read; `fee: null`: an empty line, nothing is paid; undefined while a field is wrong. */
export interface ReadLine {
  fee: Fee | null | undefined;
  amountProblem?: string | undefined;
  timesProblem?: string | undefined;
}

export function readLine({ amount, times: typedTimes, basis }: Typed): ReadLine {
  if (amount.trim() === '') return { fee: null };
  const { fen, why } = readMoney(amount);
  const times = Number(/^\d{1,2}$/.exec(typedTimes.normalize('NFKC').trim())?.[0] ?? 0);
  const timesProblem = times === 0 ? '请填 1 到 99。' : undefined;
  const fee = fen === undefined || times === 0 ? undefined : { amount: fen, times, basis };
  return { fee, amountProblem: why, timesProblem };
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
