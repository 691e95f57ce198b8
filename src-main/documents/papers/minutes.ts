import { dateText } from '../../domain/calendar/written';
import { Fault } from '../../domain/fault';
import type { OfficialContent } from '../../domain/official/content';
import { completed, fillTemplate } from '../../domain/official/fill';
import type { Facts } from '../../domain/official/lines';
import { officeFacts } from '../../domain/official/office-facts';
import { shippedText } from '../../domain/official/shipped';
import type { AttachmentTemplate } from '../../domain/official/template';
import { meetingOf } from '../../domain/review/round-title';
import type { MeetingData } from './meeting-data';
import { resultTitle } from './ranking-lines';

/** To be written in by hand, or in the Word file. */
const BLANK = '＿＿＿＿＿＿＿＿';

const RESULTS = '评审结果';

/** 评审结果 as a table, for what is too much to be read in a paragraph. */
const resultTable = (printed: string): AttachmentTemplate => ({
  title: '评审结果',
  text: [],
  list: RESULTS,
  columns: [
    { title: '名次', field: '名次', width: 'fit', align: 'center' },
    { title: '编号', field: '编号', width: 'fit', align: 'center' },
    { title: '参评对象', field: '名称', width: 'rest', align: 'left' },
    { title: '区县', field: '区县', width: 'fit', align: 'center' },
    { title: printed, field: '得分', width: 'fit', align: 'center' },
    { title: '结果', field: '结果', width: 'fit', align: 'center' },
  ],
  turn: 'auto',
  optional: false,
});

const resultRows = ({ ranking }: MeetingData): Facts['lists'] => ({
  [RESULTS]: ranking.map(({ rank, code, name, districtName, printed, outcome }) => ({
    名次: String(rank ?? '—'),
    编号: code,
    名称: name,
    区县: districtName || '—',
    得分: printed ?? '—',
    结果: outcome || '—',
  })),
});

/** 评审会议纪要 in the 纪要格式, composed from what the round kept of its meeting. */
export function meetingMinutes(data: MeetingData): OfficialContent {
  const { offices, title, today, members, minutes } = data;
  if (members.length === 0) throw new Fault('paper.incomplete', '评委会还没有评委，不能制作会议纪要。');
  const named = (label: string): string => minutes.people.find((each) => each.label === label)?.names ?? '';
  const fields = {
    ...officeFacts(offices),
    会议名称: `${meetingOf(title)}议`,
    会议时间: minutes.heldOn === null ? BLANK : dateText(minutes.heldOn),
    会议地点: BLANK,
    主持人: minutes.chair === '' ? BLANK : `组长${minutes.chair}`,
    议定事项: minutes.body.join('\n'),
    出席人员: named('出席'),
    请假人员: named('请假'),
    列席人员: named('列席'),
    抄送机关: '',
  };
  const attachments = minutes.attached ? [resultTable(resultTitle(data))] : [];
  const text = { ...shippedText('minutes'), cc: '', attachments };
  return completed(
    fillTemplate(text, { fields, lists: resultRows(data) }, { number: '', date: today, marks: [], signers: [] }),
  );
}
