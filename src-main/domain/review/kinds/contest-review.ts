import { type ContestEntryValues, contestKind, SMALL_WORKS } from './common/contest';
import { shareLevel } from './common/levels';
import { criterion, rubricOf } from './common/rubric';
import type { Kind } from './kind';

/** 竞赛与作品评审: entries of a contest are given prizes by share, judged by code (measure 4). */
export const contestReview: Kind<ContestEntryValues> = contestKind({
  name: 'contest-review',
  label: '竞赛与作品评审',
  act: '获奖名单',
  unfit: ({ kind }) => (kind !== null && SMALL_WORKS.includes(kind) ? `是${kind}，请放进三小作品评审` : null),
  rubric: rubricOf('作品', [
    criterion('science', '科学性', 30, '选题合理，方法正确，数据和结论可靠'),
    criterion('novelty', '创新性', 30, '立意新颖，有自己的发现或改进'),
    criterion('practice', '实践性', 20, '有完整的研究或制作过程，学生独立完成'),
    criterion('value', '应用价值', 10, '有推广应用的可能'),
    criterion('report', '表达', 10, '文字、图表、展示清楚规范'),
  ]),
  levels: [shareLevel('first', '一等奖', 10), shareLevel('second', '二等奖', 20), shareLevel('third', '三等奖', 30)],
  honour: '{year}年重庆市青少年科技竞赛{level}',
  numberCode: 'JS',
});
