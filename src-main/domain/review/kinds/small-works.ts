import { type ContestEntryValues, contestKind, SMALL_WORKS } from './common/contest';
import { shareLevel } from './common/levels';
import { criterion, rubricOf } from './common/rubric';
import type { Kind } from './kind';

/** 三小作品: 小发明, 小制作 and 小论文 of pupils are given prizes by share, judged by code (measure 9). */
export const smallWorks: Kind<ContestEntryValues> = contestKind({
  name: 'small-works',
  label: '三小作品评审',
  act: '获奖名单',
  unfit: ({ kind }) => (kind !== null && SMALL_WORKS.includes(kind) ? null : '不是小发明、小制作或小论文'),
  rubric: rubricOf('作品', [
    criterion('science', '科学性', 30, '原理正确，观察和实验真实'),
    criterion('novelty', '新颖性', 30, '想法来自学生，有新意'),
    criterion('practice', '实用性', 20, '能解决生活和学习中的问题'),
    criterion('making', '制作与写作', 20, '制作精细，或文字条理清楚'),
  ]),
  levels: [shareLevel('first', '一等奖', 15), shareLevel('second', '二等奖', 25), shareLevel('third', '三等奖', 40)],
  honour: '{year}年重庆市中小学生小发明小制作小论文评比{level}',
  numberCode: 'SX',
});
