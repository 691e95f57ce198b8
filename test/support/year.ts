import { type YearReport, yearReport } from '../../src-main/domain/annual/report';
import type { RegisterName } from '../../src-main/domain/registers';
import type { RegisterRecord, Values } from '../../src-main/domain/registers/define';
import type { Candidate, Certificate, Round } from '../../src-main/domain/review/model';
import { factsOf, record } from '../unit/indicators/facts';
import { candidateOf, roundOf } from '../unit/review/rounds';

/** 渝中区; 江北区, abolished in 2025; 两江新区, which took its place. */
const [YUZHONG, ABOLISHED] = ['500103', '500105'] as const;
export const SUCCESSOR = '两江新区';

type Held = Partial<Record<RegisterName, RegisterRecord[]>>;

const rows = (name: RegisterName, ...given: readonly [id: string, status: string, values: Values][]): Held => ({
  [name]: given.map(([id, status, values]) => record(name, id, values, status)),
});

/** A base or two, a few of everything else, most of it on the first or the last day of 2026. */
const held: Held = {
  ...rows(
    'base',
    ['馆', 'named', { unitName: '科技馆', district: YUZHONG, kind: '科技场馆类' }],
    ['园', 'named', { unitName: '农业园', district: ABOLISHED, kind: '“三农”类', instructors: 1 }],
    ['申', 'applied', { unitName: '申报的', district: YUZHONG, kind: '企业类', courses: 1, instructors: 2 }],
    ['撤', 'revoked', { unitName: '撤销的', district: YUZHONG, kind: '企业类' }],
  ),
  ...rows(
    'visit',
    ['去年末', 'done', { base: '馆', school: '村小', heldOn: '2025-12-31', pupils: 7 }],
    ['元旦', 'done', { base: '馆', school: '村小', heldOn: '2026-01-01', pupils: 40 }],
    ['年末', 'done', { base: '园', school: '村小', district: ABOLISHED, heldOn: '2026-12-31', pupils: 60 }],
    ['明年', 'done', { base: '馆', school: '村小', heldOn: '2027-01-01', pupils: 900 }],
    ['没去', 'cancelled', { base: '馆', school: '村小', heldOn: '2026-05-01', pupils: 900 }],
  ),
  ...rows('school', ['村小', 'active', { name: '村小', district: YUZHONG, rural: true, pupils: 90 }]),
  ...rows(
    'course',
    [
      '课一',
      'offered',
      { name: '课一', base: '馆', schoolYear: '2026—2027学年', subject: '物理', grades: '三年级', served: 120 },
    ],
    [
      '课二',
      'offered',
      { name: '课二', base: '馆', schoolYear: '2025—2026学年', subject: '数学', grades: '三年级', served: 80 },
    ],
    ['课三', 'withdrawn', { name: '课三', base: '馆', schoolYear: '2026—2027学年', subject: '化学', grades: '三年级' }],
  ),
  ...rows(
    'instructor',
    ['甲', 'active', { name: '甲', base: '馆', employment: '专职', star: '五星', training2024: '2024-05-01' }],
    ['乙', 'active', { name: '乙', base: '馆', employment: '专职', star: '三星' }],
    ['丙', 'left', { name: '丙', base: '馆', employment: '专职', star: '三星' }],
  ),
  ...rows(
    'trainingClass',
    ['跨年', 'finished', { name: '跨年班', level: '市级', startsOn: '2025-12-30', endsOn: '2026-01-02' }],
    ['未完', 'running', { name: '未完班', level: '市级', startsOn: '2026-11-30', endsOn: '2026-12-02' }],
  ),
  ...rows(
    'attendance',
    ['一', 'completed', { name: '乙', unit: '科技馆', role: '科技辅导员', trainingClass: '跨年' }],
    ['二', 'attended', { name: '丁', unit: '村小', role: '科技教师', trainingClass: '跨年' }],
    ['三', 'absent', { name: '戊', unit: '村小', role: '科技教师', trainingClass: '跨年' }],
    ['四', 'completed', { name: '己', unit: '村小', role: '科技教师', trainingClass: '未完' }],
  ),
  ...rows(
    'competition',
    ['创新', 'finished', { name: '创新大赛', year: 2026, series: '青少年科技创新大赛' }],
    ['三小', 'finished', { name: '三小', year: 2026, series: '小发明小制作小论文评比' }],
    ['上届', 'finished', { name: '上届', year: 2025, series: '青少年科技创新大赛' }],
  ),
  ...rows(
    'contestEntry',
    ['a', 'awarded', { name: '甲作', competition: '创新', district: ABOLISHED, award: '一等奖', entrants: '赵玥翀' }],
    ['b', 'passedOver', { name: '乙作', competition: '创新', district: YUZHONG }],
    ['c', 'withdrawn', { name: '丙作', competition: '创新', district: YUZHONG }],
    ['d', 'awarded', { name: '丁作', competition: '三小', district: YUZHONG, award: '二等奖' }],
    ['e', 'awarded', { name: '戊作', competition: '上届', district: YUZHONG, award: '一等奖' }],
  ),
  ...rows(
    'expert',
    ['院士', 'listed', { name: '李㛃', source: '两院院士', phone: '13800001234' }],
    ['待审', 'pending', { name: '张𬭚', source: '高校' }],
  ),
  ...rows('rectification', [
    '问题',
    'open',
    {
      name: '没有预案',
      unit: '农业园',
      district: ABOLISHED,
      foundOn: '2026-08-31',
      dueOn: '2026-12-31',
      person: '冉某',
    },
  ]),
};

