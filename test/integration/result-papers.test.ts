import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperName } from '../../src-main/api/contract/papers';
import { Fault } from '../../src-main/domain/fault';
import { leaves } from '../../src-main/domain/review/rubric';
import { KindWalk } from '../support/kind-walk';
import { type OfficeCore, startOffice } from '../support/office-core';
import { pageTexts } from '../support/pdf';

let program: OfficeCore;
beforeAll(async () => {
  program = await startOffice('result-papers');
});
afterAll(() => program.close());

async function textsOf(walk: KindWalk, paper: PaperName): Promise<string[]> {
  const made = await program.staff.call('paper.make', { round: walk.id, paper });
  expect(made.glyphs.filter(({ state }) => state === 'missing')).toEqual([]);
  return pageTexts(await program.fetch(made.file));
}

/** Five members: the n-th takes n − 1 points off the first criterion of the first candidate, 6 off that of the others. */
async function markedByFive(kind: string): Promise<KindWalk> {
  const walk = await KindWalk.open(program.office, kind, 3);
  await walk.toCommittee();
  for (const name of ['赵一', '钱二', '孙三', '李四', '买买提·吐尔逊']) {
    const typed = { name, unit: `${name}所在单位`, title: '教授', duty: 'member' as const };
    await program.staff.call('round.setMember', { round: walk.id, id: null, rev: 0, ...typed });
  }
  await walk.advance();
  const { round, members, candidates } = await walk.view();
  for (const [seat, member] of members.entries()) {
    for (const [place, candidate] of candidates.entries()) {
      const less = place === 0 ? seat * 100 : 600;
      const marks = Object.fromEntries(
        leaves(round.rubric).map(({ id, maximum }, at) => [id, at === 0 ? maximum - less : maximum]),
      );
      const on = { round: walk.id, member: member.id, candidate: candidate.id, rev: 0 };
      await program.staff.call('ballot.enter', { ...on, marks });
    }
    const rev = (await walk.view()).members[seat]?.rev ?? 0;
    await program.staff.call('ballot.submit', { round: walk.id, member: member.id, rev });
  }
  await walk.advance();
  return walk;
}

describe('结果计算过程', () => {
  // A page on which one number is missing cannot be followed by hand.
  test('a page a candidate: every mark, what was dropped, each step, the tie, then the quota', async () => {
    const walk = await markedByFive('course-selection');
    const { candidates } = await walk.view();
    const before = await textsOf(walk, 'reckoning');
    expect(before.length).toBe(4);
    expect(before.join('')).not.toContain('拟入选');
    await walk.advance();
    const [rules = '', first = '', second = '', third = ''] = await textsOf(walk, 'reckoning');
    expect(rules).toContain('名额总名额20个，每个单位至多3个，公布的得分不低于60分，备选5个。');
    expect(rules).toContain('有效评分达到5个的，去掉1个最高分和1个最低分，取其余评分的平均值；');
    // Rubric 25, 20, 15, 15, 15, 10: 100 to 96 points.
    for (const [seat, name] of ['赵一', '钱二', '孙三', '李四', '买买提·吐尔逊'].entries())
      expect(first).toContain(`${seat + 1}${name}${25 - seat}2015151510${100 - seat}`);
    expect(first).toContain(`001${candidates[0]?.name}`);
    expect(first).toContain('100去掉的最高分');
    expect(first).toContain('96去掉的最低分');
    expect(first).toContain('1．5名评委打分，满5名，去掉1个最高分和1个最低分，余3个。');
    expect(first).toContain('2．（99+98+97）÷3=294÷3=98。');
    expect(first).toContain('3．保留2位小数，四舍五入：98.00分，第1名，');
    expect(first).toContain('4．拟入选：第1名，在名额20个以内。');
    expect(second).toContain(`与“${candidates[2]?.name}”得分相同，`.replace(/\s/g, ''));
    expect(second).toContain('并列第2名。');
    expect(third).toContain('并列第2名。');
  });

  test('where the office audits: every indicator with both marks', async () => {
    const walk = await KindWalk.open(program.office, 'district-assessment', 2);
    await walk.toScoring();
    await walk.judge();
    await walk.advance();
    const [rules = '', first = ''] = await textsOf(walk, 'reckoning');
    for (const { name, maximum } of leaves(walk.kind.rubric)) {
      const mark = Math.floor((maximum * 4) / 500);
      expect(first).toContain(`${name}${maximum / 100}${mark}${mark}`.replace(/\s/g, ''));
    }
    expect(first).toContain('各项指标审核分相加：');
    expect(rules).toContain('得分各项指标的审核分相加，四舍五入保留2位小数。');
  });

  test('where there are votes alone: every number of each', async () => {
    const walk = await KindWalk.open(program.office, 'expert-admission', 2);
    await walk.toScoring();
    await walk.judge();
    await walk.advance();
    const [rules = '', first = ''] = await textsOf(walk, 'reckoning');
    expect(rules).toContain('表决应到评委超过三分之二到会方可表决，赞成票为投票人数的三分之二以上的通过；');
    expect(first).toContain('第1次3333000通过');
    expect(first).toContain('1．第1次：应到3，实到3，投票3；赞成3，反对0，弃权0。');
  });
});

