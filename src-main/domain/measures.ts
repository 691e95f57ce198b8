/** The ten measures of the policy by their short names, in its order. */
export interface Measure {
  /** 1 to 10. */
  number: number;
  short: string;
  /** 一 to 十. */
  sign: string;
}

export const MEASURES: readonly Measure[] = [
  '基地命名',
  '课程',
  '活动',
  '竞赛',
  '专家',
  '培训',
  '评选',
  '课题',
  '宣传',
  '协同',
].map((short, at) => ({ short, number: at + 1, sign: '一二三四五六七八九十'.charAt(at) }));

/** Not a measure: what all of them share. */
export const COMMON_DATA = 0;
