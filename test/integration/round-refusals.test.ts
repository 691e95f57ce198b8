import { describe, expect, test } from 'vitest';
import { leaves } from '../../src-main/domain/review/rubric';
import { addBase, faultOf } from './office';
import { RECOMMENDED, RoundDesk, TODAY } from './round-desk';

const codeOf = async (work: Promise<unknown>) => (await faultOf(work)).code;

describe('set-up', () => {
  test('a rubric could be changed while members score by it', async () => {
    const desk = await RoundDesk.open(1);
    const { round } = await desk.view();
    await desk.advance();
    const fault = await faultOf(desk.configure({ rubric: round.rubric }));
    expect([fault.code, fault.message]).toEqual([
      'round.stage',
      '轮次“2026年基地命名”现在处于“申报”阶段，这件事要在“草稿”阶段办理。',
    ]);
  });

  test('a setting that cannot work is refused at its field', async () => {
    const desk = await RoundDesk.open(0);
    const { round } = await desk.view();
    const method = { ...round.method, trim: { drop: 2, from: 3 } };
    expect((await faultOf(desk.configure({ method }))).path).toBe('method');
    expect((await faultOf(desk.configure({ quota: { minimum: 20_000 } }))).path).toBe('quota');
    expect((await faultOf(desk.configure({ rules: [{ rule: '年龄', on: true, limit: 65 }] }))).path).toBe('rules');
    expect((await desk.view()).round.rev).toBe(1);
  });

  test('a change from an old view would overwrite a newer one', async () => {
    const desk = await RoundDesk.open(0);
    const old = await desk.on();
    await desk.configure({ title: '新标题' });
    expect(await codeOf(desk.harness.run('round.configure', { ...old, title: '旧标题' }))).toBe('record.changed');
    expect((await desk.view()).round.title).toBe('新标题');
  });

  test('an unknown kind is no round, and a removed round is gone with its parts', async () => {
    const desk = await RoundDesk.open(1);
    const asked = { kind: '月球基地', title: '某轮次', year: 2026 };
    expect(await codeOf(desk.harness.run('round.create', asked))).toBe('input.invalid');
    await desk.addMember('赵一');
    await desk.harness.run('round.remove', await desk.on());
    expect(await codeOf(desk.view())).toBe('record.missing');
    expect(await desk.harness.stored('member')).toEqual([]);
  });
});

describe('who may do what', () => {
  test('steps that are the reviewer’s are not the office’s, and the other way round', async () => {
    const desk = await RoundDesk.open(1);
    const { harness, id } = desk;
    harness.as('reviewer', '审核甲');
    expect(await codeOf(harness.run('round.advance', { ...(await desk.on()), to: 'application' }))).toBe(
      'permission.denied',
    );
    harness.as('administrator', '管理员甲');
    expect(await codeOf(harness.run('round.advance', { ...(await desk.on()), to: 'application' }))).toBe(
      'permission.denied',
    );
    harness.as('staff', '经办甲');
    await desk.advance();
    await desk.collect();
    await desk.advance();
    await desk.pass();
    const fault = await faultOf(harness.run('round.advance', { ...(await desk.on()), to: 'committee' }));
    expect([fault.code, fault.message]).toEqual([
      'permission.denied',
      '进入“组建评委”要由审核人员确认，请审核人员登录后办理。',
    ]);
    const publication = { docSerial: 1, date: TODAY, batch: '一', validFrom: TODAY, validTo: TODAY };
    expect(await codeOf(harness.run('round.publish', { round: id, rev: 1, ...publication }))).toBe('permission.denied');
  });

  test('a reviewer cannot touch marks', async () => {
    const desk = await RoundDesk.open(1);
    await desk.toScoring();
    desk.harness.as('reviewer', '审核甲');
    expect(await codeOf(desk.enter(1, 1, 90))).toBe('permission.denied');
  });
});

