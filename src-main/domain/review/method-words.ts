import type { Method } from './model';

/** How scores are formed, in one sentence; whatever the method's mean, level and rounding are. */
export function methodWords({ mean, level, trim: { drop, from }, scale, normalise }: Method): string {
  const rounding = scale === 0 ? '四舍五入取整数' : `四舍五入保留${scale}位小数`;
  const of = level === 'criterion' ? '各评分项逐项计算后相加：' : '';
  const between = normalise ? '；各组得分折算到同一均值和离差后比较' : '';
  if (mean === 'median') return `得分为${of}有效评分的中位数，${rounding}${between}。`;
  if (mean === 'mean' || drop === 0) return `得分为${of}全部有效评分的平均值，${rounding}${between}。`;
  return `得分为${of}有效评分达到${from}个的，去掉${drop}个最高分和${drop}个最低分后的平均值；不足${from}个的，全部有效评分的平均值；${rounding}${between}。`;
}
