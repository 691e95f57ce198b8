import { z } from 'zod';
import { points } from '../points';

/** 自评 and 审核 of one candidate by indicators: no committee scores it, an auditor does. */
export const sheetSchema = z.object({
  /** The candidate's id. */
  id: z.string(),
  rev: z.number().int(),
  round: z.string(),
  candidate: z.string(),
  /** Criterion id → points ×100; an absent key is not filled in. */
  self: z.record(z.string(), points),
  audited: z.record(z.string(), points),
  /** What the evidence says, by criterion. */
  remarks: z.record(z.string(), z.string().max(500)),
  /** Set when the audit is confirmed; the sheet is closed then. */
  confirmed: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type IndicatorSheet = z.infer<typeof sheetSchema>;
