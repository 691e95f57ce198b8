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
    expect(rules).toContain('表决超过三分之二到会方可表决，赞成票为投票人数的三分之二以上的通过；');
    expect(first).toContain('第1次3333000通过');
    expect(first).toContain('1．第1次：应到3，实到3，投票3；赞成3，反对0，弃权0。');
  });
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
    expect(second).toContain('到会要求：超过三分之二到会。通过要求：赞成票为投票人数的三分之二以上。');
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