describe('who takes part', () => {
  test('those in already are passed over, and codes go on', async () => {
    const desk = await RoundDesk.open(2);
    await desk.advance();
    expect(await desk.collect()).toEqual({ count: 2 });
    const { id } = await addBase(desk.harness, 9, RECOMMENDED);
    const subjects = [...desk.bases, id, id];
    expect(await desk.harness.run('round.collect', { ...(await desk.on()), subjects })).toEqual({ count: 1 });
    expect((await desk.view()).candidates.map(({ code, subject }) => [code, subject])).toEqual([
      ['001', desk.bases[0]],
      ['002', desk.bases[1]],
      ['003', id],
    ]);
  });

  test('a base that was named already does not apply again', async () => {
    const desk = await RoundDesk.open(1);
    await desk.toScoring();
    await desk.scoreAll([90]);
    await desk.toPublication();
    await desk.publish();
    const { id } = await desk.harness.run('round.create', { kind: 'base-naming', title: '第二轮', year: 2026 });
    await desk.harness.run('round.advance', { round: id, rev: 1, to: 'application' });
    const fault = await faultOf(desk.harness.run('round.collect', { round: id, rev: 2, subjects: [...desk.bases] }));
    expect(fault.message).toBe('“渝创第1科技馆”状态是“命名”，只有“申报”状态的可以参评。');
  });

  test('an override needs its reason, a return its day', async () => {
    const desk = await RoundDesk.open(2, (n) => ({ openDays: n === 1 ? 200 : 300 }));
    await desk.advance();
    await desk.collect();
    await desk.advance();
    const [first, second] = (await desk.view()).candidates;
    expect([first?.suggested, first?.findings.map(({ text }) => text), second?.suggested]).toEqual([
      'return',
      ['年开放天数 200 天，要求不少于 250 天'],
      'pass',
    ]);
    expect((await faultOf(desk.pass())).message).toBe('渝创第1科技馆的结论与规则建议不同，请写明理由（至少 2 个字）。');
    const on = { ...(await desk.on()), candidates: [first?.id ?? ''], verdict: 'return' as const, reason: '' };
    const decide = (deadline: string | null) => desk.harness.run('round.decide', { ...on, deadline });
    expect((await faultOf(decide(null))).path).toBe('deadline');
    expect((await faultOf(decide('2026-11-01'))).message).toBe('补正期限不能早于今天，请改正。');
    expect((await faultOf(decide('2026-11-31'))).message).toBe('日历上没有 2026-11-31 这一天，请改正。');
    await decide('2026-11-20');
    expect((await desk.view()).blockers[0]?.text).toBe('还有 1 个没有审查结论：渝创第2科技馆。');
  });

  test('a corrected record is looked at again, its decision open', async () => {
    const desk = await RoundDesk.open(1, () => ({ openDays: 200 }));
    await desk.advance();
    await desk.collect();
    await desk.advance();
    const { id } = await desk.candidate(1);
    const decided = { candidates: [id], verdict: 'return' as const, reason: '', deadline: '2026-11-20' };
    await desk.harness.run('round.decide', { ...(await desk.on()), ...decided });
    const values = { openDays: 260, unitName: '渝创新科技馆' };
    await desk.harness.run('register.save', { register: 'base', id: desk.bases[0] ?? '', rev: 1, values });
    await desk.harness.run('round.recheck', { ...(await desk.on()), candidates: [id] });
    const candidate = await desk.candidate(1);
    expect([candidate.name, candidate.findings, candidate.suggested, candidate.decision]).toEqual([
      '渝创新科技馆',
      [],
      'pass',
      null,
    ]);
  });

  test('the form check begins with the records as they stand then', async () => {
    const desk = await RoundDesk.open(1, () => ({ openDays: 200 }));
    await desk.advance();
    await desk.collect();
    await desk.harness.run('register.save', {
      register: 'base',
      id: desk.bases[0] ?? '',
      rev: 1,
      values: { openDays: 260 },
    });
    expect((await desk.candidate(1)).suggested).toBe('return');
    await desk.advance();
    expect((await desk.candidate(1)).suggested).toBe('pass');
  });

  test('an applicant can leave before the form check and come back; the codes of the others stay', async () => {
    const desk = await RoundDesk.open(3);
    await desk.advance();
    await desk.collect();
    const { id } = await desk.candidate(2);
    expect(await desk.harness.run('round.withdraw', { ...(await desk.on()), candidates: [id] })).toEqual({ count: 1 });
    await desk.collect();
    expect((await desk.view()).candidates.map(({ code }) => code)).toEqual(['001', '003', '004']);
    const again = desk.harness.run('round.withdraw', { ...(await desk.on()), candidates: [id] });
    expect(await codeOf(again)).toBe('record.missing');
  });
});

