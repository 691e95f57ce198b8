import { z } from 'zod';

/** p/q as whole numbers; `inclusive`: 以上 counts the number itself, 超过 and 过半 do not (domain.md §4). */
const shareSchema = z
  .object({ p: z.number().int().min(1).max(100), q: z.number().int().min(1).max(100), inclusive: z.boolean() })
  .refine(({ p, q }) => p <= q);
export type Share = z.infer<typeof shareSchema>;

/** What a share of the votes is counted from: 应到, 实到 or 投票人数. */
export const BASES = ['expected', 'present', 'voters'] as const;
export type Basis = (typeof BASES)[number];
export const BASIS_LABELS: Record<Basis, string> = { expected: '应到人数', present: '实到人数', voters: '投票人数' };

export const voteRuleSchema = z.object({
  /** So much of the committee must be there for a vote to be held. */
  quorum: shareSchema,
  /** So many votes in favour pass. */
  threshold: shareSchema,
  basis: z.enum(BASES),
});
export type VoteRule = z.infer<typeof voteRuleSchema>;

const votes = z.number().int().min(0).max(999);
export const countSchema = z.object({ yes: votes, no: votes, abstain: votes, invalid: votes });
/** What was counted for one candidate: 赞成, 反对, 弃权, 废票. */
export type Count = z.infer<typeof countSchema>;

/** One vote (表决): who was there, and what was counted for each candidate that was voted on. All are kept. */
export const pollSchema = z.object({
  id: z.string(),
  rev: z.number().int(),
  round: z.string(),
  /** 第一次, 第二次 … */
  attempt: z.number().int().min(1),
  /** Members who were there. */
  present: z.array(z.string()),
  /** Candidates put to the vote. */
  candidates: z.array(z.string()),
  /** By candidate; absent: not counted yet. */
  counts: z.record(z.string(), countSchema),
  /** Why it was held again, and what was said; empty for the first. */
  reason: z.string(),
  heldAt: z.string(),
  by: z.string(),
  /** Closed once everything is counted and signed; nothing changes any more. */
  closed: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** 作废 with the reason; it is kept and counts for nothing. */
  voided: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type Poll = z.infer<typeof pollSchema>;
