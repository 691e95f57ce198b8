import { z } from 'zod';
import { type FeeTable, fen } from './fee-table';
import { grossFor, type Withheld, withheld } from './withholding';

/** What a member is paid for a round: so much a time, so many times; agreed before or after tax. */
export const feeSchema = z.object({
  amount: fen,
  times: z.number().int().min(1).max(99),
  basis: z.enum(['gross', 'net']),
});
export type Fee = z.output<typeof feeSchema>;

export const FEE_BASIS_LABELS: Record<Fee['basis'], string> = { gross: '税前', net: '税后' };

/** All times of one round are one income (同一项目连续性收入 within a month). */
export function reckonedFee({ amount, times, basis }: Fee, table: FeeTable): Withheld {
  return basis === 'gross' ? withheld(amount * times, table) : grossFor(amount * times, table);
}