describe('committee', () => {
  test('the same unit bars, the office’s word goes before it and can be taken back', async () => {
    const desk = await RoundDesk.open(2);
    await desk.toScoring([['赵一', ' 渝创第1 科技馆'], ['钱二']]);
    const { conflicts } = await desk.view();
    expect(conflicts.map(({ source, barred, reason }) => [source, barred, reason])).toEqual([
      ['unit', true, '评委工作单位是参评单位“渝创第1科技馆”'],
    ]);
    const { member, candidate } = conflicts[0] ?? { member: '', candidate: '' };
    const set = (barred: boolean | null, reason = '') =>
      desk.harness.run('round.setConflict', { round: desk.id, member, candidate, barred, reason });
    expect((await faultOf(desk.enter(1, 1, 90))).code).toBe('round.barred');
    expect((await faultOf(set(false))).path).toBe('reason');
    await set(false, '已离职');
    await desk.enter(1, 1, 90);
    await set(null);
    const [row] = (await desk.tally()).rows.filter(({ code }) => code === '001');
    expect(row?.marks.map(({ state, total }) => [state, total])).toEqual([
      ['barred', null],
      ['missing', null],
    ]);
  });

  test('nobody sits twice, there is one chair, and seats close up when someone leaves', async () => {
    const desk = await RoundDesk.open(0);
    await desk.addMember('赵一');
    await desk.addMember('钱二');
    await desk.addMember('孙三');
    expect((await faultOf(desk.addMember(' 赵 一', '赵一所在单位'))).code).toBe('record.duplicate');
    const chair = async (seat: number) => {
      const { id, rev, name, unit, title } = await desk.member(seat);
      return desk.harness.run('round.setMember', { round: desk.id, id, rev, name, unit, title, duty: 'chair' });
    };
    await chair(2);
    expect((await faultOf(chair(3))).message).toBe('组长已经是钱二，请先改其分工。');
    const { id, rev } = await desk.member(1);
    await desk.harness.run('round.removeMember', { round: desk.id, id, rev });
    expect((await desk.view()).members.map(({ seat, name }) => [seat, name])).toEqual([
      [1, '钱二'],
      [2, '孙三'],
    ]);
  });

  test('the committee is fixed once scoring has begun', async () => {
    const desk = await RoundDesk.open(1);
    await desk.toScoring();
    expect(await codeOf(desk.addMember('李四'))).toBe('round.stage');
    const { id, rev } = await desk.member(1);
    expect(await codeOf(desk.harness.run('round.removeMember', { round: desk.id, id, rev }))).toBe('round.stage');
  });
});

