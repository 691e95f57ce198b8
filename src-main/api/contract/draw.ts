import { z } from 'zod';
import { planSchema } from '../../domain/review/draw/model';
import { drawSchema } from '../../domain/review/draw/stored';
import { changed, id, reason, rev } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';

/** What the office chooses; title and day of the round are the program's to know. */
export const drawPlanInput = planSchema.omit({ round: true, date: true });
export type DrawPlan = z.infer<typeof drawPlanInput>;

/** A person of the roster; `reason: null`: in the pool. */
const listedSchema = z.object({
  id,
  name: z.string(),
  unit: z.string(),
  field: z.string(),
  title: z.string(),
  reason: z.string().nullable(),
});

const valuesOf = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const drawCalls = {
  /** What the experts of the register have in the fields that a draw filters by, the most frequent first. */
  'draw.choices': query({
    permission: 'round.read',
    input: z.object({ round: id }),
    output: z.object({ fields: valuesOf, titles: valuesOf, sources: valuesOf, districts: valuesOf }),
  }),
  /** Who could be drawn by a plan, with the reason for everyone who could not. `problem`: why it cannot be drawn. */
  'draw.preview': query({
    permission: 'round.draw',
    input: z.object({ round: id, plan: drawPlanInput }),
    output: z.object({
      list: z.array(listedSchema),
      pool: z.array(z.object({ field: z.string().nullable(), count: z.number().int() })),
      problem: z.string().nullable(),
    }),
  }),
  /** Every draw of a round, annulled ones too, in their order. */
  'draw.list': query({ permission: 'round.read', input: z.object({ round: id }), output: z.array(drawSchema) }),
  /** One draw with its roster: `random` only once it is drawn. */
  'draw.view': query({
    permission: 'round.read',
    input: z.object({ draw: id }),
    output: z.object({ draw: drawSchema, list: z.array(listedSchema), random: z.string().nullable() }),
  }),
  /** Fixes roster and random number: digest and commitment are shown before the supervisor types the word. */
  'draw.fix': task({ permission: 'round.draw', input: z.object({ round: id, plan: drawPlanInput }), output: changed }),
  /** Draws with the supervisor's word and seats the members. */
  'draw.make': command({
    permission: 'round.draw',
    input: z.object({ draw: id, rev, word: z.string().trim().min(1, '请监督员输入一句话').max(100) }),
    output: changed,
  }),
  /** A member declines: the next alternate of the field takes the seat. */
  'draw.refuse': command({
    permission: 'round.draw',
    input: z.object({ draw: id, rev, person: id, reason }),
    output: changed,
  }),
  /** 作废: the members of the draw leave; the record stays with the reason. */
  'draw.annul': command({ permission: 'round.draw', input: z.object({ draw: id, rev, reason }), output: changed }),
  /** The record as the file that `kepu draw replay` reads. */
  'draw.save': task({ permission: 'round.draw', input: z.object({ draw: id }), output: fileSchema }),
};
