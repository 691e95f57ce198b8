import { z } from 'zod';
import { feeSchema } from '../domain/fees/fee';
import { feeTableSchema } from '../domain/fees/fee-table';
import { contentSchema } from '../domain/official/content';
import { issuedSchema } from '../domain/official/stored';
import { officialTemplateSchema } from '../domain/official/template';
import { ROLES } from '../domain/permissions';
import { recordSchema } from '../domain/review/draw/model';
import { drawSchema } from '../domain/review/draw/stored';
import { sheetSchema } from '../domain/review/indicators/model';
import {
  AMENDMENTS,
  candidateSchema,
  certificateSchema,
  conflictSchema,
  memberSchema,
  methodSchema,
  points,
  publicationSchema,
  publicitySchema,
  quotaSchema,
  rubricSchema,
  VERDICTS,
} from '../domain/review/model';
import { contentsSchema } from '../domain/review/round-file/model';
import { proposedSchema } from '../domain/review/selection';
import { tallyRowSchema } from '../domain/review/tally-row';
import { countSchema, pollSchema, voteRuleSchema } from '../domain/review/votes/model';
import { changed, count, id, nothing, register, rev, value, values } from './contract/common';
import { command, query } from './contract/define';
import { documentCalls } from './contract/documents';
import { drawPlanInput } from './contract/draw';
import { listInput } from './contract/register';
import { publicityTableSchema } from './contract/round';
import { officesSchema } from './contract/session';

const newUser = z.object({
  account: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  /** scrypt text */ password: z.string(),
});

const district = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  successor: z.string().nullable(),
  organs: z.tuple([z.string(), z.string()]).nullable(),
  remarks: z.string().optional(),
});

const attemptSchema = z.object({
  attempt: z.number().int(),
  count: countSchema,
  bases: z.object({ expected: z.number().int(), present: z.number().int(), voters: z.number().int() }),
  passed: z.boolean(),
});

/** Records that come with the program. */
const shipped = z.object({ shipped: z.array(z.object({ register, records: z.array(values) })) });

/** Who is given a certificate, and of which title. `subject`: the record it is about; null: of a list. */
const issuedTo = z.object({
  subject: z.object({ register: z.string(), id }).nullable(),
  holder: z.string().min(1).max(200),
  title: z.string().min(1).max(200),
});

const meetingSchema = z.object({
  offices: officesSchema,
  title: z.string(),
  today: z.string(),
  members: z.array(
    z.object({
      seat: z.number().int(),
      name: z.string(),
      unit: z.string(),
      title: z.string(),
      duty: z.string(),
      present: z.boolean().nullable(),
      note: z.string(),
    }),
  ),
  ranking: z.array(
    z.object({
      rank: z.number().int().nullable(),
      code: z.string(),
      name: z.string(),
      districtName: z.string(),
      printed: z.string().nullable(),
      outcome: z.string(),
      note: z.string(),
    }),
  ),
  method: z.string(),
  minutes: z.object({
    heldOn: z.string().nullable(),
    chair: z.string(),
    people: z.array(z.object({ label: z.string(), names: z.string() })),
    body: z.array(z.string()),
  }),
});

