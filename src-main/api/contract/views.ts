import { z } from 'zod';
import { changed, id, nothing, register, shortText } from './common';
import { command, query } from './define';
import { filterSchema, sortSchema } from './register';

/** What a list is asked for and how it looks, under a name. */
const viewState = {
  search: z.string().max(100),
  filters: z.array(filterSchema).max(20),
  sort: sortSchema,
  /** Keys of the fields that are shown; null: the usual ones. */
  columns: z.array(z.string()).max(200).nullable(),
};

/** A saved view. `shared`: the whole office has it; else its maker alone. */
export const viewSchema = z.object({ id, rev: z.number().int(), name: shortText, shared: z.boolean(), ...viewState });
export type View = z.infer<typeof viewSchema>;

export const viewCalls = {
  /** Those of the office, then one's own, by name. */
  'view.list': query({ permission: 'register.read', input: z.object({ register }), output: z.array(viewSchema) }),
  /** A name that is there already (of the same kind) is given the new content. Shared ones need the right to write. */
  'view.save': command({
    permission: 'register.read',
    input: z.object({ register, name: shortText, shared: z.boolean(), ...viewState }),
    output: changed,
  }),
  'view.remove': command({ permission: 'register.read', input: z.object({ id }), output: nothing }),
};
