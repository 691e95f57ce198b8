import { Fault } from '../../domain/fault';
import { openTies, resultsOf } from '../../domain/review/results';
import { listed } from '../../domain/review/wording';
import { dossierOf, requireRound } from '../reads/round-dossier';
import { requireCandidate, requireStage, requireUnpublished } from '../reads/round-guard';
import type { Commands } from '../work';

/** 拟定: the committee's word on a tie, and who is kept back. */
export const selectionCommands: Commands<'round.decideTie' | 'round.hold'> = {
  'round.decideTie': async (work, { round: id, rev, order, reason }) => {
    const round = await work.current('round', id, rev);
    requireStage(round, ['tally', 'selection']);
    const dossier = await dossierOf(work, round);
    const tied = openTies(dossier, resultsOf(dossier));
    const exact = order.length === tied.length && new Set(order).size === order.length;
    if (!exact || !tied.every((candidate) => order.includes(candidate))) {
      const names = dossier.candidates.filter(({ id: known }) => tied.includes(known)).map(({ name }) => name);
      const message =
        tied.length === 0
          ? '名额线上没有并列，不用裁定。'
          : `裁定要排出全部并列对象的先后，不多不少：${listed(names, names.length)}。`;
      throw new Fault('round.tie', message, { data: tied });
    }
    const tieDecision = { order, reason, by: work.actor.name, at: work.at };
    const stored = work.put('round', { ...round, tieDecision });
    work.because(reason);
    return { id, rev: stored.rev };
  },

  'round.hold': async (work, { round: roundId, candidate: id, rev, reason }) => {
    const round = await requireRound(work, roundId);
    requireStage(round, ['selection', 'publicity', 'publication', 'archive']);
    await requireCandidate(work, round, id);
    const candidate = await work.current('candidate', id, rev);
    const waits = candidate.held !== null || candidate.later;
    // After the publication only those who waited when it was made can still be let go or kept back.
    if (!waits || candidate.award !== null) requireUnpublished(round);
    const held = reason === null ? null : { reason, by: work.actor.name, at: work.at };
    const stored = work.put('candidate', { ...candidate, held, later: round.publication !== null });
    if (reason !== null) work.because(reason);
    return { id, rev: stored.rev };
  },
};
