import { dateText } from '../../calendar/written';
import { isAway } from '../attendance';
import { contestants, type Dossier } from '../dossier';
import { groupLabel, groupOf, groupsOf } from '../groups';
import { type Candidate, type Member, VERDICT_LABELS } from '../model';
import { meetingOf } from '../round-title';
import { measureOf } from './words';

/** How a committee came about: by the draw, with whoever supervised it; null: it was put together by the office. */
export interface Drawn {
  number: number;
  date: string;
  supervisor: string;
}

/** 会议基本情况: who was there, how the committee came about, what lay before it. */
export function openingLines({ round, candidates, members }: Dossier, drawn: Drawn | null, counted: string): string[] {
  const measure = measureOf(counted);
  const taken = members.some(({ attendance }) => attendance !== null);
  const absent = members.filter(isAway).length;
  const present = taken ? `，实到${members.length - absent}人` : '';
  const chair = members.find(({ duty }) => duty === 'chair');
  const came = drawn
    ? `评委会由专家资源库随机抽取产生（${dateText(drawn.date)}第${drawn.number}次抽取，监督员${drawn.supervisor}）。`
    : '评委会由主办单位组建。';
  const verdicts = (['pass', 'return', 'reject'] as const).flatMap((verdict) => {
    const count = candidates.filter(({ decision }) => decision?.verdict === verdict).length;
    return count > 0 ? [`${VERDICT_LABELS[verdict]}${count}${measure}`] : [];
  });
  return [
    `${meetingOf(round.title)}应到评委${members.length}人${present}${absent > 0 ? `，请假${absent}人` : ''}${chair ? `，由组长${chair.name}主持` : ''}。${came}`,
    `本轮共申报${candidates.length}${counted}，形式审查${verdicts.join('、') || '尚未完成'}，提交会议评议${contestants(candidates).length}${measure}。`,
    ...groupLines(candidates, members, measure),
  ];
}

/** 分组: who judged which part. */
function groupLines(candidates: readonly Candidate[], members: readonly Member[], measure: string): string[] {
  const judged = contestants(candidates);
  const groups = groupsOf(judged);
  const words = groups.map((group) => {
    const names = members
      .filter((member) => ['', group].includes(groupOf(member)))
      .map((member) => (isAway(member) ? `${member.name}（请假）` : member.name));
    const count = judged.filter((one) => one.group === group).length;
    return `${groupLabel(group).replaceAll(' ', '')}${names.join('、')}，评议${count}${measure}`;
  });
  return groups.length === 0 ? [] : [`会议分${groups.length}组评议：${words.join('；')}。`];
}
