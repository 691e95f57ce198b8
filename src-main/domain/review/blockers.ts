import { z } from 'zod';
import { openGates } from './adjustments/reckon';
import { awayMembers, barredPairs, contestants, type Dossier, pairKey, progressOf } from './dossier';
import { groupLabel, groupOf, groupsOf, judges } from './groups';
import { methodProblem, quotaProblem } from './method';
import type { Candidate, Stage } from './model';
import { publicityOver, underObjection } from './publicity';
import { resultsOf, selectionOf } from './results';
import { rubricProblem } from './rubric';
import { countingPolls } from './votes/reckon';
import { listed } from './wording';

/** What can keep a round from its next stage. Screens lead by these to the control that solves it. */
const BLOCKER_CODES = [
  'rubric',
  'method',
  'quota',
  'noCandidates',
  'undecided',
  'returned',
  'nobodyPassed',
  'noMembers',
  'allBarred',
  'ungrouped',
  'groupEmpty',
  'marksMissing',
  'lockedMissing',
  'notSubmitted',
  'noPoll',
  'pollOpen',
  'notVoted',
  'notAudited',
  'gatesOpen',
  'tie',
  'nobodySelected',
  'publicityNotBegun',
  'publicityRunning',
  'objectionsOpen',
  'nothingPublishable',
  'notPublished',
] as const;
export type BlockerCode = (typeof BLOCKER_CODES)[number];

export const blockerSchema = z.object({
  code: z.enum(BLOCKER_CODES),
  /** A Chinese sentence with counts and names. */
  text: z.string(),
  /** Ids of the member or the candidates it is about; empty: the round as a whole. */
  about: z.array(z.string()),
});
export type Blocker = z.infer<typeof blockerSchema>;

const blocker = (code: BlockerCode, text: string, about: readonly { id: string }[] = []): Blocker => ({
  code,
  text,
  about: about.map(({ id }) => id),
});

/** What blocks, as one text. */
export const sentencesOf = (blockers: readonly Blocker[]): string => blockers.map(({ text }) => text).join('');

type Check = (dossier: Dossier, today: string) => Blocker[];

const namesOf = (candidates: readonly { name: string }[]): string => listed(candidates.map(({ name }) => name));

const draft: Check = ({ round }) =>
  (
    [
      ['rubric', rubricProblem(round.rubric)],
      ['method', methodProblem(round.method, round.rubric)],
      ['quota', quotaProblem(round.quota, round.rubric, round.method.by)],
    ] as const
  ).flatMap(([code, problem]) => (problem === null ? [] : [blocker(code, problem)]));

const application: Check = ({ candidates }) =>
  candidates.length === 0 ? [blocker('noCandidates', '还没有申报对象，请先从台账选入。')] : [];

const formCheck: Check = ({ candidates }) => {
  const open = candidates.filter((candidate) => candidate.decision === null);
  const returned = candidates.filter((candidate) => candidate.decision?.verdict === 'return');
  const found: Blocker[] = [];
  if (open.length > 0) found.push(blocker('undecided', `还有 ${open.length} 个没有审查结论：${namesOf(open)}。`, open));
  if (returned.length > 0) {
    const text = `还有 ${returned.length} 个退回补正后没有结论：${namesOf(returned)}。补正的请重新核对，逾期的请改为不受理。`;
    found.push(blocker('returned', text, returned));
  }
  if (open.length + returned.length === 0 && contestants(candidates).length === 0)
    found.push(blocker('nobodyPassed', '没有通过形式审查的对象，评审无法进行。'));
  return found;
};

function withoutJudges({ candidates, members, conflicts }: Dossier): Candidate[] {
  const barred = barredPairs(conflicts);
  return contestants(candidates).filter((candidate) =>
    members.every((member) => !judges(member, candidate) || barred.has(pairKey(member.id, candidate.id))),
  );
}

/** Groups have to be whole: every candidate in one, members for each. */
function groupProblems({ candidates, members }: Dossier): Blocker[] {
  const judged = contestants(candidates);
  const groups = groupsOf(judged);
  if (groups.length === 0) return [];
  const left = judged.filter(({ group }) => group === '');
  const found =
    left.length > 0 ? [blocker('ungrouped', `还有 ${left.length} 个没有分到组：${namesOf(left)}。`, left)] : [];
  const without = groups.filter((group) => !members.some((member) => ['', group].includes(groupOf(member))));
  if (without.length > 0)
    found.push(blocker('groupEmpty', `${without.map(groupLabel).join('、')}还没有评委，请分派。`));
  return found;
}

const committee: Check = (dossier) => {
  if (dossier.round.method.by === 'indicators') return [];
  if (dossier.members.length === 0) return [blocker('noMembers', '评委会还没有评委，请先录入。')];
  const grouped = groupProblems(dossier);
  if (grouped.length > 0) return grouped;
  const nobody = withoutJudges(dossier);
  return nobody.length > 0
    ? [blocker('allBarred', `评委对 ${namesOf(nobody)} 全部回避，无人可评，请增加评委。`, nobody)]
    : [];
};

