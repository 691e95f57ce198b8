import { z } from 'zod';
import { id } from './common';
import { query } from './define';

/** Something of the desk that a person has opened: `of` is a register, `round` or `certificate`. */
const placeSchema = z.object({ of: z.string().max(40), id });

const hitSchema = z.object({
  id,
  /** What it is called. */
  title: z.string(),
  /** What tells it from others of its name, or where the words were found. */
  detail: z.string(),
  /** Behind #. */
  path: z.string(),
});
export type Hit = z.infer<typeof hitSchema>;

const groupSchema = z.object({
  /** A register, `round`, `certificate` or `page`. */
  of: z.string(),
  label: z.string(),
  /** How many there are; `hits` are the best of them. */
  total: z.number().int(),
  hits: z.array(hitSchema),
});
export type HitGroup = z.infer<typeof groupSchema>;

export const searchCalls = {
  /**
   * Everything on the desk that the words lead to, as far as the person may see it: the best of each group. Without
   * words: what of `recent` is still there, in its order.
   */
  'search.everywhere': query({
    permission: 'session',
    input: z.object({ text: z.string().max(100), recent: z.array(placeSchema).max(20).default([]) }),
    output: z.array(groupSchema),
  }),
};
