import { z } from 'zod';
import { SET_OPS } from '../../domain/registers/settable';
import { changed, count, id, nothing, reason, register, value, values } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';
import { optionSchema } from './register';

/** Records of one register, all that a filter leaves. */
const ids = z.array(id).min(1).max(50_000);

/** A record as another one names it. */
const namedSchema = z.object({ id, title: z.string(), archived: z.boolean() });

/** A record that may be the same thing as another; `detail`: what else tells it. */
const alikeSchema = z.object({ id, title: z.string(), detail: z.string(), archived: z.boolean() });

/** One field of many records. */
const setInput = z.object({ register, ids, field: z.string(), op: z.enum(SET_OPS), value });
export type SetInput = z.infer<typeof setInput>;

export const recordCalls = {
  /** Records that this one refers to, and those that refer to it, by register and field. */
  'record.links': query({
    permission: 'register.read',
    input: z.object({ register, id }),
    output: z.object({
      to: z.array(namedSchema.extend({ register, field: z.string() })),
      from: z.array(
        z.object({
          register,
          field: z.string(),
          count: z.number().int(),
          /** Of them, those that lists leave out. */
          archived: z.number().int(),
          first: z.array(namedSchema),
        }),
      ),
      /** Records that were merged into this one. */
      absorbed: z.array(namedSchema),
      /** The record that has taken this one over. */
      into: namedSchema.nullable(),
    }),
  }),
  /** Records that a text may mean, by Chinese, pinyin or initials; those in force first. */
  'record.find': query({
    permission: 'register.read',
    input: z.object({ register, search: z.string().max(100), limit: z.number().int().min(1).max(200) }),
    output: z.object({ total: z.number().int(), options: z.array(optionSchema) }),
  }),
  /** What these records are called; those that are not there are left out. */
  'record.names': query({
    permission: 'register.read',
    input: z.object({ register, ids: z.array(id).max(1000) }),
    output: z.array(optionSchema),
  }),
  /** The office's own words for records, over all registers, the most used first. */
  'record.tags': query({
    permission: 'register.read',
    input: nothing,
    output: z.array(z.object({ tag: z.string(), count: z.number().int() })),
  }),
  /** Takes records out of the lists; what refers to them goes on doing so. */
  'record.archive': command({
    permission: 'register.write',
    input: z.object({ register, ids, reason }),
    output: count,
  }),
  'record.restore': command({ permission: 'register.write', input: z.object({ register, ids }), output: count }),
  /** Records that may be the same thing as these values; `same`: they must not be registered beside it. */
  'record.alike': query({
    permission: 'register.read',
    input: z.object({ register, id: id.nullable(), values }),
    output: z.array(alikeSchema.extend({ same: z.boolean() })),
  }),
  /** Pairs of records that may be one thing. `more`: there are more than are given. */
  'record.pairs': query({
    permission: 'register.read',
    input: z.object({ register }),
    output: z.object({
      pairs: z.array(z.object({ one: alikeSchema, other: alikeSchema, why: z.string() })),
      more: z.boolean(),
    }),
    timeout: 60_000,
  }),
  /**
   * Makes one record of two: `keep` takes over the fields in `take` (also `status`), the words and files, and everything
   * that links to `absorb`, which is archived.
   */
  'record.merge': command({
    permission: 'register.write',
    input: z.object({ register, keep: changed, absorb: changed, take: z.array(z.string()).max(200) }),
    output: changed,
  }),
  /** Keeps a file that the desk has handed in with the record. */
  'record.attach': task({
    permission: 'register.write',
    input: z.object({ register, record: changed, file: z.string() }),
    output: changed,
    timeout: 120_000,
  }),
  /** A copy of a record's file, to be opened or saved. */
  'record.fetchAttachment': task({
    permission: 'register.read',
    input: z.object({ register, id, hash: z.string() }),
    output: fileSchema,
  }),
  /** The file itself stays: the history names it. */
  'record.detach': command({
    permission: 'register.write',
    input: z.object({ register, record: changed, hash: z.string() }),
    output: changed,
  }),
  /** What `record.set` would do: to which records, how many are as asked already, and which cannot be changed. */
  'record.previewSet': query({
    permission: 'register.write',
    input: setInput,
    output: z.object({
      changing: z.array(id),
      same: z.number().int(),
      refused: z.array(z.object({ id, title: z.string(), why: z.string() })),
    }),
  }),
  /** All or none. */
  'record.set': command({ permission: 'register.write', input: setInput, output: count }),
};