/** What the main process alone asks of the store; a desk cannot name these. */
export const internal = {
  'setup.install': command({
    permission: 'public',
    input: z.object({ users: z.array(newUser), offices: officesSchema, districts: z.array(district) }),
    output: nothing,
  }),
  /** Is there something for `program.tend` to do today? `ready`: the program is set up. */
  'program.due': query({
    permission: 'public',
    input: shipped,
    output: z.object({ ready: z.boolean(), due: z.boolean() }),
  }),
  /** Puts in shipped records that are missing, and moves records to the status that the day has brought. */
  'program.tend': command({ permission: 'public', input: shipped, output: count }),
  'sample.install': command({
    permission: 'register.write',
    input: z.object({ records: z.array(values) }),
    output: count,
  }),
  'user.add': command({ permission: 'user.manage', input: newUser, output: z.object({ id }) }),
  'user.setPassword': command({
    permission: 'session',
    input: z.object({ id, password: z.string() }),
    output: nothing,
  }),
  'user.setEnabled': command({
    permission: 'user.manage',
    input: z.object({ id, rev, enabled: z.boolean() }),
    output: nothing,
  }),
  /** Counts failures and blocks for 15 minutes after five in a row (domain.md §0). */
  'user.noteSignIn': command({ permission: 'public', input: z.object({ id, success: z.boolean() }), output: nothing }),
  'user.credentials': query({
    permission: 'public',
    input: z.object({ account: z.string() }),
    output: z
      .object({
        id,
        account: z.string(),
        name: z.string(),
        role: z.enum(ROLES),
        password: z.string(),
        disabled: z.boolean(),
        blockedUntil: z.string().nullable(),
      })
      .nullable(),
  }),
  'user.any': query({ permission: 'public', input: nothing, output: z.object({ any: z.boolean() }) }),
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
  /** The journal of a format before sealing was rewritten: how many entries it had, and its last hash. */
  'keys.noteSealed': command({
    permission: 'public',
    input: z.object({ entries: z.number().int(), hash: z.string() }),
    output: nothing,
  }),
  'keys.noteCode': command({ permission: 'settings.write', input: nothing, output: nothing }),
  'keys.noteRecovery': command({ permission: 'session', input: nothing, output: nothing }),
  /** Keeps the pair that signs verification codes; refused when there is one. */
  'code.keepKey': command({
    permission: 'paper.make',
    input: z.object({ publicKey: z.string(), privateKey: z.string() }),
    output: nothing,
  }),
  'code.key': query({
    permission: 'paper.make',
    input: nothing,
    output: z.object({ key: z.object({ publicKey: z.string(), privateKey: z.string() }).nullable() }),
  }),
  /** What may stand on certificates for these records, in words, by field; and whom each is about. */
  'certificate.subjects': query({
    permission: 'register.read',
    input: z.object({ register, ids: z.array(id) }),
    output: z.array(
      z.object({ subject: z.object({ register: z.string(), id }), values: z.record(z.string(), z.string()) }),
    ),
  }),
  /** Numbers that would come next, and which of these have a valid certificate of that title already (places, from 0). */
  'certificate.plan': query({
    permission: 'paper.make',
    input: z.object({ code: z.string(), issuedOn: z.string(), holders: z.array(issuedTo) }),
    output: z.object({ offices: officesSchema, numbers: z.array(z.string()), repeated: z.array(z.number().int()) }),
  }),
  /** Issues them with gapless numbers, in this order. */
  'certificate.keep': command({
    permission: 'certificate.manage',
    input: z.object({
      code: z.string().min(1),
      issuedOn: z.string(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
      records: z
        .array(issuedTo.extend({ fields: z.record(z.string(), z.string()) }))
        .min(1)
        .max(10_000),
    }),
    output: z.object({ certificates: z.array(id) }),
  }),
  /** What the register knows of these certificates, in the order of their numbers. */
  'certificate.facts': query({
    permission: 'paper.make',
    input: z.object({ certificates: z.array(id) }),
    output: z.object({
      offices: officesSchema,
      certificates: z.array(
        z.object({
          id,
          number: z.string(),
          holder: z.string(),
          title: z.string(),
          issuedOn: z.string(),
          validFrom: z.string().nullable(),
          validTo: z.string().nullable(),
          round: z.string(),
          docNumber: z.string(),
          batch: z.string(),
          fields: z.record(z.string(), z.string()),
          voided: z.boolean(),
        }),
      ),
    }),
  }),
  /** Codes and order of judging from a seed of 32 random bytes (hex) of the operating system's generator. */
  'lot.keep': command({
    permission: 'round.run',
    input: z.object({ round: id, rev, seed: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: count,
  }),
  /** Keeps roster and random number of a draw; the number comes from the operating system's generator. */
  'draw.keep': command({
    permission: 'round.draw',
    input: z.object({ round: id, plan: drawPlanInput, random: z.string() }),
    output: changed,
  }),
  'draw.record': query({ permission: 'round.read', input: z.object({ draw: id }), output: recordSchema }),
  /** Keeps the hashes of new seat codes. */
  'seat.keep': command({
    permission: 'round.score',
    input: z.object({ round: id, seats: z.array(z.object({ member: id, hash: z.string() })) }),
    output: nothing,
  }),
  'seat.secret': query({
    permission: 'public',
    input: z.object({ member: id }),
    output: z.object({ hash: z.string(), blockedUntil: z.string().nullable() }).nullable(),
  }),
  'seat.noteSign': command({
    permission: 'public',
    input: z.object({ member: id, success: z.boolean() }),
    output: nothing,
  }),
  /** Everything of a round for its file, sensitive values masked; refused before 归档. */
  'round.contents': query({
    permission: 'paper.make',
    input: z.object({ round: id }),
    output: z.object(contentsSchema.shape),
  }),
  /** A document as it would be: what it says, what it lacks, what is to be looked at. */
  'document.draft': query({
    permission: 'register.read',
    input: documentCalls['document.preview'].input,
    output: z.object({ content: contentSchema, problems: z.array(z.string()), warnings: z.array(z.string()) }),
  }),
  /** A document as it was issued. */
  'document.content': query({ permission: 'paper.make', input: z.object({ document: id }), output: issuedSchema }),
  /** Plain data for the papers about a committee: its draw and its 回避. */
  'paper.committee': query({
    permission: 'paper.make',
    input: z.object({ round: id }),
    output: z.object({
      title: z.string(),
      today: z.string(),
      members: z.array(memberSchema.pick({ id: true, seat: true, name: true, unit: true, title: true, duty: true })),
      candidates: z.array(z.object({ id, code: z.string(), name: z.string(), districtName: z.string() })),
      conflicts: z.array(
        conflictSchema.pick({ member: true, candidate: true, source: true, barred: true, reason: true }),
      ),
      /** In the order of the draws; those that were fixed and not drawn are left out. */
      draws: z.array(
        z.object({
          draw: drawSchema,
          record: recordSchema,
          list: z.array(z.object({ person: id, reason: z.string().nullable() })),
        }),
      ),
    }),
  }),
  /** Plain data for 申报汇总表. */
  'paper.applications': query({
    permission: 'paper.make',
    input: z.object({ round: id }),
    output: z.object({
      title: z.string(),
      today: z.string(),
      words: z.object({ name: z.string(), unit: z.string().nullable(), counted: z.string() }),
      applications: z.array(
        candidateSchema.pick({ code: true, districtName: true, name: true, unit: true, suggested: true }).extend({
          findings: z.array(z.string()),
          decision: z
            .object({ verdict: z.enum(VERDICTS), reason: z.string(), deadline: z.string().nullable() })
            .nullable(),
        }),
      ),
    }),
  }),
  /** Plain data for 评分表, in seat order. */
  'paper.scoring': query({
    permission: 'paper.make',
    input: z.object({ round: id }),
    output: z.object({
      title: z.string(),
      date: z.string(),
      rubric: rubricSchema,
      blind: z.boolean(),
      name: z.string(),
      members: z.array(
        memberSchema.pick({ seat: true, name: true, unit: true }).extend({
          submitted: z.boolean(),
          candidates: z.array(
            candidateSchema.pick({ code: true, name: true, districtName: true }).extend({
              barred: z.boolean(),
              marks: z.record(z.string(), points),
            }),
          ),
        }),
      ),
    }),
  }),
  /** Plain data for the papers of a committee's meeting. */
  'paper.meeting': query({ permission: 'paper.make', input: z.object({ round: id }), output: meetingSchema }),
  /** Whom a fee is paid to, with what the payment needs; masked unless `sensitive`. */
  'paper.fees': query({
    permission: 'paper.make',
    input: z.object({ round: id, sensitive: z.boolean() }),
    output: z.object({
      title: z.string(),
      table: feeTableSchema,
      rows: z.array(
        z.object({
          name: z.string(),
          unit: z.string(),
          title: z.string(),
          idNumber: z.string(),
          bank: z.string(),
          account: z.string(),
          fee: feeSchema,
        }),
      ),
    }),
  }),
  /** Put on record: a fee sheet with ID numbers and accounts in full was made. */
  'fee.noteSheet': command({
    permission: 'register.sensitive',
    input: z.object({ round: id, rows: z.number().int() }),
    output: nothing,
  }),
  /** Plain data for the pages that say how each result came about, best first. */
  'paper.reckoning': query({
    permission: 'paper.make',
    input: z.object({ round: id }),
    output: z.object({
      title: z.string(),
      date: z.string(),
      rubric: rubricSchema,
      method: methodSchema,
      quota: quotaSchema,
      members: z.array(z.object({ id, seat: z.number().int(), name: z.string() })),
      candidates: z.array(
        z.object({
          row: tallyRowSchema,
          marks: z.record(z.string(), z.record(z.string(), points)),
          sheet: sheetSchema.pick({ self: true, audited: true, remarks: true }).nullable(),
          attempts: z.array(attemptSchema),
          proposed: proposedSchema.omit({ candidate: true }).nullable(),
        }),
      ),
    }),
  }),
  /** Plain data for the record of every vote that was counted or annulled. */
  'paper.votes': query({
    permission: 'paper.make',
    input: z.object({ round: id }),
    output: z.object({
      title: z.string(),
      date: z.string(),
      rule: voteRuleSchema.nullable(),
      members: z.array(z.object({ id, name: z.string() })),
      candidates: z.array(z.object({ id, code: z.string(), name: z.string(), barred: z.array(id) })),
      polls: z.array(pollSchema.extend({ heldOn: z.string() })),
    }),
  }),
  /** Plain data for every paper of a round. */
  'paper.data': query({
    permission: 'paper.make',
    input: z.object({ round: id, document: z.string().nullable().optional() }),
    output: z.object({
      /** Texts of documents that the office has changed, by kind. */
      texts: z.record(z.string(), officialTemplateSchema),
      offices: officesSchema,
      title: z.string(),
      year: z.number().int(),
      /** How the kind speaks of those who stand. */
      words: z.object({
        name: z.string(),
        counted: z.string(),
        publicity: z.object({ results: z.string(), proposal: z.string(), list: z.string() }),
      }),
      publicityTable: publicityTableSchema,
      /** The amendment that the document number names; null: none does, or none was asked for. */
      amendment: z
        .object({
          kind: z.enum(AMENDMENTS),
          docNumber: z.string(),
          date: z.string(),
          reason: z.string(),
          /** What was given, and is taken back, corrected or given later. */
          award: z.string(),
          entries: z.array(
            z.object({
              name: z.string(),
              districtName: z.string(),
              level: z.string().nullable(),
              /** Of the certificate that became void by it, and of the one it issued; null: none. */
              voided: z.string().nullable(),
              issued: z.string().nullable(),
            }),
          ),
        })
        .nullable(),
      publicity: publicitySchema.nullable(),
      publication: publicationSchema.nullable(),
      rubric: z.array(z.object({ name: z.string(), maximum: points })),
      members: z.array(z.object({ id, seat: z.number().int(), name: z.string(), unit: z.string(), duty: z.string() })),
      tally: z.array(tallyRowSchema),
      /** In the order of the papers: by district, then rank; `held` ones are left out of publicity and publication. */
      candidates: z.array(
        z.object({
          id,
          code: z.string(),
          name: z.string(),
          districtName: z.string(),
          kind: z.string(),
          contact: z.string(),
          phone: z.string(),
          score: z.string().nullable(),
          rank: z.number().int().nullable(),
          outcome: z.string().nullable(),
          held: z.boolean(),
          later: z.boolean(),
          withdrawn: z.boolean(),
          plaqueNumber: z.string().nullable(),
          validTo: z.string().nullable(),
        }),
      ),
      certificates: z.array(certificateSchema),
      method: methodSchema,
    }),
  }),
};

export type Internal = typeof internal;
export type InternalName = keyof Internal;
type NamesOf<K extends 'query' | 'command'> = {
  [N in InternalName]: Internal[N]['kind'] extends K ? N : never;
}[InternalName];
export type InternalCommandName = NamesOf<'command'>;
export type InternalQueryName = NamesOf<'query'>;
export type InternalInput<N extends InternalName> = z.output<Internal[N]['input']>;
export type InternalOutput<N extends InternalName> = z.output<Internal[N]['output']>;
