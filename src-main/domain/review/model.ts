import { z } from 'zod';
import { feeSchema } from '../fees/fee';
import { adjustmentRules, adjustmentsSchema } from './adjustments/model';
import { DETECTED } from './conflicts/detect';
import { points } from './points';
import { voteRuleSchema } from './votes/model';

export { points };

/** Stages of a round (轮次), in order (domain.md §4). */
export const STAGES = [
  'draft',
  'application',
  'formCheck',
  'committee',
  'scoring',
  'tally',
  'selection',
  'publicity',
  'publication',
  'archive',
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_LABELS: Record<Stage, string> = {
  draft: '草稿',
  application: '申报',
  formCheck: '形式审查',
  committee: '组建评委',
  scoring: '评审',
  tally: '汇总',
  selection: '拟定',
  publicity: '公示',
  publication: '公布',
  archive: '归档',
};

const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const criterionSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** What the members look at; one line on the score sheet. */
  hint: z.string(),
  /** Points ×100. */
  maximum: points.min(1),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** 评分标准: groups of criteria; a leaf carries the maximum (points ×100). */
export const rubricSchema = z.object({
  groups: z
    .array(z.object({ id: z.string().min(1), name: z.string().min(1), criteria: z.array(criterionSchema).min(1) }))
    .min(1),
  /** Smallest difference between two marks, points ×100: 100, 50, 10 or 1. */
  step: z.union([z.literal(100), z.literal(50), z.literal(10), z.literal(1)]),
  /** Bands by share of the total, per cent, highest first: 优秀 from 90 … */
  bands: z.array(z.object({ name: z.string().min(1), from: z.number().int().min(0).max(100) })),
  ...adjustmentRules,
});
export type Rubric = z.infer<typeof rubricSchema>;

/** How candidates are put in order: by marks, by votes, by marks and then a vote on each, or by audited indicators. */
export const DECIDED_BY = ['score', 'vote', 'scoreThenVote', 'indicators'] as const;

export const DECIDED_BY_LABELS: Record<(typeof DECIDED_BY)[number], string> = {
  score: '评委打分',
  vote: '投票表决',
  scoreThenVote: '先打分，再表决',
  indicators: '指标考核（自评、审核）',
};

export const methodSchema = z.object({
  by: z.enum(DECIDED_BY),
  /** What the members' marks come to: their mean without the extremes, their mean, or the one in the middle. */
  mean: z.enum(['trimmed', 'mean', 'median']),
  /** Over the members' totals, or criterion by criterion and then added up. */
  level: z.enum(['total', 'criterion']),
  /** Scores of groups with different members are brought to one mean and one spread. */
  normalise: z.boolean(),
  vote: voteRuleSchema.nullable(),
  /** Drop the `drop` highest and lowest totals when at least `from` members scored; else the plain mean (domain.md §4). */
  trim: z.object({ drop: z.number().int().min(0).max(5), from: z.number().int().min(1).max(99) }),
  /** Digits behind the point of the published score; rounded once, half up. */
  scale: z.number().int().min(0).max(4),
  /** Applied in order while places are equal. */
  tieBreakers: z.array(
    z.union([
      z.object({ by: z.literal('untrimmedMean') }),
      z.object({ by: z.literal('criterion'), criterion: z.string() }),
      z.object({ by: z.literal('vote') }),
    ]),
  ),
});
export type Method = z.infer<typeof methodSchema>;

/** 等次 that a selection gives, with a ceiling of its own: a number, or a share of the candidates (per cent, rounded down). */
const levelSchema = z.object({
  id: z.string().min(1),
  /** 五星, 一等奖 … */
  name: z.string().trim().min(1).max(20),
  count: z.number().int().min(0).nullable(),
  share: z.number().int().min(1).max(100).nullable(),
  /** Lowest published score, points ×100; null: none. */
  minimum: points.nullable(),
});
export type Level = z.infer<typeof levelSchema>;

export const quotaSchema = z.object({
  /** Ceilings; null: none. Empty places (空缺) are allowed. */
  total: z.number().int().min(0).nullable(),
  perDistrict: z.number().int().min(1).nullable(),
  /** Of one unit that stands behind several candidates: a base may have at most 3 selected. */
  perUnit: z.number().int().min(1).nullable(),
  /** Highest first: who finds no place in one competes for the next. Empty: selected or not, no more. */
  levels: z.array(levelSchema).max(10),
  /** Lowest score that can be selected, points ×100 of the rounded score; null: none. */
  minimum: points.nullable(),
  reserves: z.number().int().min(0),
});
export type Quota = z.infer<typeof quotaSchema>;

export const VERDICTS = ['pass', 'return', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_LABELS: Record<Verdict, string> = { pass: '通过', return: '退回补正', reject: '不受理' };

const findingSchema = z.object({ rule: z.string(), verdict: z.enum(VERDICTS), text: z.string() });
/** What one eligibility rule says of one candidate. */
export type Finding = z.infer<typeof findingSchema>;

const record = { id: z.string(), rev: z.number().int() };

export const publicitySchema = z.object({
  start: civilDate,
  days: z.number().int().min(1).max(60),
  basis: z.enum(['working', 'natural']),
  /** Last day, first day counted. */
  end: civilDate,
  /** 暂按周末推算: a year of the period has no holiday table. */
  tentative: z.boolean(),
});
export type Publicity = z.infer<typeof publicitySchema>;

export const publicationSchema = z.object({
  docNumber: z.string(),
  date: civilDate,
  batch: z.string(),
  /** null: what is published has no term. */
  validFrom: civilDate.nullable(),
  validTo: civilDate.nullable(),
  /** By when what was found has to be mended (整改期限); null: nothing has. */
  deadline: civilDate.nullable(),
});
export type Publication = z.infer<typeof publicationSchema>;

/** Ceilings on who may be recommended (名额分配表), and whether members see codes for names. */
export const intakeSchema = z.object({
  perUnit: z.number().int().min(1).nullable(),
  /** Every district that has no line of its own; null: no ceiling. */
  perDistrict: z.number().int().min(0).nullable(),
  districts: z.array(z.object({ district: z.string(), ceiling: z.number().int().min(0) })),
  /** 匿名评审: codes stand for names and units where marks are given. */
  blind: z.boolean(),
});
export type Intake = z.infer<typeof intakeSchema>;

/** How a column of 公示 shows its values: whole, or in part (张*丰, 138****1234). */
export const MASKS = ['full', 'part'] as const;
const publicityColumnSchema = z.object({
  /** A fact of the round (@name, @district …) or a field of the kind's register. */
  column: z.string().min(1).max(60),
  mask: z.enum(MASKS),
});
export type PublicityColumn = z.infer<typeof publicityColumnSchema>;
export const publicityColumnsSchema = z.array(publicityColumnSchema).min(1).max(8);

/** 公布之后: what was published later, taken back or corrected, each by a document of its own. */
export const AMENDMENTS = ['later', 'withdrawal', 'correction'] as const;
export const AMENDMENT_LABELS: Record<(typeof AMENDMENTS)[number], string> = {
  later: '补充公布',
  withdrawal: '撤销',
  correction: '更正',
};
const amendmentSchema = z.object({
  kind: z.enum(AMENDMENTS),
  docNumber: z.string(),
  date: civilDate,
  reason: z.string(),
  candidates: z.array(z.string()),
  by: z.string(),
  at: z.string(),
});
export type Amendment = z.infer<typeof amendmentSchema>;

export const roundSchema = z.object({
  ...record,
  kind: z.string(),
  /** 基地命名: the kind as this office calls it. */
  label: z.string(),
  /** What certificates name their holder; {level} and {year} stand for the level and the year. */
  honour: z.string(),
  /** {kind} in number patterns. */
  numberCode: z.string(),
  title: z.string(),
  year: z.number().int(),
  stage: z.enum(STAGES),
  rubric: rubricSchema,
  method: methodSchema,
  quota: quotaSchema,
  intake: intakeSchema,
  /** Keys of the kind's eligibility rules in force, with their parameter where they have one (e.g. open days). */
  rules: z.array(z.object({ rule: z.string(), on: z.boolean(), limit: z.number().int().nullable() })),
  publicityRule: z.object({ days: z.number().int().min(1).max(60), basis: z.enum(['working', 'natural']) }),
  publicity: publicitySchema.nullable(),
  /** What 公示 shows, in this order; absent: the columns of the kind. */
  publicityColumns: publicityColumnsSchema.optional(),
  publication: publicationSchema.nullable(),
  /** The last order by lot (抽签): replayable from the candidates and the seed; null: none was drawn. */
  lot: z.object({ seed: z.string(), at: z.string(), by: z.string(), count: z.number().int() }).nullable(),
  /** In the order in which they were made. */
  amendments: z.array(amendmentSchema),
  /** What is kept of every change of stage. */
  steps: z.array(
    z.object({
      from: z.enum(STAGES),
      to: z.enum(STAGES),
      at: z.string(),
      by: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  createdAt: z.string(),
  createdBy: z.string(),
  /** A tie across the cut: who is preferred, decided by the committee and recorded; best first. */
  tieDecision: z.object({ order: z.array(z.string()), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type Round = z.infer<typeof roundSchema>;

export const OUTCOMES = ['selected', 'reserve', 'notSelected'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OUTCOME_LABELS: Record<Outcome, string> = { selected: '拟入选', reserve: '备选', notSelected: '未入选' };

const recordValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const side = z.object({ status: z.string(), values: z.record(z.string(), recordValue) });
/** One record before and after publication: its status and those of its values that changed. */
export const awardSchema = z.object({ record: z.string(), before: side, after: side });
export type Award = z.infer<typeof awardSchema>;

export const candidateSchema = z.object({
  ...record,
  round: z.string(),
  /** 001 …, unique in the round, order of the agenda. */
  code: z.string(),
  /** The record of the kind's register. */
  subject: z.string(),
  /** As they stood when the candidate entered the round. */
  name: z.string(),
  /** District code, and its name then. */
  district: z.string(),
  districtName: z.string(),
  /** 分组: candidates that the same members judge; empty: there are no groups. */
  group: z.string(),
  /** The unit whose candidates are counted together; empty: it stands for itself. */
  unit: z.string(),
  findings: z.array(findingSchema),
  /** What the rules suggest. */
  suggested: z.enum(VERDICTS),
  decision: z
    .object({
      verdict: z.enum(VERDICTS),
      reason: z.string(),
      deadline: civilDate.nullable(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
  /** Fixed when the round leaves 拟定. `score` as published, rounded once at the round's scale: "87.00". */
  result: z
    .object({ score: z.string(), rank: z.number().int(), outcome: z.enum(OUTCOMES), level: z.string().nullable() })
    .nullable(),
  /** Gates, deductions and bonus of this candidate, set by the office; null: none were entered. */
  adjustments: adjustmentsSchema.nullable(),
  /** What publication changed in the register, so that it can be taken back; null: nothing was. */
  award: awardSchema.nullable(),
  /** Was held when the others were published, and is let go since: to be published by a document of its own. */
  later: z.boolean(),
  /** 撤销: the published result was taken back. */
  withdrawn: z.object({ docNumber: z.string(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** 暂缓: kept back while the rest goes forward, with the reason. */
  held: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const SEATS = ['chair', 'viceChair', 'member'] as const;
export const SEAT_LABELS: Record<(typeof SEATS)[number], string> = {
  chair: '组长',
  viceChair: '副组长',
  member: '成员',
};

export const memberSchema = z.object({
  ...record,
  round: z.string(),
  /** 1 …: order of the score columns. */
  seat: z.number().int().min(1),
  name: z.string(),
  unit: z.string(),
  title: z.string(),
  duty: z.enum(SEATS),
  /** 分组: the candidates' group that this member judges; absent or empty: all. */
  group: z.string().max(10).optional(),
  /** The record of the expert register, and the draw that seated the member; null: typed by hand. */
  expert: z.string().nullable(),
  draw: z.string().nullable(),
  /** 回避声明 at the seat, with how many candidates were named; null: none yet. */
  declared: z.object({ at: z.string(), conflicts: z.number().int() }).nullable(),
  /** Was the member at the meeting? null: not taken down yet. `note`: why not, or since when. */
  attendance: z.object({ present: z.boolean(), note: z.string() }).nullable(),
  /** 劳务费 of the member; absent or null: none was set. */
  fee: feeSchema.nullish(),
  /** Set when all marks of the member are confirmed; the marks are closed then. */
  submitted: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type Member = z.infer<typeof memberSchema>;

const SOURCES = [...DETECTED, 'declared', 'office'] as const;
export const SOURCE_LABELS: Record<(typeof SOURCES)[number], string> = {
  person: '系统发现',
  unit: '系统发现',
  superior: '系统发现',
  recommender: '系统发现',
  employment: '系统发现',
  stated: '本人申明',
  declared: '本人声明',
  office: '人工设定',
};

/** 回避: bars the mark of one member for one candidate. `barred: false` pins "no conflict" against a detected one. */
export const conflictSchema = z.object({
  ...record,
  round: z.string(),
  member: z.string(),
  candidate: z.string(),
  source: z.enum(SOURCES),
  barred: z.boolean(),
  reason: z.string(),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** 评分: the marks of one member for one candidate. Earlier submitted versions are kept. */
export const ballotSchema = z.object({
  /** `${member}:${candidate}` */
  ...record,
  round: z.string(),
  member: z.string(),
  candidate: z.string(),
  /** Criterion id → points ×100; a missing key is a mark not yet given. */
  marks: z.record(z.string(), points),
  versions: z.array(
    z.object({
      marks: z.record(z.string(), points),
      submittedAt: z.string(),
      unlockedAt: z.string(),
      unlockedBy: z.string(),
      reason: z.string(),
    }),
  ),
});
export type Ballot = z.infer<typeof ballotSchema>;

export const objectionSchema = z.object({
  ...record,
  round: z.string(),
  candidate: z.string(),
  receivedOn: civilDate,
  /** 实名 */
  objector: z.string(),
  written: z.boolean(),
  evidence: z.boolean(),
  /** Only about a score: no objection (domain.md §4). */
  aboutScoreOnly: z.boolean(),
  content: z.string(),
  /** By the acceptance rules: 受理, or 不予受理 with the reason. */
  accepted: z.boolean(),
  refusal: z.string().nullable(),
  settlement: z
    .object({ outcome: z.enum(['dismissed', 'upheld']), text: z.string(), by: z.string(), at: z.string() })
    .nullable(),
});
export type Objection = z.infer<typeof objectionSchema>;

/** 证书: issued with gapless numbers per pattern and year, never used twice (documents.md § Certificates). */
export const certificateSchema = z.object({
  ...record,
  number: z.string(),
  pattern: z.string(),
  year: z.number().int(),
  seq: z.number().int().min(1),
  /** null: not issued by a round. */
  round: z.string().nullable(),
  candidate: z.string().nullable(),
  /** The register's record it is about; null: of a list, or issued before this was kept. */
  subject: z.object({ register: z.string(), id: z.string() }).nullable(),
  holder: z.string(),
  title: z.string(),
  issuedOn: civilDate,
  /** null: as the round's publication says, or no limit. */
  validFrom: civilDate.nullable(),
  validTo: civilDate.nullable(),
  /** What templates may print beside, by the names they call it. */
  fields: z.record(z.string(), z.string()),
  voided: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** When it was first made as a paper; null: not yet. Every later making is a reprint. */
  madeAt: z.string().nullable(),
  reprints: z.number().int().min(0),
});
export type Certificate = z.infer<typeof certificateSchema>;
