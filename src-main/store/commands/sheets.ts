import { Fault } from '../../domain/fault';
import type { IndicatorSheet } from '../../domain/review/indicators/model';
import { unaudited, unexplained } from '../../domain/review/indicators/reckon';
import type { Round } from '../../domain/review/model';
import { listed } from '../../domain/review/wording';
import { requireRound } from '../reads/round-dossier';
import { requireCandidate, requireCandidates, requireMarks, requireStage } from '../reads/round-guard';
import type { Commands, Work } from '../work';

function requireIndicators(round: Round): void {
  if (round.method.by !== 'indicators') throw new Fault('round.stage', `轮次“${round.title}”不按指标考核。`);
  requireStage(round, ['scoring']);
}

async function openSheet(work: Work, id: string, rev: number): Promise<IndicatorSheet> {
  const sheet = await work.current('sheet', id, rev);
  if (sheet.confirmed === null) return sheet;
  throw new Fault('round.stage', '这份考核表已审核确认，更正请先退回修改并写明理由。');
}

/** 指标考核: what a candidate claims, what the audit finds; nobody else scores it. */
export const sheetCommands: Commands<'sheet.enter' | 'sheet.confirm' | 'sheet.reopen'> = {
  'sheet.enter': async (work, { round: roundId, candidate: id, rev, self, audited, remarks }) => {
    const round = await requireRound(work, roundId);
    requireIndicators(round);
    const candidate = await requireCandidate(work, round, id);
    if (candidate.decision?.verdict !== 'pass')
      throw new Fault('round.stage', `“${candidate.name}”没有通过形式审查，不参加考核。`);
    requireMarks(round, 'self', self);
    requireMarks(round, 'audited', audited);
    const entered = { self, audited, remarks };
    const stored =
      rev === 0 && (await work.get('sheet', id)) === undefined
        ? work.add('sheet', { id, round: roundId, candidate: id, ...entered, confirmed: null })
        : work.put('sheet', { ...(await openSheet(work, id, rev)), ...entered });
    return { id, rev: stored.rev };
  },

  'sheet.confirm': async (work, { round: roundId, rev, candidates: ids }) => {
    const round = await work.current('round', roundId, rev);
    requireIndicators(round);
    const candidates = await requireCandidates(work, round, ids);
    for (const { id, name } of candidates) {
      const sheet = await work.get('sheet', id);
      const missing = unaudited(round.rubric, sheet);
      if (sheet === undefined || missing.length > 0)
        throw new Fault('round.blocked', `“${name}”还有 ${missing.length} 项没有审核：${listed(missing)}。`);
      const silent = unexplained(round.rubric, sheet);
      if (silent.length > 0)
        throw new Fault('round.blocked', `“${name}”的审核分与自评分不同，请写明理由：${listed(silent)}。`);
      if (sheet.confirmed === null) work.put('sheet', { ...sheet, confirmed: { at: work.at, by: work.actor.name } });
    }
    return { count: candidates.length };
  },

  'sheet.reopen': async (work, { round: roundId, candidate: id, rev, reason }) => {
    const round = await requireRound(work, roundId);
    requireIndicators(round);
    await requireCandidate(work, round, id);
    const sheet = await work.current('sheet', id, rev);
    const stored = work.put('sheet', { ...sheet, confirmed: null });
    work.because(reason);
    return { id, rev: stored.rev };
  },
};
