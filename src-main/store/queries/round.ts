import { Fault } from '../../domain/fault';
import { blockersOf } from '../../domain/review/blockers';
import { type Dossier, progressOf } from '../../domain/review/dossier';
import { flagsOf } from '../../domain/review/flags';
import { methodProblem, quotaProblem } from '../../domain/review/method';
import { STAGE_LABELS } from '../../domain/review/model';
import { notesOf } from '../../domain/review/notes';
import { resultsOf, selectionOf } from '../../domain/review/results';
import { maximumTotal } from '../../domain/review/rubric';
import { nextStage, reviewerConfirms } from '../../domain/review/stages';
import { tallyRows } from '../../domain/review/tally-row';
import { whatIf } from '../../domain/review/what-if';
import { publicityPeriod } from '../reads/publicity-period';
import { dossiersOf, readDossier, requireRound } from '../reads/round-dossier';
import type { Queries } from '../work';

/** What a round waits for, in one line. */
function waitOf(dossier: Dossier, today: string): string {
  const next = nextStage(dossier.round.stage);
  if (next === null) return '已归档';
  const [first, ...more] = blockersOf(dossier, today);
  if (first !== undefined) return more.length > 0 ? `${first.text}（另有 ${more.length} 项）` : first.text;
  return reviewerConfirms(dossier.round)
    ? `待审核人员确认后进入“${STAGE_LABELS[next]}”`
    : `可以进入“${STAGE_LABELS[next]}”`;
}

export const roundQueries: Queries<
  'round.list' | 'round.view' | 'round.ballots' | 'round.tally' | 'round.whatIf' | 'round.publicityEnd'
> = {
  'round.list': async (read, _input, { today }) => {
    const rounds = (await read.all('round')).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    const dossiers = await dossiersOf(read, rounds);
    return dossiers.map((dossier) => {
      const { id, title, kind, label, year, stage } = dossier.round;
      return {
        id,
        title,
        kind,
        label,
        year,
        stage,
        candidates: dossier.candidates.length,
        waits: waitOf(dossier, today),
      };
    });
  },

  'round.view': async (read, { round: id }, { today }) => {
    const dossier = await readDossier(read, id);
    const { round, candidates, members, conflicts, objections, polls, sheets } = dossier;
    const certificates = await read.where('certificate', 'round', id);
    return {
      round,
      candidates: [...candidates],
      members: [...members],
      conflicts: [...conflicts],
      objections: objections.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1)),
      polls: [...polls],
      sheets: [...sheets],
      certificates: certificates.sort((a, b) => a.seq - b.seq),
      next: nextStage(round.stage),
      blockers: blockersOf(dossier, today),
      notes: notesOf(dossier),
      confirm: reviewerConfirms(round),
      progress: progressOf(dossier),
    };
  },

  'round.ballots': async (read, { round: id, member }) => {
    await requireRound(read, id);
    const ballots = await read.where('ballot', 'round', id);
    return member === null ? ballots : ballots.filter((ballot) => ballot.member === member);
  },

  'round.tally': async (read, { round: id }) => {
    const dossier = await readDossier(read, id);
    const results = resultsOf(dossier);
    const { proposal, tieAtCut } = selectionOf(dossier, results);
    return {
      rows: tallyRows(dossier.round, results),
      maximum: maximumTotal(dossier.round.rubric),
      proposal,
      tieAtCut,
      flags: flagsOf(results),
    };
  },

  'round.whatIf': async (read, { round: id, quota, trim }) => {
    const dossier = await readDossier(read, id);
    const { rubric, method } = dossier.round;
    const problem = methodProblem({ ...method, trim }, rubric) ?? quotaProblem(quota, rubric, method.by);
    if (problem !== null) throw new Fault('input.invalid', problem);
    return whatIf(dossier, { quota, trim });
  },

  'round.publicityEnd': (_read, { start, days, basis }) => publicityPeriod(start, { days, basis }),
};