const publication = { batch: '', validFrom: null, validTo: null, deadline: null };
const level = (name: string) => ({ id: name, name, count: null, share: null, minimum: null });
const rounds: Round[] = [
  roundOf({
    id: '命名',
    title: '2026年基地命名',
    stage: 'archive',
    publication: { ...publication, docNumber: '渝科协发〔2026〕9号', date: '2026-12-31' },
  }),
  roundOf({
    id: '星级',
    kind: 'instructor-stars',
    label: '辅导员星级',
    title: '2026年星级评定',
    quota: { ...roundOf().quota, levels: [level('五星'), level('四星')] },
    publication: { ...publication, docNumber: '渝科协发〔2025〕30号', date: '2025-12-31' },
    amendments: [
      {
        ...{ kind: 'later', docNumber: '渝科协发〔2026〕2号', date: '2026-01-01', reason: '异议已处理' },
        ...{ candidates: ['丁'], by: '', at: '' },
      },
    ],
  }),
  roundOf({ id: '未公布', title: '2027年基地命名', year: 2027 }),
];

const result = (level: string | null) => ({ score: '90.00', rank: 1, outcome: 'selected' as const, level });
const candidates: Candidate[] = [
  candidateOf('甲', 'pass', { round: '命名', name: '农业园', district: ABOLISHED, result: result(null) }),
  candidateOf('乙', 'pass', {
    ...{ round: '命名', name: '科技馆', district: YUZHONG, result: result(null) },
    withdrawn: { docNumber: '渝科协发〔2026〕10号', reason: '重名', by: '', at: '' },
  }),
  candidateOf('丙', 'pass', { round: '星级', name: '甲', district: YUZHONG, result: result('五星') }),
  candidateOf('丁', 'pass', { round: '星级', name: '乙', district: YUZHONG, result: result('四星'), later: true }),
  candidateOf('戊', 'reject', { round: '命名', name: '申报的', district: '500101' }),
];

const certificate = (number: string, issuedOn: string, voided: Certificate['voided'] = null): Certificate => ({
  ...{ id: number, rev: 1, number, pattern: '', year: 2026, seq: 1, round: null, candidate: null, subject: null },
  ...{ holder: '王䶮', title: '', issuedOn, validFrom: null, validTo: null, fields: {} },
  ...{ voided, madeAt: null, reprints: 0 },
});
const certificates = [
  certificate('1', '2026-01-01'),
  certificate('2', '2026-12-31'),
  certificate('3', '2026-06-01', { reason: '写错', by: '', at: '' }),
  certificate('4', '2025-12-31'),
];

/** The small office as it is counted on that day. */
export const smallYear = (year = 2026, today = '2027-01-10'): YearReport =>
  yearReport(factsOf(held, { today, rounds, candidates, certificates }), year);
