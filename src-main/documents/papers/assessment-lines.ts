import { Fault } from '../../domain/fault';
import { leaves } from '../../domain/review/rubric';
import { formatPoints } from '../../domain/review/wording';
import type { Reckoned, ReckoningData } from './reckoning-data';

type Points = Record<string, number>;

/** A line of 考核得分表. Points ×100; null: not filled in. */
export interface AssessmentLine {
  rank: number | null;
  name: string;
  districtName: string;
  /** By indicator. */
  self: (number | null)[];
  audited: (number | null)[];
  selfTotal: number | null;
  auditedTotal: number | null;
  /** Deductions and bonus after the audit. */
  adjusted: number;
  /** As published; null: nothing is audited. */
  score: string | null;
  /** 等次; '' while nothing is proposed. */
  level: string;
}

/** 2026年区县考核得分表: 考核 is not said twice. */
export const assessmentTitle = ({ title }: ReckoningData): string => `${title.replace(/考核$/, '')}考核得分表`;

export const MARKS_RULE = '自评分由被考核单位填报，审核分由主办单位核定；没有填的记作“—”。';
export const SIGNERS = ['审核人：', '复核人：', '负责人：', '日期：'] as const;

/** Whether anything was taken off or added after the audit. */
export const isAdjusted = (lines: readonly AssessmentLine[]): boolean => lines.some(({ adjusted }) => adjusted !== 0);

/** Best first. Throws `paper.incomplete` where nothing was audited. */
export function assessmentLines({ rubric, candidates }: ReckoningData): AssessmentLine[] {
  if (candidates.every(({ row }) => row.score === null))
    throw new Fault('paper.incomplete', '这一轮次还没有审核分，不能制作考核得分表。');
  const criteria = leaves(rubric).map(({ id }) => id);
  const marksOf = (given: Points = {}) => criteria.map((id) => given[id] ?? null);
  const sum = (marks: readonly (number | null)[]): number | null =>
    marks.every((mark) => mark === null) ? null : marks.reduce<number>((all, mark) => all + (mark ?? 0), 0);
  return candidates.map(({ row, sheet, proposed }: Reckoned): AssessmentLine => {
    const [self, audited] = [marksOf(sheet?.self), marksOf(sheet?.audited)];
    const { rank, name, districtName, score } = row;
    const adjusted = row.adjustments.reduce((all, { points }) => all + points, 0);
    const totals = { selfTotal: sum(self), auditedTotal: sum(audited) };
    return { rank, name, districtName, self, audited, ...totals, adjusted, score, level: proposed?.level ?? '' };
  });
}

/** How many were assessed, by how much, and how many of each level there are. */
export function assessmentFacts({ rubric, quota }: ReckoningData, lines: readonly AssessmentLine[]): string {
  const criteria = leaves(rubric);
  const full = criteria.reduce((all, { maximum }) => all + maximum, 0);
  const counts = quota.levels.flatMap(({ name }) => {
    const count = lines.filter(({ level }) => level === name).length;
    return count > 0 ? [`${name} ${count} 家`] : [];
  });
  const parts = [`考核对象 ${lines.length} 家`, `指标 ${criteria.length} 项`, `满分 ${formatPoints(full)} 分`];
  return [...parts, ...(counts.length > 0 ? [counts.join('，')] : [])].join('　');
}
