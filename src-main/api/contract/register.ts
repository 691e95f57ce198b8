import { z } from 'zod';
import { changed, count, id, nothing, reason, register, rev, value, values } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';
import { paperSchema } from './papers';

export const filterSchema = z.object({
  field: z.string(),
  /** `atLeast` and `atMost` are for numbers and dates; `status` and `archived` are field names too. */
  op: z.enum(['is', 'contains', 'atLeast', 'atMost', 'empty', 'filled']),
  value: value.default(null),
});
export type Filter = z.infer<typeof filterSchema>;

export const sortSchema = z.object({ field: z.string(), direction: z.enum(['ascending', 'descending']) }).nullable();

export const listInput = z.object({
  register,
  search: z.string().max(100).default(''),
  filters: z.array(filterSchema).max(20).default([]),
  sort: sortSchema.default(null),
});
export type ListInput = z.infer<typeof listInput>;

/** A record as a list shows it: sensitive values masked, references resolved in `names` (by id). */
export const listedSchema = z.object({
  id,
  rev,
  status: z.string(),
  origin: z.enum(['office', 'sample']),
  values,
  /** null: in use. `into`: the record that has taken it over. */
  archived: z.object({ at: z.string(), by: z.string(), reason: z.string(), into: id.nullable() }).nullable(),
});

/** A file that belongs to a record; `hash`: SHA-256 of its bytes. */
export const attachmentSchema = z.object({
  hash: z.string(),
  name: z.string(),
  size: z.number().int(),
  addedAt: z.string(),
  addedBy: z.string(),
});

export const historySchema = z.object({
  seq: z.number().int(),
  id: z.string(),
  at: z.string(),
  by: z.string(),
  command: z.string(),
  reason: z.string().nullable(),
  /** Name of the record that was merged into this one, whose history this is; null: its own. */
  of: z.string().nullable(),
  /** `field` may be `status`, `archived` (the reason) or `attachments` (names). `typed`: what stood in the imported cell, where it was cleaned. */
  changes: z.array(z.object({ field: z.string(), before: value, after: value, typed: z.string().optional() })),
});

/**
 * A record that a reference may point to. `current`: may be chosen without a second thought. `successor`: the record that
 * has taken the place of one that is no longer in force.
 */
export const optionSchema = z.object({
  value: id,
  label: z.string(),
  current: z.boolean(),
  archived: z.boolean(),
  successor: z.object({ value: id, label: z.string() }).nullable(),
});
export type Option = z.infer<typeof optionSchema>;

export const registerCalls = {
  'register.list': query({
    permission: 'register.read',
    input: listInput.extend({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    output: z.object({
      total: z.number().int(),
      all: z.number().int(),
      rows: z.array(listedSchema),
      names: z.record(z.string(), z.string()),
    }),
  }),
  /** Ids in the order of the list, for bulk work on everything that the filters leave. */
  'register.ids': query({ permission: 'register.read', input: listInput, output: z.object({ ids: z.array(id) }) }),
  'register.get': query({
    permission: 'register.read',
    input: z.object({ register, id }),
    output: z.object({
      record: listedSchema.extend({
        createdAt: z.string(),
        createdBy: z.string(),
        changedAt: z.string(),
        changedBy: z.string(),
        attachments: z.array(attachmentSchema),
      }),
      names: z.record(z.string(), z.string()),
      history: z.array(historySchema),
      /** Rounds and certificates that the record takes part in. */
      links: z.array(z.object({ kind: z.enum(['round', 'certificate']), id, text: z.string() })),
      /** Warnings and qualifications by the register's rules. */
      /** `beside`: needs more than the values of the record, so its form cannot find it. */
      findings: z.array(
        z.object({ field: z.string(), level: z.enum(['W', 'Q']), text: z.string(), beside: z.boolean() }),
      ),
    }),
  }),
  /** Choices for a reference field: those in force first. */
  'register.options': query({
    permission: 'register.read',
    input: z.object({ register }),
    output: z.array(optionSchema),
  }),
  /** `id: null` makes a new record. Only the fields named in `values` change. */
  'register.save': command({
    permission: 'register.write',
    input: z.object({ register, id: id.nullable(), rev, values }),
    output: changed,
  }),
  /** All or none; refused while a round refers to one of them. */
  'register.remove': command({
    permission: 'register.write',
    input: z.object({ register, ids: z.array(id).min(1).max(10_000) }),
    output: count,
  }),
  'register.move': command({
    permission: 'register.write',
    input: z.object({ register, ids: z.array(id).min(1).max(10_000), status: z.string(), reason }),
    output: count,
  }),
  /** One sensitive value of one record, in full. Who saw which is put on record first; the value never is. */
  'register.reveal': task({
    permission: 'register.sensitive',
    input: z.object({ register, id, field: z.string() }),
    output: z.object({ value }),
  }),
  /** Undoes one entry of the journal as one step; refused when something of it was changed since. */
  'entry.undo': command({ permission: 'register.write', input: z.object({ entry: id }), output: count }),
  /** The list as a workbook; sensitive fields only when asked for (which is put on record). */
  'register.export': task({
    permission: 'register.read',
    input: listInput.extend({ sensitive: z.boolean() }),
    output: fileSchema,
    timeout: 300_000,
  }),
  /** The list as a PDF to be printed: the named fields (and `status`), nothing that is personal. */
  'register.print': task({
    permission: 'register.read',
    input: listInput.extend({ columns: z.array(z.string()).min(1).max(60), paper: z.enum(['A4', 'A3']) }),
    output: paperSchema,
    timeout: 300_000,
  }),
  /** One of the register's sheets, of what the list shows, as a PDF to be printed. */
  'register.sheet': task({
    permission: 'register.read',
    input: listInput.extend({ sheet: z.string().max(40), paper: z.enum(['A4', 'A3']) }),
    output: paperSchema,
    timeout: 300_000,
  }),
  /** The same as a workbook. */
  'register.sheetBook': task({
    permission: 'register.read',
    input: listInput.extend({ sheet: z.string().max(40) }),
    output: fileSchema,
    timeout: 300_000,
  }),
  'register.template': task({ permission: 'register.read', input: z.object({ register }), output: fileSchema }),
  'sample.load': task({ permission: 'register.write', input: nothing, output: count, timeout: 120_000 }),
  /** Takes the sample records away, with the rounds that were made from them; their certificate numbers stay, voided. */
  'sample.remove': command({ permission: 'register.write', input: nothing, output: count }),
};
