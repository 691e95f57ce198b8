import { z } from 'zod';
import { ALGORITHM, type DrawRecord, drawnSchema, personSchema, planSchema, refusalSchema } from './model';
import { listPeople } from './pool';

const record = { id: z.string(), rev: z.number().int(), round: z.string() };

/** A draw as it is kept: fixed, then drawn, then perhaps refusals. Nothing that was drawn is ever changed or removed. */
export const drawSchema = z.object({
  ...record,
  /** 第几次 in its round: annulled ones count, so that "the best of several" shows. */
  number: z.number().int().min(1),
  plan: planSchema,
  digest: z.string(),
  commitment: z.string(),
  fixed: z.object({ at: z.string(), by: z.string() }),
  /** null: the supervisor has not typed the word yet. */
  drawn: z
    .object({ word: z.string(), seed: z.string(), seats: z.array(drawnSchema), at: z.string(), by: z.string() })
    .nullable(),
  refusals: z.array(refusalSchema),
  /** Who sits now: ids of the roster. */
  committee: z.array(z.string()),
  /** 作废: kept, and counts for nothing. */
  annulled: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type Draw = z.infer<typeof drawSchema>;

/** What a draw is made from, written once and never again; `random` leaves the store only when the draw is made. */
export const drawRosterSchema = z.object({ ...record, random: z.string(), roster: z.array(personSchema) });
export type DrawRoster = z.infer<typeof drawRosterSchema>;

/** The record that `kepu draw replay` reads; null: not drawn yet. */
export function recordOf(draw: Draw, { random, roster }: Pick<DrawRoster, 'random' | 'roster'>): DrawRecord | null {
  const { plan, digest, commitment, drawn, refusals, committee } = draw;
  if (drawn === null) return null;
  const { word, seed, seats, at } = drawn;
  return {
    plan,
    roster,
    algorithm: ALGORITHM,
    digest,
    commitment,
    random,
    word,
    seed,
    leftOut: listPeople({ plan, roster }).flatMap(({ person, reason }) =>
      reason === null ? [] : [{ person: person.id, reason }],
    ),
    drawn: seats,
    refusals,
    committee,
    at,
  };
}
