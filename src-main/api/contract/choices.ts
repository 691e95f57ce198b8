import { z } from 'zod';
import { nothing, register } from './common';
import { command, query } from './define';

const choice = z.object({
  value: z.string(),
  label: z.string().trim().max(200),
  /** Other spellings that an import takes for it. */
  synonyms: z.array(z.string().trim().min(1).max(200)).max(50),
  retired: z.boolean(),
});

export const choicesCalls = {
  /** The lists of choices that the office has changed, by `register.field`. */
  'choices.lists': query({ permission: 'session', input: nothing, output: z.record(z.string(), z.array(choice)) }),
  /** Every list that the office may change, in the order of the registers, with how many records have each choice. */
  'choices.view': query({
    permission: 'register.read',
    input: nothing,
    output: z.array(
      z.object({
        register,
        field: z.string(),
        /** To be handed back with a change. */
        rev: z.number().int(),
        choices: z.array(choice.extend({ used: z.number().int() })),
      }),
    ),
  }),
  /**
   * Sets one list as a whole, in its order. A choice without a value is a new one: its label becomes its value for good. What
   * records still have can be retired, not taken out.
   */
  'choices.set': command({
    permission: 'register.write',
    input: z.object({
      register,
      field: z.string(),
      rev: z.number().int(),
      choices: z
        .array(choice.extend({ value: z.string().nullable() }))
        .min(1)
        .max(200),
    }),
    output: nothing,
  }),
};
