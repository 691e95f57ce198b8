import { STAGE_LABELS } from '../../domain/review/model';
import type { Reader } from '../work';

interface Link {
  kind: 'round' | 'certificate';
  id: string;
  text: string;
}

/** Rounds and certificates that a record takes part in. */
export async function linksOf(read: Reader, subject: string): Promise<Link[]> {
  const candidates = await read.where('candidate', 'subject', subject);
  const rounds = await read.getMany(
    'round',
    candidates.map((candidate) => candidate.round),
  );
  const codes = new Map(candidates.map((candidate) => [candidate.round, candidate.code]));
  const inRounds = rounds.flatMap((round): Link[] => {
    if (!round) return [];
    const text = `${round.title}（${STAGE_LABELS[round.stage]}），编号 ${codes.get(round.id) ?? ''}`;
    return [{ kind: 'round', id: round.id, text }];
  });
  const ids = new Set(candidates.map((candidate) => candidate.id));
  const issued = (await read.all('certificate')).filter(
    ({ candidate, subject: of }) => ids.has(candidate ?? '') || of?.id === subject,
  );
  const certificates = issued.map((certificate): Link => {
    const state = certificate.voided ? '，已作废' : '';
    return { kind: 'certificate', id: certificate.id, text: `${certificate.title} ${certificate.number}${state}` };
  });
  return [...inRounds, ...certificates];
}
