import { z } from 'zod';
import { id, nothing, register, rev, value, values } from '../contract/common';
import { command, query } from '../contract/define';
import { listInput } from '../contract/register';

/** Registers: imports, exports, attachments, and what of sensitive values goes on record. */
export const registerCalls = {
  /** Matches imported rows with the register by its identity sets; and what was remembered of column titles. */
  'import.compare': query({
    permission: 'register.write',
    input: z.object({
      register,
      rows: z.array(
        z.object({
          row: z.number().int(),
          values,
          /** The record that the row names, which counts only among those that it could be. */
          record: z.string().optional(),
          /** By field, what the cell names, where another value is offered in its place. */
          former: z.record(z.string(), z.object({ id, code: z.string() })).optional(),
        }),
      ),
    }),
    output: z.array(
      z.object({
        row: z.number().int(),
        id: id.nullable(),
        rev,
        changes: z.array(z.object({ field: z.string(), before: value, after: value })),
        /** Fields in which the record stays what the cell names, whatever is offered. */
        kept: z.array(z.string()),
        /** What stored records that no row changes have against it. */
        findings: z.array(
          z.object({ field: z.string(), level: z.enum(['C', 'W']), code: z.string(), message: z.string() }),
        ),
      }),
    ),
  }),
  /** Sender → column title (folded by comparisonKey of domain/identity/text) → field; null: left out. */
  'import.remembered': query({
    permission: 'register.write',
    input: z.object({ register }),
    output: z.record(z.string(), z.record(z.string(), z.string().nullable())),
  }),
  /** What an import must know of the registers that this one refers to, by their names; nothing sensitive. */
  'import.referred': query({
    permission: 'register.write',
    input: z.object({ register }),
    output: z.record(
      z.string(),
      z.array(
        z.object({ id, values, label: z.string().optional(), archived: z.object({ into: id.nullable() }).optional() }),
      ),
    ),
  }),
  'import.store': command({
    permission: 'register.write',
    input: z.object({
      register,
      file: z.string(),
      sender: z.string().max(100),
      rows: z.array(z.object({ id: id.nullable(), rev, values, typed: z.record(z.string(), z.string()) })).min(1),
      mapping: z.record(z.string(), z.string().nullable()),
      /** The round that what the file names is to stand in. */
      round: z.object({ id, rev }).nullable().optional(),
    }),
    output: z.object({ added: z.number().int(), changed: z.number().int(), collected: z.number().int().optional() }),
  }),
  /** All rows of a list for an export; masks what is sensitive unless asked not to. */
  'register.rows': query({
    permission: 'register.read',
    input: listInput.extend({ sensitive: z.boolean() }),
    output: z.object({
      rows: z.array(z.object({ id, status: z.string(), values })),
      names: z.record(z.string(), z.string()),
    }),
  }),
  /** Rows of a sheet of the register, in its order, with what it says of the records they refer to; personal values masked. */
  'register.sheetRows': query({
    permission: 'register.read',
    input: listInput.extend({ sheet: z.string() }),
    output: z.object({
      rows: z.array(z.object({ id, status: z.string(), values })),
      names: z.record(z.string(), z.string()),
    }),
  }),
  /** One sensitive value in full. */
  'register.value': query({
    permission: 'register.sensitive',
    input: z.object({ register, id, field: z.string() }),
    output: z.object({ value }),
  }),
  /** Puts on record that an export held sensitive fields. */
  'register.noteExport': command({
    permission: 'register.sensitive',
    input: z.object({ register, rows: z.number().int() }),
    output: nothing,
  }),
  /** Puts on record that a file, kept by its hash, belongs to a record. */
  'record.addAttachment': command({
    permission: 'register.write',
    input: z.object({
      register,
      record: z.object({ id, rev }),
      hash: z.string(),
      name: z.string(),
      size: z.number().int(),
    }),
    output: z.object({ id, rev }),
  }),
  /** Put on record that one sensitive value was shown; the value itself is never kept. */
  'register.noteReveal': command({
    permission: 'register.sensitive',
    input: z.object({ register, id, field: z.string() }),
    output: nothing,
  }),
  'import.noteReveal': command({
    permission: 'register.sensitive',
    input: z.object({ register, file: z.string(), row: z.number().int(), field: z.string() }),
    output: nothing,
  }),
};
