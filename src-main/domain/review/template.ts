import { z } from 'zod';
import { usualRules } from './eligibility';
import type { Kind } from './kinds/kind';
import { type Round, roundSchema } from './model';

const { label, honour, numberCode, rubric, method, quota, intake, rules, publicityRule, publicityColumns } =
  roundSchema.shape;
const settings = { label, honour, numberCode, rubric, method, quota, intake, rules, publicityRule, publicityColumns };

/** What a new round begins with, and another may take over. */
export type RoundSettings = Pick<Round, keyof typeof settings>;

/** A kind as the office has made it its own: a shipped kind with another name and other data. */
export const officeKindSchema = z.object({
  id: z.string(),
  rev: z.number().int(),
  /** The shipped kind whose functions it uses. */
  kind: z.string(),
  ...settings,
  keptAt: z.string(),
  keptBy: z.string(),
});
export type OfficeKind = z.infer<typeof officeKindSchema>;

/** The settings that a shipped kind comes with. */
export function shippedSettings(kind: Kind): RoundSettings {
  const { label, honour, numberCode, rubric, method, quota, intake, publicityRule } = kind;
  return { label, honour, numberCode, rubric, method, quota, intake, rules: usualRules(kind), publicityRule };
}

/** The settings alone of a round or of an office's kind. */
export function settingsOf(from: RoundSettings): RoundSettings {
  const { label, honour, numberCode, rubric, method, quota, intake, rules, publicityRule, publicityColumns } = from;
  const settings = { label, honour, numberCode, rubric, method, quota, intake, rules, publicityRule };
  return publicityColumns ? { ...settings, publicityColumns } : settings;
}
