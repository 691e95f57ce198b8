import type { ScoringData } from '../../src-main/documents/papers/list-data';
import { baseNaming } from '../../src-main/domain/review/kinds/base-naming';
import { leaves } from '../../src-main/domain/review/rubric';
import { paperData } from './paper-data';

/** What 评分表 is made from: seven members of whom the first has submitted, and no one judges the fourth of 24 candidates. */
export function scoringData(): ScoringData {
  const { title, members, candidates } = paperData({ candidates: 24 });
  const { rubric } = baseNaming;
  const judged = candidates.map(({ code, name, districtName }, at) => {
    const given = leaves(rubric).map(({ id, maximum }) => [id, at % 3 === 0 ? maximum : maximum - 50]);
    return { code, name, districtName, barred: at === 3, marks: at === 3 ? {} : Object.fromEntries(given) };
  });
  const seated = members.map(({ seat, name, unit }) => {
    return { seat, name, unit, submitted: seat === 1, candidates: judged };
  });
  return { title, date: '2026-11-01', rubric, blind: false, name: '单位名称', members: seated };
}
