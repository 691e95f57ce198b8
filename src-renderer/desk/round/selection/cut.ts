import type { CallOutput } from '../../../../src-main/api/contract';
import type { Quota, Round } from '../../../../src-main/domain/review/model';
import { formatPoints } from '../../../../src-main/domain/review/wording';

type Tally = CallOutput<'round.tally'>;

/** The ranking with tied candidates in the order that the committee gave them. */
export function inDecidedOrder(rows: Tally['rows'], decision: Round['tieDecision']): Tally['rows'] {
  const place = (candidate: string) => decision?.order.indexOf(candidate) ?? -1;
  return rows.toSorted((a, b) => {
    const decided = a.rank !== null && a.rank === b.rank && place(a.candidate) >= 0 && place(b.candidate) >= 0;
    return decided ? place(a.candidate) - place(b.candidate) : 0;
  });
}

/** Where the cut runs through the ranking, and what is written on it. */
export function cutOfRanking(
  tally: Pick<Tally, 'rows' | 'proposal'>,
  quota: Quota,
): { after: string | null; words: string } {
  const outcomes = new Map(tally.proposal.map(({ candidate, outcome }) => [candidate, outcome]));
  const selected = tally.rows.filter(({ candidate }) => outcomes.get(candidate) === 'selected');
  const rules = [
    quota.total === null ? '不限名额' : `名额 ${quota.total} 个`,
    quota.perDistrict === null ? null : `每个区县至多 ${quota.perDistrict} 个`,
    quota.minimum === null ? null : `最低入选分 ${formatPoints(quota.minimum)} 分`,
  ].filter((rule) => rule !== null);
  return {
    after: selected.at(-1)?.candidate ?? null,
    words: `以上拟入选 ${selected.length} 个（${rules.join('，')}）`,
  };
}
