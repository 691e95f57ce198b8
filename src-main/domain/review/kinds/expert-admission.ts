import { ACADEMICIAN, type ExpertValues, expert, expertAge } from '../../registers/expert';
import { noCeilings, openIntake, usualMethod, usualVote } from '../defaults';
import { shownColumns } from '../publicity-columns';
import { criterion, rubricOf } from './common/rubric';
import { unlessStatus } from './common/status';
import type { Kind } from './kind';

/** 专家入库: a vote on each person who was recommended, appointed for a term (measure 5). */
export const expertAdmission: Kind<ExpertValues> = {
  name: 'expert-admission',
  label: '专家入库',
  register: 'expert',
  act: '聘任结果',
  every: 1,
  refusal: unlessStatus(expert, ['pending', 'expired'], '只有“待审”和“到期”的可以参加评审'),
  subject: ({ name, unit }) => ({
    name: name ?? '',
    district: '',
    unit: unit ?? '',
    units: unit === null ? [] : [unit],
  }),
  rules: [
    {
      rule: 'age',
      label: '年龄（院士除外）',
      source: 'S',
      limit: { unit: '周岁', usual: 65, most: true },
      check: (values, limit, _surroundings, today) => {
        const age = values.source === ACADEMICIAN ? null : expertAge(values, today);
        return age !== null && age > limit ? { verdict: 'reject', text: `已满 ${age} 周岁，超过 ${limit} 周岁` } : null;
      },
    },
    {
      rule: 'pledge',
      label: '签订承诺书',
      source: 'S',
      limit: null,
      check: ({ pledgedOn }) => (pledgedOn === null ? { verdict: 'return', text: '没有承诺书签订日期' } : null),
    },
    {
      rule: 'field',
      label: '专业领域',
      source: 'S',
      limit: null,
      check: ({ field }) => (field === null ? { verdict: 'return', text: '没有填写专业领域' } : null),
    },
  ],
  rubric: rubricOf('专家', [
    criterion('learning', '学术水平', 40, '职称、成果，在本领域的影响'),
    criterion('outreach', '科普能力', 40, '科普经历，表达能力，适合中小学生'),
    criterion('service', '服务意愿', 20, '可服务的区县和时间'),
  ]),
  method: { ...usualMethod, by: 'vote', vote: usualVote },
  quota: noCeilings,
  intake: openIntake,
  publicityRule: { days: 5, basis: 'working' },
  papers: ['publicityList', 'publicityTable', 'certificates'],
  wording: {
    name: '姓名',
    unit: '工作单位',
    counted: '名专家',
    publicity: {
      results: '拟聘任名单',
      proposal: '经单位推荐、形式审查和评审委员会表决，拟聘任{count}名专家（名单见附件）',
      list: '拟聘任专家名单',
    },
    award: '“{honour}”聘任',
  },
  publicityColumns: shownColumns('@name', '@unit', 'field'),
  honour: '重庆市青少年科普教育专家',
  numberCode: 'ZJ',
  asks: { validity: true, deadline: null },
  certified: () => true,
  printed: (values) => ({
    kind: values.field ?? '',
    contact: values.name ?? '',
    phone: values.phone ?? '',
    plaqueNumber: null,
    validTo: null,
  }),
  awarded: (values, _status, { number, validFrom, validTo }) => ({
    status: 'listed',
    values: { ...values, letterNumber: number, termFrom: validFrom, termTo: validTo },
  }),
};
