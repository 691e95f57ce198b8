import { agendaOf } from '../agenda';
import { barredPairs, contestants, type Dossier, pairKey } from '../dossier';
import { numbered, placed, titled } from './words';

/** Codes that a paragraph can still be read with; a longer order stands in 回避登记表. */
const LISTED = 40;

/** What a reason asks the office to look at is not for the minutes. */
const settled = (reason: string): string => reason.replace(/，请核对[^；]*/g, '');

/** 回避情况: of which member, about whom, why. */
export function conflictLines({ candidates, members, conflicts }: Dossier): string[] {
  const judged = contestants(candidates);
  const found = members.flatMap((member) => {
    const about = judged.flatMap((one) => {
      const tie = conflicts.find(
        ({ member: of, candidate, barred }) => of === member.id && candidate === one.id && barred,
      );
      return tie ? [`${placed(one)}，${settled(tie.reason)}`] : [];
    });
    return about.length === 0 ? [] : [`${titled(member)}回避：${about.join('；')}。`];
  });
  if (members.length === 0) return [];
  if (found.length === 0) return ['经系统核对和评委本人声明，没有需要回避的情形。'];
  return [
    '经系统核对、评委本人声明和主办单位认定，下列评委对所列对象回避，不评分、不投票，评议该对象时离场。',
    ...numbered(found),
  ];
}

/** 评议顺序, and who left the room when. */
export function orderLines({ round, candidates, members, conflicts }: Dossier): string[] {
  const judged = contestants(candidates);
  if (judged.length === 0 || members.length === 0) return [];
  const barred = barredPairs(conflicts);
  // Who did not come has nobody to leave the room for.
  const there = members.filter(({ attendance }) => attendance?.present !== false);
  const { order, leaves } = agendaOf(
    judged.map(({ id }) => ({
      id,
      barred: there.filter((member) => barred.has(pairKey(member.id, id))).map((member) => member.id),
    })),
  );
  const codes = order.map((id) => judged.find((one) => one.id === id)?.code ?? '');
  const lot = round.lot ? `编号和评议顺序由抽签确定，共${round.lot.count}个对象。` : '';
  if (leaves === 0) return [`${lot}按编号顺序评议，无人离场。`];
  if (judged.length > LISTED) return [`${lot}评议顺序和离场情况见评委回避登记表，离场共${leaves}人次。`];
  const outside = judged.flatMap((one) => {
    const gone = there.filter((member) => barred.has(pairKey(member.id, one.id)));
    return gone.length === 0 ? [] : [`评议${placed(one)}时，${gone.map(({ name }) => name).join('、')}离场`];
  });
  return [`${lot}评议顺序：${codes.join('、')}，离场共${leaves}人次。${outside.join('；')}。`];
}
