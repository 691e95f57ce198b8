import { dateText } from '../../domain/calendar/written';
import { Fault } from '../../domain/fault';
import type { OfficialContent } from '../../domain/official/content';
import { completed, fillTemplate } from '../../domain/official/fill';
import { officeFacts } from '../../domain/official/office-facts';
import { shippedText } from '../../domain/official/shipped';
import type { MeetingData } from './meeting-data';

/** To be written in by hand, or in the Word file. */
const BLANK = '＿＿＿＿＿＿＿＿';

/** 评审会议纪要 in the 纪要格式, composed from what the round kept of its meeting. */
export function meetingMinutes({ offices, title, today, members, minutes }: MeetingData): OfficialContent {
  if (members.length === 0) throw new Fault('paper.incomplete', '评委会还没有评委，不能制作会议纪要。');
  const named = (label: string): string => minutes.people.find((each) => each.label === label)?.names ?? '';
  const fields = {
    ...officeFacts(offices),
    会议名称: `${title}评审会议`,
    会议时间: minutes.heldOn === null ? BLANK : dateText(minutes.heldOn),
    会议地点: BLANK,
    主持人: minutes.chair === '' ? BLANK : `组长${minutes.chair}`,
    议定事项: minutes.body.join('\n'),
    出席人员: named('出席'),
    请假人员: named('请假'),
    列席人员: named('列席'),
    抄送机关: '',
  };
  const text = { ...shippedText('minutes'), cc: '' };
  return completed(fillTemplate(text, { fields, lists: {} }, { number: '', date: today, marks: [], signers: [] }));
}