// Catches a mark in another indicator's column, a sum of the wrong marks, a paper that speaks of a committee nobody has.
test('考核得分表 has both marks of every indicator, their sums, the score, its place and level; as a workbook too', async () => {
  const walk = await KindWalk.open(program.office, 'district-assessment', 2);
  await walk.toScoring();
  await expect(textsOf(walk, 'assessmentSheet')).rejects.toMatchObject({ code: 'paper.incomplete' });
  const { round, candidates } = await walk.view();
  const marks = (of: (maximum: number) => number) =>
    Object.fromEntries(leaves(round.rubric).map(({ id, maximum }) => [id, of(maximum)]));
  for (const [at, { id }] of candidates.entries()) {
    const given = { self: marks((maximum) => maximum), audited: marks((maximum) => maximum - 100 * (at + 1)) };
    const remarks = Object.fromEntries(leaves(round.rubric).map((criterion) => [criterion.id, '佐证材料不全']));
    await program.staff.call('sheet.enter', { round: walk.id, candidate: id, rev: 0, ...given, remarks });
  }
  const ids = candidates.map(({ id }) => id);
  await program.staff.call('sheet.confirm', { ...(await walk.on()), candidates: ids });
  await walk.advance();
  await walk.advance();
  const text = (await textsOf(walk, 'assessmentSheet')).join('');
  expect(text).toContain('2026年区县考核得分表考核对象2家指标9项满分100分');
  expect(text).toMatch(/自评审核(1211){3}109(1211){2}(109){3}1009191\.00良好/);
  expect(text).toMatch(/自评审核(1210){3}108(1210){2}(108){3}1008282\.00良好/);
  expect(text).toContain('审核人：复核人：负责人：日期：');
  expect(text).not.toContain('评委');
  const ranking = (await textsOf(walk, 'ranking')).join('');
  expect(ranking).toContain('2026年区县考核结果排序表参评对象2个名次');
  expect(ranking).not.toMatch(/评委|组长|监督员/);

  const made = await program.staff.call('paper.make', { round: walk.id, paper: 'assessmentBook' });
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(await program.fetch(made.file)) as never);
  const row = book.worksheets[0]?.getRow(5).values as unknown[];
  const pairs = [12, 12, 12, 10, 12, 12, 10, 10, 10].flatMap((maximum) => [maximum, maximum - 2]);
  expect(row.slice(4, 25)).toEqual([...pairs, 100, 82, 82]);
});

describe('计票记录', () => {
  test('a sheet a vote, the annulled one too: who was there, every count, what was needed, lines to sign', async () => {
    const walk = await KindWalk.open(program.office, 'expert-admission', 2);
    await walk.toScoring();
    await walk.vote();
    const { staff } = program;
    const [poll] = (await walk.view()).polls;
    if (!poll) throw new Error('no poll');
    await staff.call('poll.void', { round: walk.id, id: poll.id, rev: poll.rev, reason: '计票有误' });
    await walk.vote();
    const { candidates } = await walk.view();
    const [first = '', second = '', ...more] = await textsOf(walk, 'voteRecord');
    expect(more).toEqual([]);
    expect(first).toContain('第1次表决计票记录');
    expect(first).toContain('本次表决已作废，不计入结果：计票有误（staff）。');
    expect(second).toContain('第2次表决计票记录');
    expect(second).toContain('应到3人，实到3人：赵一、钱二、孙三');
    expect(second).toContain('到会要求：应到评委超过三分之二到会。通过要求：赞成票为投票人数的三分之二以上。');
    for (const [at, { code, name }] of candidates.entries())
      expect(second).toContain(`${at + 1}${code}${name}3333000通过`.replace(/\s/g, ''));
    for (const line of ['计票人：', '监票人：', '组长：']) expect(second).toContain(line);
  });

  test('says where nothing was counted yet', async () => {
    const walk = await KindWalk.open(program.office, 'expert-admission', 2);
    await walk.toScoring();
    const fault = await program.staff
      .call('paper.make', { round: walk.id, paper: 'voteRecord' })
      .catch((error: unknown) => error);
    expect(fault instanceof Fault && [fault.code, fault.message]).toEqual([
      'paper.incomplete',
      '这一轮次还没有完成计票的表决，没有计票记录可以打印。',
    ]);
  });
});