/** Votes that are not closed, and who was never voted on where everyone has to be. */
function openVotes({ polls, candidates }: Dossier, everyone: boolean): Blocker[] {
  const held = countingPolls(polls);
  const found = polls.some(({ closed, voided }) => closed === null && voided === null)
    ? [blocker('pollOpen', '有一次表决还没有计票完毕，请完成或作废。')]
    : [];
  if (held.length === 0) return [...found, blocker('noPoll', '还没有进行投票表决。')];
  const judged = new Set(held.flatMap((poll) => Object.keys(poll.counts)));
  const left = contestants(candidates).filter(({ id }) => !judged.has(id));
  if (!everyone || left.length === 0) return found;
  return [...found, blocker('notVoted', `还有 ${left.length} 个没有付诸表决：${namesOf(left)}。`, left)];
}

function openAudits({ candidates, sheets }: Dossier): Blocker[] {
  const confirmed = new Set(sheets.filter((sheet) => sheet.confirmed !== null).map(({ candidate }) => candidate));
  const left = contestants(candidates).filter(({ id }) => !confirmed.has(id));
  if (left.length === 0) return [];
  return [blocker('notAudited', `还有 ${left.length} 个的指标没有审核确认：${namesOf(left)}。`, left)];
}

const tally: Check = (dossier) => {
  const { round, candidates } = dossier;
  const open = contestants(candidates).filter((one) => openGates(round.rubric, one.adjustments).length > 0);
  const gates =
    open.length > 0 ? [blocker('gatesOpen', `还有 ${open.length} 个的必备条件没有核定：${namesOf(open)}。`, open)] : [];
  return round.method.by === 'scoreThenVote' ? [...gates, ...openVotes(dossier, false)] : gates;
};

/** Of whom nothing is there yet, the office may know that nothing will come. */
function marksMissing(name: string, given: number, expected: number): string {
  const away = given === 0 ? '没有到会的，请在签到中记为缺席。' : '';
  return `评委${name}还有 ${expected - given} 项未评（已评 ${given} 项，共 ${expected} 项）。${away}`;
}

const scoring: Check = (dossier) => {
  const { by } = dossier.round.method;
  if (by === 'indicators') return openAudits(dossier);
  if (by === 'vote') return [...committee(dossier, ''), ...openVotes(dossier, true)];
  const away = awayMembers(dossier);
  const members = dossier.members.filter((member) => !away.includes(member));
  if (away.length > 0 && members.length === 0)
    return [blocker('noMembers', '评委都记为缺席，没有人评分，请核对签到。', away)];
  const progress = new Map(progressOf(dossier).map((one) => [one.member, one]));
  const found = members.flatMap((member) => {
    const { id, name, submitted } = member;
    const { given, expected } = progress.get(id) ?? { given: 0, expected: 0 };
    const missing = expected - given;
    if (missing > 0)
      return submitted
        ? [blocker('lockedMissing', `评委${name}已提交，但还有 ${missing} 项未评，请解锁后补评。`, [member])]
        : [blocker('marksMissing', marksMissing(name, given, expected), [member])];
    return expected > 0 && !submitted ? [blocker('notSubmitted', `评委${name}已评完，还没有提交。`, [member])] : [];
  });
  return [...found, ...committee({ ...dossier, members }, '')];
};

const selection: Check = (dossier) => {
  const names = new Map(dossier.candidates.map(({ id, name }) => [id, name]));
  const { proposal, tieAtCut } = selectionOf(dossier, resultsOf(dossier));
  if (tieAtCut.length > 0) {
    const tied = listed(
      tieAtCut.map((id) => names.get(id) ?? id),
      tieAtCut.length,
    );
    const about = tieAtCut.map((id) => ({ id }));
    return [blocker('tie', `${tied} 得分并列，跨越名额线，请由评委会决定先后并记录。`, about)];
  }
  const none = proposal.every(({ outcome }) => outcome !== 'selected');
  return none ? [blocker('nobodySelected', '按名额和最低入选分，没有拟入选的对象，无可公示。')] : [];
};

/** Selected and not held back: who is made public and named. Only once the selection is fixed. */
export function goingForward(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ result, held }) => result?.outcome === 'selected' && held === null);
}

const publicity: Check = ({ round, candidates, objections }, today) => {
  const { publicity: period } = round;
  const found: Blocker[] = [];
  if (period === null) found.push(blocker('publicityNotBegun', '还没有开始公示，请填写公示开始日期。'));
  else if (!publicityOver(period, today))
    found.push(blocker('publicityRunning', `公示到 ${period.end} 止，尚未结束。`));
  const concerned = underObjection(goingForward(candidates), objections);
  if (concerned.length > 0) {
    const text = `还有 ${concerned.length} 个的异议没有处理：${namesOf(concerned)}。请作出处理，或先暂缓公布。`;
    found.push(blocker('objectionsOpen', text, concerned));
  }
  return found;
};

/** What keeps the results from being published on that day. */
export const publicationBlockers: Check = (dossier, today) => {
  const nobody = goingForward(dossier.candidates).length === 0;
  const none = nobody ? [blocker('nothingPublishable', '拟入选的对象都已暂缓或异议成立，没有可公布的对象。')] : [];
  return [...publicity(dossier, today), ...none];
};

const publication: Check = (dossier, today) =>
  dossier.round.publication === null
    ? [blocker('notPublished', '还没有公布结果。'), ...publicationBlockers(dossier, today)]
    : [];

const CHECKS: Record<Stage, Check> = {
  draft,
  application,
  formCheck,
  committee,
  scoring,
  tally,
  selection,
  publicity,
  publication,
  archive: () => [],
};

/** What keeps the round from its next stage; empty: nothing. */
export function blockersOf(dossier: Dossier, today: string): Blocker[] {
  return CHECKS[dossier.round.stage](dossier, today);
}
