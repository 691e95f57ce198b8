/** One of the ten measures (十条举措) of the policy 渝教基发〔2021〕44号. */
export interface Measure {
  /** 1 to 10, as in the policy. */
  number: number;
  /** 一 to 十. */
  sign: string;
  /** Short name, as in the navigation. */
  title: string;
  /** The policy's own heading. */
  heading: string;
}

const TITLES: readonly [title: string, heading: string][] = [
  ['基地命名', '打造命名一批中小学校外科普基地'],
  ['课程', '开发一批精品科普课程'],
  ['活动', '设计一批课后科普活动'],
  ['竞赛', '打造一批高水平科技竞赛'],
  ['专家', '汇聚一批青少年科普教育专家'],
  ['培训', '培训一批优秀科技教师'],
  ['评选', '评选一批优秀典型案例'],
  ['课题', '开展一批课题研究'],
  ['宣传', '宣传一批理论与实践成果'],
  ['协同', '构建一个协同推进体系'],
];

export const MEASURES: readonly Measure[] = TITLES.map(([title, heading], at) => ({
  number: at + 1,
  sign: '一二三四五六七八九十'.charAt(at),
  title,
  heading,
}));

/** The measure of that number, or undefined. */
export const measureOf = (number: number): Measure | undefined => MEASURES[number - 1];
