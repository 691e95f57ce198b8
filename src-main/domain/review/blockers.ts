import { openGates } from './adjustments/reckon';
import { barredPairs, contestants, type Dossier, pairKey, progressOf } from './dossier';
import { methodProblem, quotaProblem } from './method';
import type { Candidate, Stage } from './model';
import { publicityOver } from './publicity';
import { resultsOf, selectionOf } from './results';
import { rubricProblem } from './rubric';
import { countingPolls } from './votes/reckon';
import { listed } from './wording';

type Check = (dossier: Dossier, today: string) => string[];

const namesOf = (candidates: readonly { name: string }[]): string => listed(candidates.map(({ name }) => name));

const draft: Check = ({ round }) =>
  [
    rubricProblem(round.rubric),
    methodProblem(round.method, round.rubric),
    quotaProblem(round.quota, round.rubric, round.method.by),
  ].filter((problem) => problem !== null);

const application: Check = ({ candidates }) => (candidates.length === 0 ? ['还没有申报对象，请先从台账选入。'] : []);

const formCheck: Check = ({ candidates }) => {
  const open = candidates.filter((candidate) => candidate.decision === null);
  const returned = candidates.filter((candidate) => candidate.decision?.verdict === 'return');
  const found: string[] = [];
  if (open.length > 0) found.push(`还有 ${open.length} 个没有审查结论：${namesOf(open)}。`);
  if (returned.length > 0)
    found.push(
      `还有 ${returned.length} 个退回补正后没有结论：${namesOf(returned)}。补正的请重新核对，逾期的请改为不受理。`,
    );
  if (open.length + returned.length === 0 && contestants(candidates).length === 0)
    found.push('没有通过形式审查的对象，评审无法进行。');
  return found;
};

function withoutJudges({ candidates, members, conflicts }: Dossier): Candidate[] {
  const barred = barredPairs(conflicts);
  return contestants(candidates).filter(({ id }) => members.every((member) => barred.has(pairKey(member.id, id))));
}

const committee: Check = (dossier) => {
  if (dossier.round.method.by === 'indicators') return [];
  if (dossier.members.length === 0) return ['评委会还没有评委，请先录入。'];
  const nobody = withoutJudges(dossier);
  return nobody.length > 0 ? [`评委对 ${namesOf(nobody)} 全部回避，无人可评，请增加评委。`] : [];
};

/** Votes that are not closed, and who was never voted on where everyone has to be. */
function openVotes({ polls, candidates }: Dossier, everyone: boolean): string[] {
  const held = countingPolls(polls);
  const found = polls.some(({ closed, voided }) => closed === null && voided === null)
    ? ['有一次表决还没有计票完毕，请完成或作废。']
    : [];
  if (held.length === 0) return [...found, '还没有进行投票表决。'];
  const judged = new Set(held.flatMap((poll) => Object.keys(poll.counts)));
  const left = contestants(candidates).filter(({ id }) => !judged.has(id));
  return everyone && left.length > 0 ? [...found, `还有 ${left.length} 个没有付诸表决：${namesOf(left)}。`] : found;
}

function openAudits({ candidates, sheets }: Dossier): string[] {
  const confirmed = new Set(sheets.filter((sheet) => sheet.confirmed !== null).map(({ candidate }) => candidate));
  const left = contestants(candidates).filter(({ id }) => !confirmed.has(id));
  return left.length > 0 ? [`还有 ${left.length} 个的指标没有审核确认：${namesOf(left)}。`] : [];
}

const tally: Check = (dossier) => {
  const { round, candidates } = dossier;
  const open = contestants(candidates).filter((one) => openGates(round.rubric, one.adjustments).length > 0);
  const gates = open.length > 0 ? [`还有 ${open.length} 个的必备条件没有核定：${namesOf(open)}。`] : [];
  return round.method.by === 'scoreThenVote' ? [...gates, ...openVotes(dossier, false)] : gates;
};

const scoring: Check = (dossier) => {
  const { by } = dossier.round.method;
  if (by === 'indicators') return openAudits(dossier);
  if (by === 'vote') return [...committee(dossier, ''), ...openVotes(dossier, true)];
  const progress = new Map(progressOf(dossier).map((one) => [one.member, one]));
  const found = dossier.members.flatMap(({ id, name, submitted }) => {
    const { given, expected } = progress.get(id) ?? { given: 0, expected: 0 };
    const missing = expected - given;
    if (missing > 0)
      return submitted
        ? [`评委${name}已提交，但还有 ${missing} 项未评，请解锁后补评。`]
        : [`评委${name}还有 ${missing} 项未评（已评 ${given} 项，共 ${expected} 项）。`];
    return expected > 0 && !submitted ? [`评委${name}已评完，还没有提交。`] : [];
  });
  return [...found, ...committee(dossier, '')];
};

const selection: Check = (dossier) => {
  const names = new Map(dossier.candidates.map(({ id, name }) => [id, name]));
  const { proposal, tieAtCut } = selectionOf(dossier, resultsOf(dossier));
  if (tieAtCut.length > 0) {
    const tied = listed(
      tieAtCut.map((id) => names.get(id) ?? id),
      tieAtCut.length,
    );
    return [`${tied} 得分并列，跨越名额线，请由评委会决定先后并记录。`];
  }
  const none = proposal.every(({ outcome }) => outcome !== 'selected');
  return none ? ['按名额和最低入选分，没有拟入选的对象，无可公示。'] : [];
};

/** Selected and not held back: who is made public and named. Only once the selection is fixed. */
export function goingForward(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ result, held }) => result?.outcome === 'selected' && held === null);
}

const publicity: Check = ({ round, candidates, objections }, today) => {
  const { publicity: period } = round;
  const found: string[] = [];
  if (period === null) found.push('还没有开始公示，请填写公示开始日期。');
  else if (!publicityOver(period, today)) found.push(`公示到 ${period.end} 止，尚未结束。`);
  const open = new Set(
    objections.filter(({ accepted, settlement }) => accepted && settlement === null).map(({ candidate }) => candidate),
  );
  const concerned = goingForward(candidates).filter(({ id }) => open.has(id));
  if (concerned.length > 0)
    found.push(`还有 ${concerned.length} 个的异议没有处理：${namesOf(concerned)}。请作出处理，或先暂缓公布。`);
  return found;
};

/** What keeps the results from being published on that day. */
export const publicationBlockers: Check = (dossier, today) => {
  const nobody = goingForward(dossier.candidates).length === 0;
  return [...publicity(dossier, today), ...(nobody ? ['拟入选的对象都已暂缓或异议成立，没有可公布的对象。'] : [])];
};

const publication: Check = (dossier, today) =>
  dossier.round.publication === null ? ['还没有公布结果。', ...publicationBlockers(dossier, today)] : [];

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

/** What keeps the round from its next stage, each a Chinese sentence with counts and names; empty: nothing. */
export function blockersOf(dossier: Dossier, today: string): string[] {
  return CHECKS[dossier.round.stage](dossier, today);
}
