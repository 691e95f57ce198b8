import { z } from 'zod';
import { HIGHEST_FEN } from './money';

/** Amounts of money are whole 分. */
export const fen = z.number().int().min(0).max(HIGHEST_FEN);
const percent = z.number().int().min(0).max(100);
/** A bracket that takes everything leaves no income from which a fee after tax could be paid. */
const rate = z.number().int().min(0).max(99);

/** Part of the taxable income up to `upTo` (null: the rest): rate in per cent, less the quick deduction (速算扣除数). */
const bracketSchema = z.object({ upTo: fen.nullable(), rate, deduction: fen });

/** The office's table of withholding on fees (劳务报酬); what the law changes is changed here. */
export const feeTableSchema = z
  .object({
    /** 减除费用: `fixed` of an income up to `upTo`, beyond it `share` per cent of the income. */
    allowance: z.object({ upTo: fen, fixed: fen, share: percent }),
    brackets: z.array(bracketSchema).min(1).max(10),
    /** Usual fees, per time, as the office pays them. */
    standards: z.array(z.object({ name: z.string().trim().min(1).max(40), amount: fen })).max(20),
    /** Where the table stands, to be printed below the sheet. */
    source: z.string().trim().max(200),
  })
  .refine(
    ({ brackets }) => brackets.at(-1)?.upTo === null && brackets.slice(0, -1).every(({ upTo }) => upTo !== null),
    {
      message: '税率表的最后一级应不设上限，其余各级都要填上限',
      path: ['brackets'],
    },
  )
  .refine(
    ({ brackets }) =>
      brackets.every(({ upTo }, at) => at === 0 || upTo === null || upTo > (brackets[at - 1]?.upTo ?? 0)),
    { message: '税率表各级的上限应逐级提高', path: ['brackets'] },
  );
export type FeeTable = z.output<typeof feeTableSchema>;

const yuan = (amount: number): number => amount * 100;

/**
 * 劳务报酬所得 of residents, withheld each time: 个人所得税法 (2018) art. 6; 国家税务总局公告 2018 年第 61 号 art. 8 and its
 * 预扣率表二. The fees are our default: each office has its own.
 */
export const SHIPPED_FEE_TABLE: FeeTable = {
  allowance: { upTo: yuan(4000), fixed: yuan(800), share: 20 },
  brackets: [
    { upTo: yuan(20_000), rate: 20, deduction: 0 },
    { upTo: yuan(50_000), rate: 30, deduction: yuan(2000) },
    { upTo: null, rate: 40, deduction: yuan(7000) },
  ],
  standards: [
    { name: '院士、全国知名专家', amount: yuan(2000) },
    { name: '正高级职称', amount: yuan(1500) },
    { name: '副高级职称', amount: yuan(1000) },
    { name: '其他专业人员', amount: yuan(800) },
  ],
  source: '国家税务总局公告2018年第61号第八条及个人所得税预扣率表二',
};
