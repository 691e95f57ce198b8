import { z } from 'zod';
import { adjustmentsSchema } from '../../domain/review/adjustments/model';
import { blockerSchema } from '../../domain/review/blockers';
import { sheetSchema } from '../../domain/review/indicators/model';
import {
  awardSchema,
  ballotSchema,
  candidateSchema,
  certificateSchema,
  conflictSchema,
  intakeSchema,
  memberSchema,
  methodSchema,
  OUTCOMES,
  objectionSchema,
  points,
  publicityColumnsSchema,
  quotaSchema,
  roundSchema,
  rubricSchema,
  SEATS,
  STAGES,
  VERDICTS,
} from '../../domain/review/model';
import { proposedSchema } from '../../domain/review/selection';
import { tallyRowSchema } from '../../domain/review/tally-row';
import { countSchema, pollSchema } from '../../domain/review/votes/model';
import { changed, civilDate, count, id, nothing, reason, rev, shortText } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';

const on = { round: id, rev };

/** 1 … 9, or '' */
const group = z.string().regex(/^[1-9]?$/);

/** What the chair may want to ask a member about; it changes no score. */
const memberFlagsSchema = z.object({
  member: id,
  seat: z.number().int(),
  /** Totals (points ×100) more than two standard deviations from the others, whose mean is "80.25". */
  outliers: z.array(z.object({ candidate: id, total: z.number().int(), others: z.string() })),
  /** So many of the candidates got the same total. */
  flat: z.object({ total: z.number().int(), count: z.number().int(), of: z.number().int() }).nullable(),
  /** Kendall's tau with the other members where it is low: "-0.12". */
  tau: z.string().nullable(),
});
export type MemberFlags = z.infer<typeof memberFlagsSchema>;

const published = {
  ...on,
  docSerial: z.number().int().min(1).max(9999),
  date: civilDate,
  batch: shortText,
  validFrom: civilDate.nullable(),
  validTo: civilDate.nullable(),
  deadline: civilDate.nullable().default(null),
};

const amended = { ...on, candidate: id, docSerial: published.docSerial, date: civilDate };

/** What 公示 shows, cell by cell. */
export const publicityTableSchema = z.object({
  columns: z.array(z.object({ title: z.string(), wide: z.boolean() })),
  rows: z.array(z.object({ candidate: id, name: z.string(), cells: z.array(z.string()) })),
});

const standingSchema = z.object({
  level: z.string().nullable(),
  score: z.string().nullable(),
  rank: z.number().int().nullable(),
  outcome: z.enum(OUTCOMES),
});

