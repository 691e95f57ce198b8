import { Fault } from '../../domain/fault';
import { rulesProblem } from '../../domain/review/eligibility';
import { kindOf } from '../../domain/review/kinds';
import { methodProblem, quotaProblem } from '../../domain/review/method';
import type { Round } from '../../domain/review/model';
import { rubricProblem } from '../../domain/review/rubric';
import { dossierOf } from '../reads/round-dossier';
import { kindOfRound, requireStage } from '../reads/round-guard';
import type { Commands, Work } from '../work';
import { reopenBallots } from './ballots';
import { settingsFor } from './office-kinds';

/** Refuses a setting that cannot work, at its field. */
function requireUsable(round: Round): void {
  const { rubric, method, quota, rules } = round;
  const problems = {
    rubric: rubricProblem(rubric),
    method: methodProblem(method, rubric),
    quota: quotaProblem(quota, rubric, method.by),
    rules: rulesProblem(kindOfRound(round), rules),
  };
  for (const [path, problem] of Object.entries(problems))
    if (problem !== null) throw new Fault('input.invalid', problem, { path });
}

/** After a step back marks and audits may be there already: under another rubric they are no longer confirmed. */
async function reopenAll(work: Work, { id }: Round): Promise<void> {
  for (const member of await work.where('member', 'round', id)) await reopenBallots(work, member, '评分标准已修改');
  for (const sheet of await work.where('sheet', 'round', id))
    if (sheet.confirmed !== null) work.put('sheet', { ...sheet, confirmed: null });
}

/** 草稿: a round is made with the defaults of its kind and may be changed or removed until it leaves this stage. */
export const roundSetupCommands: Commands<'round.create' | 'round.configure' | 'round.remove'> = {
  'round.create': async (work, { kind: name, title, year, from }) => {
    const kind = kindOf(name);
    if (!kind) throw new Fault('input.invalid', '没有这一类轮次，请重新选择。', { path: 'kind' });
    const settings = await settingsFor(work, kind, from);
    const { id, rev } = work.add('round', {
      id: work.newId('round'),
      kind: name,
      ...settings,
      title,
      year,
      stage: 'draft',
      lot: null,
      publicity: null,
      publication: null,
      amendments: [],
      steps: [],
      createdAt: work.at,
      createdBy: work.actor.name,
      tieDecision: null,
    });
    return { id, rev };
  },

  'round.configure': async (work, { round: id, rev, ...settings }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['draft']);
    const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
    const configured: Round = { ...round, ...given };
    requireUsable(configured);
    if (JSON.stringify(configured.rubric) !== JSON.stringify(round.rubric)) await reopenAll(work, round);
    const stored = work.put('round', configured);
    return { id, rev: stored.rev };
  },

  'round.remove': async (work, { round: id, rev }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['draft']);
    const { candidates, members, conflicts, ballots, objections, polls, sheets } = await dossierOf(work, round);
    const draws = await work.where('draw', 'round', id);
    if ([ballots, objections, polls, sheets, draws].some((kept) => kept.length > 0))
      throw new Fault('record.used', `轮次“${round.title}”已有抽取、评分、表决、考核或异议记录，须予留存，不能删除。`);
    for (const seat of await work.where('seat', 'round', id)) work.remove('seat', seat.id);
    for (const candidate of candidates) work.remove('candidate', candidate.id);
    for (const member of members) work.remove('member', member.id);
    for (const conflict of conflicts) work.remove('conflict', conflict.id);
    work.remove('round', id);
    return {};
  },
};
