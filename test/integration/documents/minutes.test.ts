import { expect, test } from 'vitest';
import { asPdf, asWord } from '../../../src-main/documents/papers/draft';
import type { MeetingData } from '../../../src-main/documents/papers/meeting-data';
import { meetingMinutes } from '../../../src-main/documents/papers/minutes';
import { shippedFonts } from '../../support/fonts';
import { paperData } from '../../support/paper-data';
import { pageTexts } from '../../support/pdf';

const meeting = (more: Partial<MeetingData['minutes']> = {}): MeetingData => ({
  offices: paperData({ candidates: 2, named: 1 }).offices,
  title: '2026年基地命名',
  today: '2026-11-12',
  words: { name: '单位名称', unit: null },
  by: 'score',
  members: [{ seat: 1, name: '王䶮', unit: '重庆大学', title: '教授', duty: '组长', present: true, note: '' }],
  ranking: [],
  method: '',
  minutes: {
    heldOn: '2026-11-02',
    chair: '王䶮',
    people: [
      { label: '出席', names: '王䶮（组长）、李㛃' },
      { label: '请假', names: '张𬭚（出差）' },
    ],
    body: [
      '一、会议基本情况',
      '2026年基地命名评审会应到评委3人，实到2人，请假1人。',
      '二、回避情况',
      '没有需要回避的情形。',
    ],
    attached: false,
    ...more,
  },
});

// Catches minutes that leave out who was there, or that print a part for which there is nothing to say.
test('the minutes stand in the 纪要 format with who was there and what came about, as a paper and for Word', async () => {
  const content = meetingMinutes(meeting());
  expect(content.format).toBe('minutes');
  expect(content.people).toEqual([
    { label: '出席', names: '王䶮（组长）、李㛃' },
    { label: '请假', names: '张𬭚（出差）' },
  ]);
  const paper = await asPdf(content, shippedFonts());
  const text = pageTexts(paper.bytes).join('');
  expect(text).toContain('2026年11月2日，组长王䶮在');
  expect(text).toContain('应到评委3人，实到2人，请假1人');
  expect(text).not.toContain('列席');
  expect(text).not.toMatch(/（(?:会议|议定|主持)/);
  expect(paper.glyphs.filter(({ state }) => state !== 'fallback')).toEqual([]);
  expect(Buffer.from((await asWord(content)).bytes.subarray(0, 2)).toString('latin1')).toBe('PK');
});

test('without a committee there are none; without a date the place for it stays open', () => {
  expect(() => meetingMinutes({ ...meeting(), members: [] })).toThrow('评委会还没有评委');
  const open = meetingMinutes(meeting({ heldOn: null, chair: '' }));
  expect(open.body[0]).toMatch(/^＿+，＿+在＿+主持召开/);
});
