import { noCeilings, openIntake } from '../../../src-main/domain/review/defaults';
import type { Dossier } from '../../../src-main/domain/review/dossier';
import { baseNaming } from '../../../src-main/domain/review/kinds/base-naming';
import type { Ballot, Candidate, Member, Objection, Round, Verdict } from '../../../src-main/domain/review/model';
import { methodOf, rubricOf } from './scorings';

export const roundOf = (more: Partial<Round> = {}): Round => ({
  id: 'r',
  rev: 1,
  kind: baseNaming.name,
  title: '基地命名',
  year: 2026,
  stage: 'draft',
  rubric: rubricOf([6000, 4000]),
  method: methodOf(),
  quota: noCeilings,
  intake: openIntake,
  label: baseNaming.label,
  honour: baseNaming.honour,
  numberCode: baseNaming.numberCode,
  rules: [],
  publicityRule: { days: 7, basis: 'working' },
  publicity: null,
  publication: null,
  lot: null,
  amendments: [],
  steps: [],
  createdAt: '2026-09-01T00:00:00.000Z',
  createdBy: '经办甲',
  tieDecision: null,
  ...more,
});

export const candidateOf = (
  id: string,
  verdict: Verdict | null = 'pass',
  more: Partial<Candidate> = {},
): Candidate => ({
  id,
  rev: 1,
  round: 'r',
  code: id,
  subject: `base-${id}`,
  name: `基地${id}`,
  district: '500101',
  districtName: '万州区',
  group: '',
  unit: '',
  adjustments: null,
  award: null,
  findings: [],
  suggested: 'pass',
  decision: verdict && { verdict, reason: '', deadline: null, by: '经办甲', at: '' },
  result: null,
  later: false,
  withdrawn: null,
  held: null,
  ...more,
});

export const memberOf = (seat: number, submitted = false, more: Partial<Member> = {}): Member => ({
  id: `m${seat}`,
  rev: 1,
  round: 'r',
  seat,
  name: `评委${seat}`,
  unit: `单位${seat}`,
  title: '',
  duty: 'member',
  submitted: submitted ? { at: '', by: '' } : null,
  expert: null,
  draw: null,
  declared: null,
  attendance: null,
  ...more,
});

/** Marks of the criteria c1, c2 … */
export const ballotOf = (member: string, candidate: string, marks: readonly number[]): Ballot => ({
  id: `${member}:${candidate}`,
  rev: 1,
  round: 'r',
  member,
  candidate,
  marks: Object.fromEntries(marks.map((mark, index) => [`c${index + 1}`, mark])),
  versions: [],
});

export const objectionOf = (candidate: string, more: Partial<Objection> = {}): Objection => ({
  id: `o-${candidate}`,
  rev: 1,
  round: 'r',
  candidate,
  receivedOn: '2026-09-20',
  objector: '李明',
  written: true,
  evidence: true,
  aboutScoreOnly: false,
  content: '材料不实',
  accepted: true,
  refusal: null,
  settlement: null,
  ...more,
});

export const dossierOf = (round: Partial<Round>, more: Partial<Dossier> = {}): Dossier => ({
  round: roundOf(round),
  candidates: [],
  members: [],
  conflicts: [],
  ballots: [],
  objections: [],
  polls: [],
  sheets: [],
  ...more,
});
