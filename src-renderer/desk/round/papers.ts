import { PAPERS, type PaperName } from '../../../src-main/api/contract/papers';
import { kindOf } from '../../../src-main/domain/review/kinds';
import type { Round } from '../../../src-main/domain/review/model';
import { papersOf } from '../../../src-main/domain/review/papers';

/** The papers of a round, in the order of its kind. */
export function papersIn(round: Pick<Round, 'kind' | 'method'>): PaperName[] {
  const kind = kindOf(round.kind);
  const names = kind ? papersOf(kind, round) : [];
  return names.flatMap((name) => PAPERS.filter((paper) => paper === name));
}
