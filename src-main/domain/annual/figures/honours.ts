import { type Counted, records, within, type YearFacts, type YearFigure } from '../define';
import { publishedIn, selectedIn } from '../published';

const STARS = ['五星', '四星', '三星'];

function issued(facts: YearFacts): Counted[] | null {
  const all = facts.certificates();
  if (all.length === 0) return null;
  return all
    .filter(({ voided, issuedOn }) => voided === null && within(facts, issuedOn))
    .map(() => ({ district: null }));
}

/** 举措七: what was selected and published, stars and certificates. */
export const honours: readonly YearFigure[] = [
  {
    name: '公布轮次数',
    measure: 7,
    label: '公布结果的评选命名轮次',
    unit: '个',
    span: 'year',
    source: '公布文件日期在本年的轮次',
    count: (facts) => (facts.rounds().length === 0 ? null : publishedIn(facts).filter(({ later }) => !later).length),
  },
  {
    name: '精品课程数',
    measure: 7,
    label: '评选精品科普课程',
    unit: '门',
    span: 'year',
    source: '精品课程轮次中本年公布入选的课程',
    column: '精品课程',
    count: (facts) => selectedIn(facts, 'course-selection'),
  },
  {
    name: '优秀活动数',
    measure: 7,
    label: '评选优秀课后科普活动',
    unit: '项',
    span: 'year',
    source: '优秀活动轮次中本年公布入选的活动',
    column: '优秀活动',
    count: (facts) => selectedIn(facts, 'activity-selection'),
  },
  {
    name: '评定星级数',
    measure: 7,
    label: '评定星级辅导员',
    unit: '名',
    span: 'year',
    source: '辅导员星级轮次中本年公布的辅导员，按星级',
    parts: () => STARS,
    count: (facts) => selectedIn(facts, 'instructor-stars'),
  },
  {
    name: '星级辅导员数',
    measure: 7,
    label: '现有星级辅导员',
    unit: '名',
    span: 'now',
    source: '科技辅导员台账中在岗、有星级的辅导员，按星级',
    column: '星级辅导员',
    parts: () => STARS,
    count: (facts) =>
      records(facts, 'instructor', {
        of: ({ status, values }) => status === 'active' && values.star !== null,
        part: ({ star }) => star,
      }),
  },
  {
    name: '颁发证书数',
    measure: 7,
    label: '颁发证书',
    unit: '份',
    span: 'year',
    source: '签发日期在本年的证书，作废的不计',
    count: issued,
  },
];
