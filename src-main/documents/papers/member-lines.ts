import { Fault } from '../../domain/fault';
import { maximumTotal } from '../../domain/review/rubric';
import { formatPoints } from '../../domain/review/wording';
import type { ScoringData } from './list-data';

/** What is said on a member's score sheet, whichever file it is in. */
export const MARKING_RULE = '说明：各项不得超过表头所写分值；“回避”的不打分。';

/** Throws `paper.incomplete` where nobody has anyone to judge yet. */
export function requireMembers({ members }: ScoringData): void {
  if (members.every(({ candidates }) => candidates.length === 0))
    throw new Fault('paper.incomplete', '这一轮次还没有评委或通过形式审查的申报，不能制作评分表。');
}

/** 满分 100 分，打分以 0.5 分为最小单位 */
export const marksLine = ({ rubric }: ScoringData): string =>
  `满分 ${formatPoints(maximumTotal(rubric))} 分，打分以 ${formatPoints(rubric.step)} 分为最小单位`;

/** Whose sheet it is, and by what it is marked. */
export function memberLine(data: ScoringData, { name, seat, unit, submitted }: ScoringData['members'][number]): string {
  const who = `评委姓名：${name}　评委编号：${seat}　工作单位：${unit}`;
  return `${who}　${marksLine(data)}${submitted ? '　已提交' : ''}`;
}
