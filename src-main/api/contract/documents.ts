import { z } from 'zod';
import { issuedSchema } from '../../domain/official/stored';
import { KINDS, officialTemplateSchema } from '../../domain/official/template';
import { year } from './annual';
import { changed, civilDate, id, nothing, reason, register, rev } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';
import { paperSchema } from './papers';

/** What a document is about: a round, records of a register, or neither; of the annual report, the year. */
const source = z.object({
  round: id.nullable().default(null),
  records: z
    .object({ register, ids: z.array(id).min(1).max(1000) })
    .nullable()
    .default(null),
  /** null: the year that is usually reported on that day. */
  year: year.nullable().default(null),
});

/** What a document has of its own. `fields`: values that a person typed; they go before those of the source. */
const written = source.extend({
  number: z.string().trim().max(60),
  date: civilDate,
  marks: z.array(z.string().trim().min(1).max(30)).max(3).default([]),
  signers: z.array(z.string().trim().min(1).max(30)).max(10).default([]),
  fields: z.record(z.string(), z.string().max(20_000)).default({}),
});
export type WrittenDocument = z.input<typeof written>;

const listedText = z.object({
  id,
  /** 0: as shipped, never changed here. */
  rev,
  shipped: z.boolean(),
  text: officialTemplateSchema,
});
export type ListedText = z.infer<typeof listedText>;

const listed = issuedSchema.omit({ content: true, kind: true }).extend({
  id,
  rev,
  /** null: a round has used the number, and prints its document itself. */
  kind: z.enum(KINDS).nullable(),
  roundTitle: z.string().nullable(),
});
export type ListedDocument = z.infer<typeof listed>;

const findings = { problems: z.array(z.string()), warnings: z.array(z.string()) };

export const documentCalls = {
  /** Texts of documents (范文): those that come with the program, as they are now, then the office's own by name. */
  'text.list': query({ permission: 'register.read', input: nothing, output: z.array(listedText) }),
  /** `id: null` makes a new one; else the text is replaced (rev 0: a shipped one for the first time). */
  'text.save': command({
    permission: 'certificate.manage',
    input: z.object({ id: id.nullable(), rev, text: officialTemplateSchema }),
    output: changed,
  }),
  /** Takes a shipped text back to how it came, or removes one of the office's own. */
  'text.remove': command({ permission: 'certificate.manage', input: z.object({ id, rev }), output: nothing }),
  /** What a text asks for, what the source gives of it, and the number that comes next (null: it has none). */
  'document.form': query({
    permission: 'paper.make',
    input: source.extend({ text: id, date: civilDate }),
    output: z.object({
      fields: z.array(z.object({ name: z.string(), required: z.boolean(), value: z.string() })),
      lists: z.array(z.object({ name: z.string(), rows: z.number().int() })),
      number: z.object({ number: z.string(), gaps: z.array(z.number().int()) }).nullable(),
    }),
  }),
  /** The exact pages, with （字段） for what is missing. `text`: one that is being written, or the id of one. */
  'document.preview': task({
    permission: 'register.read',
    input: written.extend({ text: z.union([id, officialTemplateSchema]) }),
    output: paperSchema.extend(findings),
  }),
  /** Enters the document in the register of documents; refused while something is missing, or where its number is used. */
  'document.issue': command({
    permission: 'paper.make',
    input: written.extend({ text: id }),
    output: z.object({ id }),
  }),
  /** Every number that was given, newest first. */
  'document.list': query({
    permission: 'register.read',
    input: z.object({ search: z.string().max(100).default('') }),
    output: z.array(listed),
  }),
  /** The document as it was issued. */
  'document.make': task({ permission: 'paper.make', input: z.object({ document: id }), output: paperSchema }),
  'document.word': task({ permission: 'paper.make', input: z.object({ document: id }), output: fileSchema }),
  /** Its number stays used and is kept with the reason. */
  'document.void': command({ permission: 'paper.make', input: z.object({ id, rev, reason }), output: changed }),
};
