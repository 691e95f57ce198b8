import { z } from 'zod';
import { issueSchema } from '../../domain/honours/issue';
import { certificateSchema } from '../../domain/review/model';
import { id, nothing, register } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';
import { glyphSchema, paperSchema, shrunkSchema } from './papers';

/** Certificates of the register, and how they are to be made. */
const ids = z.array(id).min(1).max(10_000, '一次最多 10,000 份证书，请用查找缩小范围，分几批办理');
/** null: everything is printed; a profile of null: onto bought stock without a correction. */
const overprintWish = z.object({ profile: id.nullable() }).nullable().default(null);
const batchSchema = z.object({
  certificates: ids,
  template: id.nullable().default(null),
  overprint: overprintWish,
  /** Whole pages for a printing house: 3 mm more on each side, and crop marks. */
  bleed: z.boolean().default(false),
});
export type Batch = z.output<typeof batchSchema>;

/** Whom certificates are to be issued to, up to 10,000 at once: records of a register, or the rows of a list. */
const newSource = z.discriminatedUnion('from', [
  z.object({ from: z.literal('register'), register, ids, issue: issueSchema }),
  z.object({ from: z.literal('list'), file: z.string(), issue: issueSchema }),
]);
export type NewSource = z.output<typeof newSource>;

/** What a batch is made of: certificates of the register, or such as are to be issued. */
const batchSource = z.discriminatedUnion('from', [
  z.object({ from: z.literal('issued'), certificates: ids }),
  newSource,
]);
export type BatchSource = z.output<typeof batchSource>;

/** One file for all, a file each, or straight to the printer. */
export const BATCH_WAYS = ['one', 'files', 'print'] as const;
export type BatchWay = (typeof BATCH_WAYS)[number];

const columnSchema = z.object({ key: z.string(), title: z.string(), sample: z.string() });

const listed = z.object({
  search: z.string().max(100).default(''),
  holder: z.string().max(80).nullable().default(null),
});

const problemSchema = z.object({
  code: z.enum(['outside', 'empty', 'overflow', 'picture']),
  record: z.string().nullable(),
  element: z.string(),
  message: z.string(),
});

/** So much is listed one by one; the counts are of all. */
export const LISTED_FINDINGS = 500;

const findingsSchema = z.object({
  pages: z.number().int(),
  problems: z.object({ count: z.number().int(), first: z.array(problemSchema) }),
  glyphs: z.object({ count: z.number().int(), missing: z.number().int(), first: z.array(glyphSchema) }),
  shrunk: z.object({ count: z.number().int(), first: z.array(shrunkSchema) }),
  /** Optional parts that are left out, where others of the batch have them. */
  omitted: z.object({ count: z.number().int(), first: z.array(z.object({ record: z.string(), field: z.string() })) }),
  /** Who has a valid certificate of the same title already, in words. */
  repeated: z.object({ count: z.number().int(), first: z.array(z.string()) }),
});
export type BatchFindings = z.infer<typeof findingsSchema>;

export const certificateCalls = {
  /**
   * Certificates of the register as one PDF, a page each, by a template (null: the one that suits the title). `overprint`
   * leaves out what bought stock carries and corrects by a profile (null: not). What keeps one from being printed stops all, with `problems` in the fault's data.
   */
  'certificate.make': task({
    permission: 'paper.make',
    input: batchSchema,
    output: paperSchema.extend({ shrunk: z.array(shrunkSchema) }),
    timeout: 600_000,
  }),
  /**
   * The same, each in a PDF of its own in a folder of this PC, with a log. `name`: with {字段}, without .pdf. A run that
   * was stopped (cancelled, disk full, file locked) leaves whole files only; done again, it goes on.
   */
  'certificate.makeFiles': task({
    permission: 'paper.make',
    input: batchSchema.extend({ folder: z.string().min(1).max(500), name: z.string().trim().min(1).max(100) }),
    output: z.object({
      written: z.number().int(),
      /** Places (from 0) of those that an earlier run has left there, the same. */
      skipped: z.array(z.number().int()),
      glyphs: z.array(glyphSchema),
      shrunk: z.array(shrunkSchema),
    }),
    timeout: 3_600_000,
  }),
  /**
   * Checks a verification code as it was typed, pasted or scanned, against the office's own key and register.
   * `unlisted`: signed by the office, but its number is not in this register. `notOurs`: no code of this program.
   */
  'certificate.verify': task({
    permission: 'register.read',
    input: z.object({ code: z.string().min(1).max(2000) }),
    output: z.object({
      verdict: z.enum(['genuine', 'voided', 'unlisted', 'forged', 'notOurs']),
      facts: z.object({ number: z.string(), holder: z.string(), title: z.string(), issuedOn: z.string() }).nullable(),
      /** Why it is void. */
      voided: z.string().nullable(),
    }),
  }),
  /** The key that others need to check codes; null: no certificate with a code was made yet. */
  'certificate.publicKey': query({
    permission: 'register.read',
    input: nothing,
    output: z.object({ publicKey: z.string().nullable() }),
  }),
  /** Certificates left the program, on paper or as a file: the first time is their making, each further one a reprint. */
  'certificate.noteMade': command({
    permission: 'paper.make',
    input: z.object({ certificates: ids }),
    output: nothing,
  }),
  /** The register of certificates, the newest year first; `holder`: a certificate, only those of whoever holds it. */
  'certificate.list': query({
    permission: 'register.read',
    input: listed,
    output: z.array(certificateSchema.extend({ roundTitle: z.string() })),
  }),
  /** The register as a workbook, as it is listed. */
  'certificate.export': task({ permission: 'paper.make', input: listed, output: fileSchema }),
  /** The register to be printed and bound, with the public key by which codes are checked. */
  'certificate.print': task({ permission: 'paper.make', input: listed, output: paperSchema, timeout: 600_000 }),
  /** Reads a list of those who get certificates (workbook or CSV). Columns with personal numbers are left out. */
  'certificate.readList': task({
    permission: 'certificate.manage',
    input: z.object({ file: z.string() }),
    output: z.object({
      file: z.string(),
      columns: z.array(columnSchema),
      /** Titles of the columns that were left out. */
      personal: z.array(z.string()),
      count: z.number().int(),
    }),
  }),
  /** Non-personal columns of chosen records, as certificates can show them. */
  'certificate.columns': query({
    permission: 'register.read',
    input: z.object({ register, ids }),
    output: z.object({ columns: z.array(columnSchema), holder: z.string().nullable() }),
  }),
  /**
   * Everything there is to say of a batch before it is made: nothing is issued and nothing is made. Progress: {done, total}.
   */
  'certificate.check': task({
    permission: 'paper.make',
    input: z.object({ of: batchSource, template: id.nullable().default(null), overprint: overprintWish }),
    output: findingsSchema,
    timeout: 600_000,
  }),
  /** Issues certificates with gapless numbers to the rows of a list or to records, all in one command. */
  'certificate.issue': task({
    permission: 'certificate.manage',
    input: z.object({ of: newSource }),
    output: z.object({ certificates: z.array(id) }),
    timeout: 600_000,
  }),
  /** 制作记录: what was made, page by page, with everything that was found, as a workbook. */
  'certificate.log': task({
    permission: 'paper.make',
    input: batchSchema.extend({ way: z.enum(BATCH_WAYS), done: z.number().int().min(0).max(10_000) }),
    output: fileSchema,
    timeout: 600_000,
  }),
};
