import type { Hit } from '../../../api/contract/search';
import { type Certificate, type Round, STAGE_LABELS } from '../../../domain/review/model';
import { GRADE, gradeOf } from '../../../domain/search/grade';
import type { Reader } from '../../work';
import type { Found } from './graded';

export function roundHit({ id, title, year, stage }: Round): Hit {
  return { id, title, detail: `${year} 年 · ${STAGE_LABELS[stage]}`, path: `/rounds/${id}` };
}

export function certificateHit({ id, holder, number, title, voided }: Certificate): Hit {
  const state = voided ? ' · 已作废' : '';
  return { id, title: holder, detail: `${number} · ${title}${state}`, path: `/certificates/${id}` };
}

/** Rounds by their titles, the newest first among equals. */
export async function roundGroup(read: Reader, words: readonly string[]): Promise<Found> {
  const rounds = (await read.all('round')).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const hits = rounds.flatMap((round) => {
    const grade = gradeOf(round.title, words);
    return grade === null ? [] : [{ grade, hit: roundHit(round) }];
  });
  return { of: 'round', label: '轮次', hits };
}

/** Certificates by number or holder, the newest first among equals. */
export async function certificateGroup(read: Reader, words: readonly string[]): Promise<Found> {
  const certificates = (await read.all('certificate')).sort((a, b) => b.year - a.year || b.seq - a.seq);
  const hits = certificates.flatMap((certificate) => {
    const byNumber = gradeOf(certificate.number, words);
    const byHolder = gradeOf(certificate.holder, words);
    if (byNumber === null && byHolder === null) return [];
    return [{ grade: byNumber ?? byHolder ?? GRADE.elsewhere, hit: certificateHit(certificate) }];
  });
  return { of: 'certificate', label: '证书', hits };
}
