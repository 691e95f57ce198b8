import { type ResearchTopicValues, researchTopic } from '../../registers/research-topic';
import { noCeilings, openIntake, usualMethod } from '../defaults';
import { shownColumns } from '../publicity-columns';
import { criterion, rubricOf } from './common/rubric';
import { unlessStatus } from './common/status';
import { topicPrinted, topicSubject } from './common/topic';
import type { Kind } from './kind';
import { chosenWording } from './wording';

/** 课题立项: applications for research on the institutions outside school are chosen (measure 8). */
export const topicApproval: Kind<ResearchTopicValues> = {
  name: 'topic-approval',
  label: '课题立项',
  register: 'researchTopic',
  act: '立项名单',
  every: 1,
  refusal: unlessStatus(researchTopic, ['applied'], '只有“申报”状态的可以参加立项评审'),
  subject: topicSubject,
  rules: [
    {
      rule: 'summary',
      label: '研究内容',
      source: 'D',
      limit: null,
      check: ({ summary }) => (summary === null ? { verdict: 'return', text: '没有填写研究内容' } : null),
    },
    {
      rule: 'period',
      label: '研究起止时间',
      source: 'D',
      limit: null,
      check: ({ startsOn, endsOn }) =>
        startsOn === null || endsOn === null ? { verdict: 'return', text: '没有填写研究起止时间' } : null,
    },
  ],
  rubric: rubricOf('立项', [
    criterion('value', '选题价值', 30, '针对科学素质类校外培训和课后服务的现实问题'),
    criterion('design', '研究设计', 30, '目标明确，方法得当，计划可行'),
    criterion('team', '研究基础', 20, '负责人和课题组的条件、已有成果'),
    criterion('outcome', '预期成果', 20, '成果可用于政策、标准或指南'),
  ]),
  method: { ...usualMethod, tieBreakers: [{ by: 'criterion', criterion: 'value' }] },
  quota: { ...noCeilings, total: 20, perUnit: 2, minimum: 6000, reserves: 3 },
  intake: { ...openIntake, blind: true },
  publicityRule: { days: 5, basis: 'working' },
  papers: ['publicityList', 'publicityTable'],
  wording: chosenWording(
    { name: '课题名称', unit: '申报单位', counted: '项课题', award: '立项' },
    '拟立项',
    '拟立项课题名单',
  ),
  publicityColumns: shownColumns('@name', '@unit', 'leader'),
  honour: '重庆市科普教育研究课题',
  numberCode: 'KT',
  asks: { validity: false, deadline: null },
  certified: () => false,
  printed: topicPrinted,
  awarded: (values, _status, { docNumber }) => ({ status: 'approved', values: { ...values, docNumber } }),
};
