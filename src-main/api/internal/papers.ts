import { z } from 'zod';
import { feeSchema } from '../../domain/fees/fee';
import { feeTableSchema } from '../../domain/fees/fee-table';
import { officialTemplateSchema } from '../../domain/official/template';
import { recordSchema } from '../../domain/review/draw/model';
import { drawSchema } from '../../domain/review/draw/stored';
import { sheetSchema } from '../../domain/review/indicators/model';
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
} from '../../domain/review/model';
import { proposedSchema } from '../../domain/review/selection';
import { tallyRowSchema } from '../../domain/review/tally-row';
import { countSchema, pollSchema, voteRuleSchema } from '../../domain/review/votes/model';
import { id, nothing } from '../contract/common';
import { command, query } from '../contract/define';
import { publicityTableSchema } from '../contract/round';
import { officesSchema } from '../contract/session';

const attemptSchema = z.object({
  attempt: z.number().int(),
  count: countSchema,
  bases: z.object({ expected: z.number().int(), present: z.number().int(), voters: z.number().int() }),
  passed: z.boolean(),
});

const meetingSchema = z.object({
  offices: officesSchema,
  title: z.string(),
  today: z.string(),
  words: z.object({ name: z.string(), unit: z.string().nullable() }),
  by: methodSchema.shape.by,
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
      unit: z.string(),
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
    attached: z.boolean(),
  }),
});

/** Plain data for the papers of a round. */
export const paperCalls = {
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
      members: z.array(z.object({ id, seat: z.number().int(), name: z.string(), away: z.boolean() })),
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
      members: z.array(
        z.object({
          id,
          seat: z.number().int(),
          name: z.string(),
          unit: z.string(),
          duty: z.string(),
          away: z.boolean(),
        }),
      ),
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
