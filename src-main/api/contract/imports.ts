import { z } from 'zod';
import { id, register, rev, value, values } from './common';
import { task } from './define';
import { fileSchema } from './files';

export const LEVELS = ['E', 'C', 'W', 'Q', 'N'] as const;

export const issueSchema = z.object({
  /** A1 address, or `row 33`. */
  cell: z.string(),
  /** The sender's column title; '' for the row as a whole. */
  column: z.string(),
  field: z.string().nullable(),
  level: z.enum(LEVELS),
  code: z.string(),
  message: z.string(),
});

export const importRowSchema = z.object({
  row: z.number().int(),
  /** From the worst level: error E, held C, warning W, else ok. */
  status: z.enum(['ok', 'warning', 'held', 'error']),
  issues: z.array(issueSchema),
  /** Cleaned values by field. */
  values,
  /** As typed, by field, where it differs from the cleaned value. */
  typed: z.record(z.string(), z.string()),
  /** Against the register: a new record, a change of `id`, or the same. */
  action: z.enum(['new', 'change', 'same']),
  id: id.nullable(),
  rev: z.number().int(),
  changes: z.array(z.object({ field: z.string(), before: value, after: value })),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const previewSchema = z.object({
  import: id,
  file: z.string(),
  sheet: z.string(),
  headerRows: z.array(z.number().int()),
  /** Their columns in order; `field: null` is left out. `samples`: first values. `sure` 0–100. */
  mapping: z.array(
    z.object({
      column: z.string(),
      title: z.string(),
      field: z.string().nullable(),
      sure: z.number().int(),
      samples: z.array(z.string()),
    }),
  ),
  /** Who sent it, guessed or chosen; '' when nobody knows. */
  sender: z.string(),
  /** Senders of this register whose titles are remembered. */
  senders: z.array(z.string()),
  rows: z.array(importRowSchema),
  /** References that no single record answers, with the records that they may mean. */
  unresolved: z.array(
    z.object({
      field: z.string(),
      text: z.string(),
      rows: z.array(z.number().int()),
      nearest: z.array(z.object({ id, name: z.string() })),
    }),
  ),
  ignored: z.array(z.object({ what: z.string(), why: z.string() })),
  names: z.record(z.string(), z.string()),
});
export type Preview = z.infer<typeof previewSchema>;

export const importCalls = {
  /** One sensitive cell of a row in full: what would be stored, what was typed, what the register holds. Put on record. */
  'import.reveal': task({
    permission: 'register.sensitive',
    input: z.object({ import: id, row: z.number().int(), field: z.string() }),
    output: z.object({ value, typed: z.string().nullable(), before: value }),
  }),
  /** Reads an uploaded workbook in a separate process and compares it with the register. What is sensitive in it is masked. */
  'import.open': task({
    permission: 'register.write',
    input: z.object({ register, file: z.string() }),
    output: previewSchema,
    timeout: 180_000,
  }),
  /**
   * The same read otherwise: another sender, another mapping (column letter → field or null; null: by the sender's own
   * titles), records picked for texts that name none (field → text → id). Mapping and sender are remembered with
   * `import.apply`.
   */
  'import.remap': task({
    permission: 'register.write',
    input: z.object({
      import: id,
      sender: z.string().trim().max(100),
      mapping: z.record(z.string(), z.string().nullable()).nullable(),
      picked: z.record(z.string(), z.record(z.string(), id)),
    }),
    output: previewSchema,
    timeout: 180_000,
  }),
  /**
   * Applies the chosen rows of the preview in one command: all or none, whatever has become of the file since. A row with
   * an error cannot be chosen; of rows held against each other at most one can. `keep`: by row, fields of the stored
   * record that stay as they are. `round`: all of them stand in it (推荐表), unchanged ones too. `entry` is what `entry.undo` takes.
   */
  'import.apply': task({
    permission: 'register.write',
    input: z.object({
      import: id,
      rows: z.array(z.number().int()).min(1),
      keep: z.record(z.string(), z.array(z.string())).default({}),
      round: z.object({ id, rev }).nullable().default(null),
    }),
    output: z.object({
      entry: id,
      added: z.number().int(),
      changed: z.number().int(),
      collected: z.number().int().optional(),
    }),
    timeout: 180_000,
  }),
  /** The rows that cannot go in, as a workbook with the reasons as cell notes. */
  'import.rejected': task({ permission: 'register.write', input: z.object({ import: id }), output: fileSchema }),
};
