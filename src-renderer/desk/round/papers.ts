import { PAPERS, type PaperName } from '../../../src-main/api/contract/papers';
import { kindOf } from '../../../src-main/domain/review/kinds';

/** The papers that come out of a kind, in the kind's order. */
export function papersOf(kindName: string): PaperName[] {
  const names = kindOf(kindName)?.papers ?? [];
  return names.flatMap((name) => PAPERS.filter((paper) => paper === name));
}
