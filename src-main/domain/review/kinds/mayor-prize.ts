import { usualVote } from '../defaults';
import { type ContestEntryValues, contestKind, SMALL_WORKS } from './common/contest';
import { countLevel } from './common/levels';
import { criterion, rubricOf } from './common/rubric';
import type { Kind } from './kind';

/** 青少年科技创新市长奖: at most ten of those whom the districts nominate, by marks and then a vote (measure 4). */
export const mayorPrize: Kind<ContestEntryValues> = contestKind({
  name: 'mayor-prize',
  label: '青少年科技创新市长奖',
  act: '评选结果',
  unfit: ({ kind }) => (kind !== null && SMALL_WORKS.includes(kind) ? `是${kind}，不在市长奖评选范围` : null),
  rubric: rubricOf('提名人选', [
    criterion('novelty', '创新成果', 40, '成果的科学性、先进性，本人的独立贡献'),
    criterion('ability', '创新能力', 30, '答辩和现场测试反映的能力'),
    criterion('character', '综合素质', 20, '品德、学业和社会责任感'),
    criterion('influence', '社会影响', 10, '成果的应用和示范作用'),
  ]),
  method: { by: 'scoreThenVote', vote: usualVote },
  levels: [countLevel('prize', '市长奖', 10)],
  // 提名: a district nominates a few.
  intake: { perDistrict: 3 },
  honour: '重庆市青少年科技创新市长奖',
  numberCode: 'SZ',
});
