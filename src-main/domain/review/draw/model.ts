import { z } from 'zod';
import { isCivilDate } from '../../calendar/date';

/** How members are drawn, digest, seed and order of picks included: docs/draw.md describes it to the last byte. */
export const ALGORITHM = 'kepu-draw-1';

const civilDate = z.string().refine(isCivilDate);
/** Neither tab nor line break: these part the fields and lines of the text that is hashed. */
const plain = z
  .string()
  .max(300)
  .regex(/^[^\t\r\n]*$/);
const named = plain.min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is known of an expert on the day of the draw. */
export const personSchema = z.object({
  id: named,
  name: named,
  unit: plain,
  /** One main field a person, so that nobody has two chances. */
  field: named,
  title: plain,
  source: plain,
  /** Several are parted by 、. */
  district: plain,
  /** Why the person cannot be drawn at all: 状态为“冻结”; null: can be. */
  unavailable: plain.min(1).nullable().default(null),
  /** The day on which the person was last drawn for another round. */
  lastDrawn: civilDate.nullable(),
  /** 回避: with which candidates, and why. */
  conflicts: z.array(z.object({ candidate: named, reason: named })),
});
export type Person = z.infer<typeof personSchema>;

/** null: no filter. */
const choice = z.array(named).min(1).nullable();

export const planSchema = z.object({
  round: named,
  date: civilDate,
  supervisor: named,
  /** Places and alternates of each field, in the order in which they are drawn; `field: null`: whatever field. */
  seats: z
    .array(
      z.object({
        field: named.nullable(),
        size: z.number().int().min(1).max(99),
        alternates: z.number().int().min(0).max(99),
      }),
    )
    .min(1),
  titles: choice,
  sources: choice,
  districts: choice,
  /** Drawn within so many days before: left out; 0: nobody for that. */
  restDays: z.number().int().min(0).max(3650),
  /** A person may have conflicts with so many candidates and still be drawn; 0: with none. */
  conflictsAllowed: z.number().int().min(0).max(10_000),
});
export type Plan = z.infer<typeof planSchema>;

/** What a draw starts from. */
export const requestSchema = z.object({ plan: planSchema, roster: z.array(personSchema).max(100_000) });
export type DrawRequest = z.infer<typeof requestSchema>;

export const drawnSchema = z.object({
  field: named.nullable(),
  /** Ids in the order of the draw. */
  members: z.array(named),
  alternates: z.array(named),
});
/** Who was drawn for one field. */
export type Drawn = z.infer<typeof drawnSchema>;

export const refusalSchema = z.object({ person: named, reason: named, at: named });
/** A member who declined, with the reason; the next alternate of the field takes the place. */
export type Refusal = z.infer<typeof refusalSchema>;

/** The whole record of a draw: enough to do it again. */
export const recordSchema = requestSchema.extend({
  algorithm: z.literal(ALGORITHM),
  /** Of the canonical text, and of the random number: both shown before the supervisor types the word. */
  digest: hash,
  commitment: hash,
  /** 32 bytes of the operating system's generator, as hex. */
  random: hash,
  word: named.max(100),
  seed: hash,
  /** Why each person who is left out is left out. */
  leftOut: z.array(z.object({ person: named, reason: named })),
  drawn: z.array(drawnSchema),
  refusals: z.array(refusalSchema),
  /** Who sits in the end, field by field. */
  committee: z.array(named),
  at: named,
});
export type DrawRecord = z.infer<typeof recordSchema>;