describe('marks', () => {
  test('a mark off its step, above its maximum or of no criterion is refused, and nothing is kept', async () => {
    const desk = await RoundDesk.open(1);
    await desk.toScoring();
    const { round } = await desk.view();
    const [first] = leaves(round.rubric);
    const pair = { round: desk.id, member: (await desk.member(1)).id, candidate: (await desk.candidate(1)).id, rev: 0 };
    const enter = (marks: Record<string, number>) => desk.harness.run('ballot.enter', { ...pair, marks });
    const fault = await faultOf(enter({ [first?.id ?? '']: 925 }));
    expect([fault.code, fault.message, fault.path]).toEqual([
      'input.invalid',
      '“展教场地”每档 0.5 分，9.25 分不在档上，请改正。',
      'marks.space',
    ]);
    expect(await codeOf(enter({ space: 1050 }))).toBe('input.invalid');
    expect(await codeOf(enter({ nowhere: 50 }))).toBe('input.invalid');
    expect(await desk.harness.ask('round.ballots', { round: desk.id, member: null })).toEqual([]);
  });

  test('two who type at once: the second learns of the first', async () => {
    const desk = await RoundDesk.open(1);
    await desk.toScoring();
    const first = await desk.enter(1, 1, 80);
    expect(await codeOf(desk.enter(1, 1, 70))).toBe('record.changed');
    expect(await desk.enter(1, 1, 70, first.rev)).toEqual({ id: first.id, rev: 2 });
  });

  test('submitted marks are closed; unlocking keeps them as they were', async () => {
    const desk = await RoundDesk.open(1);
    await desk.toScoring();
    expect((await faultOf(desk.submit(1))).message).toBe('评委赵一还有 11 项未评，评完才能提交。');
    await desk.scoreAll([80]);
    expect((await faultOf(desk.enter(1, 1, 90, 1))).message).toBe(
      '评委赵一的评分已提交并锁定，更正请先解锁并写明理由。',
    );
    const { id, rev } = await desk.member(1);
    await desk.harness.run('ballot.unlock', { round: desk.id, member: id, rev, reason: '录入错误' });
    await desk.enter(1, 1, 90, 2);
    const [ballot] = await desk.harness.ask('round.ballots', { round: desk.id, member: id });
    const total = (marks: Record<string, number>) => Object.values(marks).reduce((sum, mark) => sum + mark, 0);
    expect(total(ballot?.marks ?? {})).toBe(9000);
    expect(ballot?.versions.map(({ marks, reason, unlockedBy }) => [total(marks), reason, unlockedBy])).toEqual([
      [8000, '录入错误', '经办甲'],
    ]);
    const [one] = (await desk.view()).members;
    expect((await desk.view()).blockers).toEqual([
      { code: 'notSubmitted', text: '评委赵一已评完，还没有提交。', about: [one?.id] },
    ]);
  });

  test('no marks before scoring, after it, or for one who did not pass', async () => {
    const desk = await RoundDesk.open(2);
    await desk.advance();
    await desk.collect();
    await desk.addMember('赵一');
    expect(await codeOf(desk.enter(1, 1, 90))).toBe('round.stage');
    await desk.advance();
    await desk.pass([(await desk.candidate(1)).id]);
    const turned = { verdict: 'reject' as const, reason: '弄虚作假', deadline: null };
    const candidates = [(await desk.candidate(2)).id];
    await desk.harness.run('round.decide', { ...(await desk.on()), candidates, ...turned });
    await desk.advance();
    await desk.advance();
    expect((await faultOf(desk.enter(1, 2, 90))).message).toBe('“渝创第2科技馆”没有通过形式审查，不参加评审。');
    await desk.enter(1, 1, 90);
    await desk.submit(1);
    await desk.advance();
    const { id, rev } = await desk.member(1);
    const unlock = desk.harness.run('ballot.unlock', { round: desk.id, member: id, rev, reason: '更正' });
    expect(await codeOf(unlock)).toBe('round.stage');
  });
});

describe('steps', () => {
  test('no stage can be jumped over', async () => {
    const desk = await RoundDesk.open(1);
    const fault = await faultOf(desk.harness.run('round.advance', { ...(await desk.on()), to: 'scoring' }));
    expect([fault.code, fault.message]).toEqual([
      'round.stage',
      '轮次“2026年基地命名”下一步是“申报”，不能直接进入“评审”。',
    ]);
  });

  test('a step back opens what it must and loses nothing', async () => {
    const desk = await RoundDesk.open(2);
    await desk.toScoring();
    await desk.scoreAll([80, 70]);
    for (let step = 0; step < 3; step += 1) await desk.advance();
    await desk.harness.run('round.startPublicity', { ...(await desk.on()), start: TODAY });
    expect((await desk.candidate(1)).result).toEqual({ score: '80.00', rank: 1, outcome: 'selected', level: null });
    await desk.back('名单有误');
    const { round, candidates } = await desk.view();
    expect([round.stage, round.publicity, candidates.map(({ result }) => result)]).toEqual([
      'selection',
      null,
      [null, null],
    ]);
    expect(round.steps.at(-1)).toEqual({
      from: 'publicity',
      to: 'selection',
      at: `${TODAY}T04:00:00.000Z`,
      by: '经办甲',
      reason: '名单有误',
    });
    for (let step = 0; step < 6; step += 1) await desk.back();
    expect((await faultOf(desk.back())).message).toBe('轮次还在草稿阶段，没有上一步。');
    expect((await desk.tally()).rows.map(({ score }) => score)).toEqual(['80.00', '70.00']);
    expect(await codeOf(desk.harness.run('round.remove', await desk.on()))).toBe('record.used');
    const { rubric } = (await desk.view()).round;
    await desk.configure({ rubric: { ...rubric, step: 100 } });
    expect((await desk.view()).members.map(({ submitted }) => submitted)).toEqual([null, null, null]);
    expect((await desk.harness.ask('round.ballots', { round: desk.id, member: null })).length).toBe(6);
  });
});
