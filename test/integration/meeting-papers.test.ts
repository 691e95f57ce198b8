import exceljs from 'exceljs';
import { beforeEach, expect, test } from 'vitest';
import { feeBook } from '../../src-main/documents/excel/write/fee-book';
import { attendanceBook, rankingBook } from '../../src-main/documents/excel/write/meeting-books';
import { scoreSummary } from '../../src-main/documents/excel/write/score-summary';
import { attendanceSheet } from '../../src-main/documents/papers/attendance-sheet';
import { meetingMinutes } from '../../src-main/documents/papers/minutes';
import { rankingSheet } from '../../src-main/documents/papers/ranking-sheet';
import { reckoning } from '../../src-main/documents/papers/reckoning';
import { scoreSheet } from '../../src-main/documents/papers/score-sheet';
import { registerOf } from '../../src-main/domain/registers';
import { usualVote } from '../../src-main/domain/review/defaults';
import { shippedFonts } from '../support/fonts';
import { lostInPrint, office } from '../support/office';
import { pageTexts } from '../support/pdf';
import { recordValues } from '../support/record-values';
import { faultOf } from './office';
import { RoundDesk } from './round-desk';

const fonts = shippedFonts();
let desk: RoundDesk;
const meeting = () => desk.harness.ask('paper.meeting', { round: desk.id });
const sheetOf = async (bytes: Uint8Array) => {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

beforeEach(async () => {
  desk = await RoundDesk.open(4);
  await desk.toScoring([['王䶮'], ['李㛃'], ['张𬭚', '渝创第2科技馆']]);
});

/** One member away, one who keeps away from the second candidate, marks by the others. */
async function held(): Promise<void> {
  const { members } = await desk.view();
  await desk.harness.run('round.attend', {
    round: desk.id,
    members: members.map(({ id, seat }) => ({ id, present: seat !== 2, note: seat === 2 ? '出差' : '' })),
  });
  for (const seat of [1, 2, 3]) {
    for (const place of [1, 2, 3, 4]) {
      if (seat === 3 && place === 2) continue;
      await desk.enter(seat, place, [92, 92, 81, 50][place - 1] ?? 0);
    }
    await desk.submit(seat);
  }
}

// Catches minutes that say what was planned instead of what happened: who came, who left, what came out.
test('the minutes are composed from what happened', async () => {
  await held();
  const { minutes } = await meeting();
  expect(minutes.people).toEqual([
    { label: '出席', names: '王䶮、张𬭚' },
    { label: '请假', names: '李㛃（出差）' },
  ]);
  const text = minutes.body.join('\n');
  expect(text).toContain('应到评委3人，实到2人，请假1人');
  expect(text).toContain('本轮共申报4家单位，形式审查通过4家，提交会议评议4家');
  expect(text).toMatch(/张𬭚（渝创第2科技馆）回避：渝创第2科技馆（002）/);
  expect(text).toContain('评议渝创第2科技馆（002）时，张𬭚离场');
  expect(text).toContain('3名评委提交评分');
  expect(minutes.heldOn).toBe('2026-11-02');
  // Nothing is decided before the round leaves 拟定.
  expect(text).not.toContain('评审结果\n');
  while ((await desk.view()).round.stage !== 'publicity') await desk.advance();
  const after = (await meeting()).minutes.body.join('\n');
  expect(after).toContain(
    '拟入选3家：渝创第1科技馆（001）92.00分、渝创第2科技馆（002）92.00分、渝创第3科技馆（003）81.00分',
  );
  expect(after).toContain('未入选1家');
  expect(after).toContain('并列的有：渝创第1科技馆（001）、渝创第2科技馆（002）');
});

// Catches nineteen results in one paragraph, or results that the minutes leave out.
test('the minutes name up to five results in the text, more of them in a table behind it', async () => {
  desk = await RoundDesk.open(8);
  await desk.toScoring([['王䶮'], ['李㛃'], ['张𬭚']]);
  for (const seat of [1, 2, 3]) {
    for (const place of [1, 2, 3, 4, 5, 6, 7, 8]) await desk.enter(seat, place, 99 - 2 * place);
    await desk.submit(seat);
  }
  while ((await desk.view()).round.stage !== 'publicity') await desk.advance();
  const data = await meeting();
  const content = meetingMinutes(data);
  const results = data.minutes.body.slice(data.minutes.body.indexOf('五、评审结果'));
  expect(results.slice(1, -2)).toEqual(['会议评议8家，结果如下（名次和得分见附件）。', '拟入选8家。']);
  expect(content.attachments.map(({ title }) => title)).toEqual(['评审结果']);
  expect(content.attachments[0]?.table?.rows).toEqual(
    data.ranking.map(({ rank, code, name, districtName, printed }) => [
      String(rank),
      code,
      name,
      districtName,
      printed,
      '拟入选',
    ]),
  );
});

// Catches marks that were given back and are not told of, and a reason that tells the office what to look at.
test('the minutes tell of marks that were given back, and of conflicts in the order of the candidates', async () => {
  const { members, candidates } = await desk.view();
  const [member, candidate] = [members[2]?.id ?? '', candidates[0]?.id ?? ''];
  const on = { round: desk.id, member, candidate, barred: true };
  await desk.harness.run('round.setConflict', { ...on, reason: '曾任顾问，请核对是否在三年内' });
  for (const seat of [1, 2, 3]) {
    for (const place of [1, 2, 3, 4]) if (seat < 3 || place > 2) await desk.enter(seat, place, 90);
    await desk.submit(seat);
  }
  const { id, rev } = await desk.member(1);
  await desk.harness.run('ballot.unlock', { round: desk.id, member: id, rev, reason: '第一项录入有误' });
  await desk.submit(1);
  const text = (await meeting()).minutes.body.join('\n');
  expect(text).toContain('评委王䶮提交评分后解锁更正，理由：第一项录入有误（经办甲办理）；更正前的评分存档备查。');
  expect(text).toContain('张𬭚（渝创第2科技馆）回避：渝创第1科技馆（001），曾任顾问；');
});

test('签到签字表 has a line for each seat and for guests; 排序表 the places of all, as a paper and as a workbook', async () => {
  await expect(rankingSheet(await meeting(), fonts)).rejects.toMatchObject({ code: 'paper.incomplete' });
  await held();
  const data = await meeting();
  const signed = await attendanceSheet(data, fonts);
  const [page = ''] = pageTexts(signed.bytes);
  for (const { name } of data.members) expect(page).toContain(name);
  expect(page).toContain('监督员');
  expect(signed.glyphs.filter(({ state }) => state !== 'fallback')).toEqual([]);

  const ranking = await rankingSheet(data, fonts);
  expect(ranking.pages).toBe(1);
  const text = pageTexts(ranking.bytes).join('');
  expect(data.ranking.map(({ rank, code }) => [rank, code])).toEqual([
    [1, '001'],
    [1, '002'],
    [3, '003'],
    [4, '004'],
  ]);
  for (const { name, printed } of data.ranking) expect(text).toMatch(new RegExp(`${name}.*${printed}`));
  const sheet = await sheetOf((await rankingBook(data)).bytes);
  expect([4, 5, 6, 7].map((row) => [sheet.getCell(row, 1).value, sheet.getCell(row, 5).value])).toEqual([
    [1, 92],
    [1, 92],
    [3, 81],
    [4, 50],
  ]);
  expect(sheet.getCell('E4').numFmt).toBe('0.00');
  const attendance = (await attendanceBook(data)).bytes;
  expect((await sheetOf(attendance)).getCell('H5').value).toBe('缺席，出差');
  if (office)
    expect([await lostInPrint(attendance), await lostInPrint((await rankingBook(data)).bytes)]).toEqual(['', '']);
});

// Catches a 未入选 among 拟入选 of which nothing says why.
test('排序表 tells of a vote that was lost', async () => {
  desk = await RoundDesk.open(3);
  const { method } = (await desk.view()).round;
  await desk.configure({ method: { ...method, by: 'scoreThenVote', vote: usualVote } });
  await desk.toScoring();
  await desk.scoreAll([90, 80, 70]);
  await desk.advance();
  const { members, candidates } = await desk.view();
  const [present, ids] = [members.map(({ id }) => id), candidates.map(({ id }) => id)];
  const poll = await desk.harness.run('poll.open', { ...(await desk.on()), candidates: ids, present, reason: '' });
  const count = (yes: number) => ({ yes, no: 3 - yes, abstain: 0, invalid: 0 });
  const counts = Object.fromEntries(ids.map((id, at) => [id, count(at === 0 ? 1 : 3)]));
  const counted = await desk.harness.run('poll.count', { round: desk.id, ...poll, present, counts });
  await desk.harness.run('poll.close', { round: desk.id, ...counted });
  while ((await desk.view()).round.stage !== 'publicity') await desk.advance();
  expect((await meeting()).ranking.map(({ rank, outcome, note }) => [rank, outcome, note])).toEqual([
    [1, '未入选', '表决未通过'],
    [2, '拟入选', ''],
    [3, '拟入选', ''],
  ]);
});

// Catches an absent member who looks as if marks of his were lost, who is to sign for them, or who left the room.
test('a member who is away without a mark is 缺席 on every paper', async () => {
  const { members } = await desk.view();
  const [absent, other] = [members[1], members[0]];
  const [candidate] = (await desk.view()).candidates;
  if (!absent || !other || !candidate) throw new Error('members and candidates');
  await desk.harness.run('round.attend', {
    round: desk.id,
    members: members.map(({ id }) => ({ id, present: id !== absent.id, note: id === absent.id ? '住院' : '' })),
  });
  const on = { round: desk.id, member: absent.id, candidate: candidate.id, barred: true };
  await desk.harness.run('round.setConflict', { ...on, reason: '曾任顾问' });
  for (const seat of [1, 3]) {
    for (const place of [1, 2, 3, 4]) if (seat === 1 || place !== 2) await desk.enter(seat, place, 90 - place);
    await desk.submit(seat);
  }
  const round = { round: desk.id };
  const data = await desk.harness.ask('paper.data', { ...round, document: null });
  const summary = await sheetOf((await scoreSummary(data)).bytes);
  expect([5, 6, 7].map((column) => summary.getCell(4, column).value)).toEqual([89, '回避', 89]);
  expect([5, 6, 7].map((row) => summary.getCell(row, 6).value)).toEqual(['缺席', '缺席', '缺席']);
  const scores = pageTexts((await scoreSheet(data, fonts)).bytes).join('');
  expect(scores.match(/缺席/g)).toHaveLength(4);
  expect(scores).toContain('“缺席”为评委没有到会、没有评分，不计入。');
  const reckoned = pageTexts((await reckoning(await desk.harness.ask('paper.reckoning', round), fonts)).bytes);
  expect(reckoned.filter((page) => page.includes('缺席，不计'))).toHaveLength(3);
  const sheets = await desk.harness.ask('paper.scoring', round);
  expect(sheets.members.map(({ seat }) => seat)).toEqual([1, 3]);
  const [signed = ''] = pageTexts((await attendanceSheet(await meeting(), fonts)).bytes);
  expect(signed).toContain('缺席，住院');
  const text = (await meeting()).minutes.body.join('\n');
  expect(text).toContain('2名评委提交评分');
  expect(text).toContain('离场共1人次。评议渝创第2科技馆（002）时，张𬭚离场。');
});

test('the fee sheet adds up, masks what is personal unless it is asked for, and says so in the journal', async () => {
  const values = recordValues(registerOf('expert'), 1, '2026-11-01', () => []);
  const phone = '13812345678';
  const saved = { ...values, name: '钱学森', unit: '中国科学院', account: '6222021001112223334', phone };
  const { id: expert } = await desk.harness.run('register.save', {
    register: 'expert',
    id: null,
    rev: 0,
    values: saved,
  });
  await desk.back();
  const typed = { name: '钱学森', unit: '中国科学院', title: '院士', duty: 'member' as const, expert };
  await desk.harness.run('round.setMember', { round: desk.id, id: null, rev: 0, ...typed });
  const [third, second, , first] = (await desk.view()).members;
  if (!first || !second || !third) throw new Error('four members');
  await desk.harness.run('fee.set', {
    round: desk.id,
    members: [
      { id: first.id, fee: { amount: 150_000, times: 1, basis: 'net' } },
      { id: second.id, fee: { amount: 250_000, times: 2, basis: 'gross' } },
      { id: third.id, fee: null },
    ],
  });
  const masked = await desk.harness.ask('paper.fees', { round: desk.id, sensitive: false });
  expect(masked.rows).toHaveLength(2);
  expect(masked.rows[1]?.account).toBe('6******************');
  expect(JSON.stringify(masked)).not.toContain('6222021001112223334');
  const whole = await desk.harness.ask('paper.fees', { round: desk.id, sensitive: true });
  expect(whole.rows[1]?.account).toBe('6222021001112223334');
  // A payment and its tax need no telephone number.
  expect(JSON.stringify([masked, whole])).not.toMatch(/138(\*{4}|1234)5678/);

  const fees = await feeBook({ ...whole, today: '2026-11-12' });
  if (office) expect(await lostInPrint(fees)).toBe('');
  const sheet = await sheetOf(fees);
  // 1,500 after tax are 1,675 before it; 5,000 before tax leave 4,200.
  const money = (row: number) => [11, 15, 16].map((column) => sheet.getCell(row, column).value);
  expect(money(5)).toEqual([1675, 175, 1500]);
  expect(money(4)).toEqual([5000, 800, 4200]);
  expect(sheet.getCell('K6').value).toEqual({ formula: 'SUM(K4:K5)', result: 6675 });
  expect(sheet.getCell('P6').value).toEqual({ formula: 'SUM(P4:P5)', result: 5700 });
  expect(sheet.getCell('A7').value).toBe('实发合计（大写）：人民币伍仟柒佰元整（¥5,700.00）');
  expect(sheet.getCell('G4').numFmt).toBe('@');

  desk.harness.as('administrator');
  expect((await faultOf(desk.harness.ask('paper.fees', { round: desk.id, sensitive: true }))).code).toBe(
    'permission.denied',
  );
});

test('the tax table is the office’s: shipped until it is changed', async () => {
  const table = await desk.harness.ask('settings.feeTable', {});
  expect(table.brackets.map(({ rate }) => rate)).toEqual([20, 30, 40]);
  const changed = { ...table, allowance: { ...table.allowance, fixed: 100_000 } };
  await desk.harness.run('settings.setFeeTable', changed);
  expect(await desk.harness.ask('settings.feeTable', {})).toEqual(changed);
  // The offices are another single value of the same table.
  expect((await desk.harness.ask('settings.offices', {})).docPrefix).toBe('渝科协发');
});
