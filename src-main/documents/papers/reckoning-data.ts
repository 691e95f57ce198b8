import type { IndicatorSheet } from '../../domain/review/indicators/model';
import type { Method, Outcome, Quota, Rubric } from '../../domain/review/model';
import type { TallyRow } from '../../domain/review/tally-row';
import type { Attempt } from '../../domain/review/votes/reckon';

/** One candidate: what it was judged by, and what became of it. */
export interface Reckoned {
  row: TallyRow;
  /** Member → criterion → points ×100. */
  marks: Record<string, Record<string, number>>;
  /** Where an office audits indicators; else null. */
  sheet: Pick<IndicatorSheet, 'self' | 'audited' | 'remarks'> | null;
  /** Votes that count. */
  attempts: Attempt[];
  /** null: the round has not come to its selection. */
  proposed: { outcome: Outcome; level: string | null; why: string } | null;
}

/** What 结果计算过程 is made from; the shape of the store's `paper.reckoning` query. */
export interface ReckoningData {
  /** Of the round. */
  title: string;
  /** Civil date that the paper carries. */
  date: string;
  rubric: Rubric;
  method: Method;
  quota: Quota;
  /** `away`: 缺席, and gave no mark. */
  members: { id: string; seat: number; name: string; away: boolean }[];
  /** Best first. */
  candidates: Reckoned[];
}