export const roundCalls = {
  'round.list': query({
    permission: 'round.read',
    input: nothing,
    output: z.array(
      z.object({
        id,
        title: z.string(),
        kind: z.string(),
        label: z.string(),
        year: z.number().int(),
        stage: z.enum(STAGES),
        candidates: z.number().int(),
        waits: z.string(),
      }),
    ),
  }),
  /** Everything of a round but the marks, with what blocks the next step (`blockers`) and what a reviewer must do. */
  'round.view': query({
    permission: 'round.read',
    input: z.object({ round: id }),
    output: z.object({
      round: roundSchema,
      candidates: z.array(candidateSchema),
      members: z.array(memberSchema),
      conflicts: z.array(conflictSchema),
      objections: z.array(objectionSchema),
      polls: z.array(pollSchema),
      sheets: z.array(sheetSchema),
      certificates: z.array(certificateSchema),
      next: z.enum(STAGES).nullable(),
      blockers: z.array(blockerSchema),
      /** What the next step leaves out or carries along, in words; blocks nothing (held candidates, open notices). */
      notes: z.array(z.string()),
      /** The next step is the reviewer's to confirm. */
      confirm: z.boolean(),
      /** Given and expected marks, per member. */
      progress: z.array(z.object({ member: id, given: z.number().int(), expected: z.number().int() })),
    }),
  }),
  'round.ballots': query({
    permission: 'round.read',
    input: z.object({ round: id, member: id.nullable() }),
    output: z.array(ballotSchema),
  }),
  'round.tally': query({
    permission: 'round.read',
    input: z.object({ round: id }),
    output: z.object({
      rows: z.array(tallyRowSchema),
      /** Highest total possible, points ×100. */
      maximum: z.number().int(),
      /** What the quota would select; a tie across the cut names its candidates. */
      proposal: z.array(proposedSchema),
      tieAtCut: z.array(id),
      /** In seat order; only members about whom there is something to say. */
      flags: z.array(memberFlagsSchema),
    }),
  }),
  /** What another quota or trim would change; nothing is kept. */
  'round.whatIf': query({
    permission: 'round.read',
    input: z.object({ round: id, quota: quotaSchema, trim: methodSchema.shape.trim }),
    output: z.object({
      differences: z.array(z.object({ candidate: id, before: standingSchema, after: standingSchema })),
      selected: z.object({ before: z.number().int(), after: z.number().int() }),
      tieAtCut: z.array(id),
    }),
  }),
  /** End of a publicity period: first day counted. */
  'round.publicityEnd': query({
    permission: 'round.read',
    input: z.object({ start: civilDate, days: z.number().int().min(1).max(60), basis: z.enum(['working', 'natural']) }),
    output: z.object({ end: civilDate, tentative: z.boolean() }),
  }),
  'round.create': command({
    permission: 'round.run',
    input: z.object({
      kind: shortText,
      title: shortText,
      year: z.number().int().min(2000).max(2100),
      /** Whose settings it takes over; null: the kind's own. */
      from: z
        .union([z.object({ round: id }), z.object({ officeKind: id })])
        .nullable()
        .default(null),
    }),
    output: changed,
  }),
  /** The office's own kinds, by name. */
  'kind.list': query({
    permission: 'round.read',
    input: nothing,
    output: z.array(z.object({ id, rev, kind: z.string(), label: z.string() })),
  }),
  /** Keeps the settings of a round as a kind of the office's own. */
  'kind.keep': command({
    permission: 'round.run',
    input: z.object({ round: id, label: shortText.max(60) }),
    output: changed,
  }),
  'kind.remove': command({ permission: 'round.run', input: z.object({ id, rev }), output: nothing }),
  /** Codes and the order of judging by lot, from a seed that the program draws. */
  'round.lot': task({ permission: 'round.run', input: z.object(on), output: count }),
  /** Only in 草稿; an absent key stays as it is. */
  'round.configure': command({
    permission: 'round.run',
    input: z.object({
      ...on,
      title: shortText.optional(),
      honour: shortText.optional(),
      intake: intakeSchema.optional(),
      rubric: rubricSchema.optional(),
      method: methodSchema.optional(),
      quota: quotaSchema.optional(),
      rules: roundSchema.shape.rules.optional(),
      publicityRule: roundSchema.shape.publicityRule.optional(),
    }),
    output: changed,
  }),
  'round.remove': command({ permission: 'round.run', input: z.object(on), output: nothing }),
  /** Records of the kind's register that are not in the round yet and may enter. */
  'round.applicants': query({
    permission: 'round.read',
    input: z.object({ round: id }),
    output: z.object({
      rows: z.array(
        z.object({ id, name: z.string(), district: z.string(), districtName: z.string(), unit: z.string() }),
      ),
      /** Records that may not enter, counted by the reason. */
      refused: z.array(z.object({ reason: z.string(), count: z.number().int() })),
    }),
  }),
  /** Takes records of the kind's register into the round as candidates (申报). Those that are in already are passed over. */
  'round.collect': command({
    permission: 'round.run',
    input: z.object({ ...on, subjects: z.array(id).min(1).max(5000) }),
    output: count,
  }),
  'round.withdraw': command({
    permission: 'round.run',
    input: z.object({ ...on, candidates: z.array(id).min(1).max(5000) }),
    output: count,
  }),
  /** To the next stage. Staff do it, or the reviewer where `confirm` says so. Refused with the blockers. */
  'round.advance': command({
    permission: 'round.read',
    input: z.object({ ...on, to: z.enum(STAGES) }),
    output: changed,
  }),
  'round.back': command({ permission: 'round.run', input: z.object({ ...on, reason }), output: changed }),
  /** 形式审查. `reason` is needed when the verdict is not the suggested one. `deadline` for 退回补正. */
  'round.decide': command({
    permission: 'round.run',
    input: z.object({
      ...on,
      candidates: z.array(id).min(1).max(5000),
      verdict: z.enum(VERDICTS),
      reason: z.string().trim().max(500),
      deadline: civilDate.nullable(),
    }),
    output: count,
  }),
  /** Looks at the records again after a correction: name, district and findings anew, the decision open again. */
  'round.recheck': command({
    permission: 'round.run',
    input: z.object({ ...on, candidates: z.array(id).min(1).max(5000) }),
    output: count,
  }),
  /** 分组: candidates and members by group ('' for none, or for all), and whether scores are brought to one measure. */
  'round.setGroups': command({
    permission: 'round.run',
    input: z.object({
      ...on,
      groups: z.array(z.object({ candidate: id, group })).max(5000),
      members: z.array(z.object({ member: id, group })).max(99),
      normalise: z.boolean(),
    }),
    output: changed,
  }),
  /** The field of each candidate, by which groups are balanced; empty where the record says none. */
  'round.fields': query({
    permission: 'round.read',
    input: z.object({ round: id }),
    output: z.array(z.object({ candidate: id, field: z.string() })),
  }),
  'round.setMember': command({
    permission: 'round.run',
    input: z.object({
      round: id,
      id: id.nullable(),
      rev,
      name: shortText,
      unit: shortText,
      title: z.string().trim().max(100),
      duty: z.enum(SEATS),
      /** The expert whom the office chose from the register. */
      expert: id.nullable().default(null),
    }),
    output: changed,
  }),
  /** 签到: `present: null` takes the line back. */
  'round.attend': command({
    permission: 'round.run',
    input: z.object({
      round: id,
      members: z.array(z.object({ id, present: z.boolean().nullable(), note: z.string().trim().max(100) })).max(99),
    }),
    output: count,
  }),
  'round.removeMember': command({ permission: 'round.run', input: z.object({ round: id, id, rev }), output: nothing }),
  /** Sets or clears a bar (回避) by hand; `barred: null` takes the office's word back. */
  'round.setConflict': command({
    permission: 'round.run',
    input: z.object({
      round: id,
      member: id,
      candidate: id,
      barred: z.boolean().nullable(),
      reason: z.string().trim().max(300),
    }),
    output: nothing,
  }),
  /** Marks of one member for one candidate (points ×100); an absent criterion is not yet given. */
  'ballot.enter': command({
    permission: 'ballot.give',
    input: z.object({ round: id, member: id, candidate: id, rev, marks: z.record(z.string(), points) }),
    output: changed,
  }),
  /** Confirms all marks of a member; needs every expected mark. */
  'ballot.submit': command({
    permission: 'ballot.give',
    input: z.object({ round: id, member: id, rev }),
    output: changed,
  }),
  'ballot.unlock': command({
    permission: 'round.score',
    input: z.object({ round: id, member: id, rev, reason }),
    output: changed,
  }),
  /** The committee's word on a tie at the cut: best first, with what was said. */
  'round.decideTie': command({
    permission: 'round.run',
    input: z.object({ ...on, order: z.array(id).min(2), reason }),
    output: changed,
  }),
  /** Keeps one candidate back from publicity or publication, or lets it go on (`reason: null`). */
  'round.hold': command({
    permission: 'round.run',
    input: z.object({ round: id, candidate: id, rev, reason: reason.nullable() }),
    output: changed,
  }),
  'round.startPublicity': command({
    permission: 'round.run',
    input: z.object({ ...on, start: civilDate }),
    output: changed,
  }),
  /** The list as 公示 shows it, by these columns or those in force, and what could be shown besides. */
  'round.publicityTable': query({
    permission: 'round.read',
    input: z.object({ round: id, columns: publicityColumnsSchema.nullable().default(null) }),
    output: z.object({
      columns: publicityColumnsSchema,
      choices: z.array(z.object({ column: z.string(), label: z.string(), sensitive: z.boolean() })),
      table: publicityTableSchema,
    }),
  }),
  /** Chooses what 公示 shows; `null`: as the kind has it. Personal fields are refused unless they are shown in part. */
  'round.setPublicityColumns': command({
    permission: 'round.run',
    input: z.object({ ...on, columns: publicityColumnsSchema.nullable() }),
    output: changed,
  }),
  'objection.add': command({
    permission: 'round.run',
    input: z.object({
      round: id,
      candidate: id,
      receivedOn: civilDate,
      objector: z.string().trim().max(60),
      written: z.boolean(),
      evidence: z.boolean(),
      aboutScoreOnly: z.boolean(),
      content: shortText.max(2000),
    }),
    output: changed,
  }),
  'objection.settle': command({
    permission: 'round.run',
    input: z.object({ round: id, id, rev, outcome: z.enum(['dismissed', 'upheld']), text: shortText.max(2000) }),
    output: changed,
  }),
  /**
   * 公布: document number, naming written to the register, certificates issued with gapless numbers: one command.
   * `docSerial` is the serial of the document number; validity as entered.
   */
  'round.publish': command({
    permission: 'round.confirm',
    input: z.object(published),
    output: z.object({ published: z.number().int(), certificates: z.number().int() }),
  }),
  /** 补充公布: those who were held when the others were published, by a document of its own. */
  'round.publishLater': command({
    permission: 'round.confirm',
    input: z.object({ ...published, reason }),
    output: z.object({ published: z.number().int(), certificates: z.number().int() }),
  }),
  /** 撤销: the register as it was before, the certificate void, by a document with its reason. */
  'round.withdrawAward': command({
    permission: 'round.confirm',
    input: z.object({ ...amended, reason }),
    output: changed,
  }),
  /** 更正: published anew as the record stands now, under a new number; the former certificate is void. */
  'round.correctAward': command({
    permission: 'round.confirm',
    input: z.object({ ...amended, reason, validFrom: civilDate.nullable(), validTo: civilDate.nullable() }),
    output: changed,
  }),
  /** What publication would change, record by record, by the same rules; nothing is changed. */
  'round.publishPreview': query({
    permission: 'round.read',
    input: z.object(published).omit({ rev: true }),
    output: z.array(
      z.object({
        candidate: id,
        name: z.string(),
        level: z.string().nullable(),
        number: z.string().nullable(),
        award: awardSchema,
      }),
    ),
  }),
  /** Gates, deductions and bonus of one candidate. */
  'round.adjust': command({
    permission: 'round.score',
    input: z.object({ round: id, candidate: id, rev, adjustments: adjustmentsSchema.nullable() }),
    output: changed,
  }),
  /** A vote on these candidates begins, with the members who are there; `reason`: why it is held again. */
  'poll.open': command({
    permission: 'round.score',
    input: z.object({
      ...on,
      candidates: z.array(id).min(1).max(5000),
      present: z.array(id).max(99),
      reason: z.string().trim().max(300),
    }),
    output: changed,
  }),
  /** Who was there, and what was counted so far. */
  'poll.count': command({
    permission: 'round.score',
    input: z.object({ round: id, id, rev, present: z.array(id).max(99), counts: z.record(z.string(), countSchema) }),
    output: changed,
  }),
  'poll.close': command({ permission: 'round.score', input: z.object({ round: id, id, rev }), output: changed }),
  /** 作废: it is kept and counts for nothing. */
  'poll.void': command({ permission: 'round.score', input: z.object({ round: id, id, rev, reason }), output: changed }),
  /** 自评 and 审核 of one candidate; an absent mark is not filled in. */
  'sheet.enter': command({
    permission: 'round.score',
    input: z.object({
      round: id,
      candidate: id,
      rev,
      self: sheetSchema.shape.self,
      audited: sheetSchema.shape.audited,
      remarks: sheetSchema.shape.remarks,
    }),
    output: changed,
  }),
  /** Confirms complete audits; they are closed then. */
  'sheet.confirm': command({
    permission: 'round.score',
    input: z.object({ ...on, candidates: z.array(id).min(1).max(5000) }),
    output: count,
  }),
  'sheet.reopen': command({
    permission: 'round.score',
    input: z.object({ round: id, candidate: id, rev, reason }),
    output: changed,
  }),
  /**
   * 轮次文件: everything of a round that is at 归档 as one archive, which `kepu round verify` checks (docs/rounds.md).
   * Progress: {done, total} of its papers.
   */
  'round.file': task({
    permission: 'paper.make',
    input: z.object({ round: id }),
    output: fileSchema,
    timeout: 1_200_000,
  }),
  'certificate.void': command({
    permission: 'certificate.manage',
    input: z.object({ id, rev, reason }),
    output: changed,
  }),
};
