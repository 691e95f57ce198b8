import { z } from 'zod';
import { points } from '../points';

const id = z.string().min(1);
const name = z.string().min(1);

/** What a rubric knows beside the members' marks: the office enters it, and it counts after the mean. */
export const adjustmentRules = {
  /** 必备条件: yes or no; who fails one is not ranked. */
  gates: z.array(z.object({ id, name })).max(20),
  /** 扣分 each time, points ×100: 超时 2. */
  deductions: z.array(z.object({ id, name, points: points.min(1) })).max(20),
  /** 加分 up to the maximum, points ×100. */
  bonus: z.array(z.object({ id, name, maximum: points.min(1) })).max(20),
};
export type AdjustmentRules = { [K in keyof typeof adjustmentRules]: z.infer<(typeof adjustmentRules)[K]> };

/** What was entered for one candidate, by the ids of the rules. An absent gate is not yet answered. */
export const adjustmentsSchema = z.object({
  gates: z.record(z.string(), z.boolean()),
  /** How many times. */
  deductions: z.record(z.string(), z.number().int().min(0).max(99)),
  /** Points ×100. */
  bonus: z.record(z.string(), points),
  remark: z.string().trim().max(300),
});
export type Adjustments = z.infer<typeof adjustmentsSchema>;
