import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput, CallName } from '../../src-main/api/contract';
import type { Caller } from '../../src-main/api/rpc';
import type { Core } from '../../src-main/app/core';
import { Fault } from '../../src-main/domain/fault';
import { leaves } from '../../src-main/domain/review/rubric';
import { newPlace, PASSWORD, setUp, signedIn, startProgram } from '../support/program';
import { baseValues } from './office';
import { RECOMMENDED } from './round-desk';

let core: Core;
let office: Caller;
let reviewer: Caller;
let round = '';
let codes: { member: string; code: string }[] = [];

const faultOf = async <N extends CallName>(caller: Caller, name: N, input: CallInput<N>) => {
  const error = await caller.call(name, input).then(
    () => null,
    (fault) => fault,
  );
  if (!(error instanceof Fault)) throw new Error(`${name} was carried out`);
  return error;
};

const view = () => office.call('round.view', { round });
const on = async () => ({ round, rev: (await view()).round.rev });

/** Full marks for every criterion. */
async function full() {
  return Object.fromEntries(leaves((await view()).round.rubric).map(({ id, maximum }) => [id, maximum]));
}

beforeAll(async () => {
  core = await startProgram(await newPlace('seat'));
  await setUp(core, ['administrator', 'staff', 'reviewer']);
  office = await signedIn(core, 'staff');
  reviewer = await signedIn(core, 'reviewer');
  const subjects: string[] = [];
  for (const n of [1, 2]) {
    const values = baseValues(n, RECOMMENDED);
    subjects.push((await office.call('register.save', { register: 'base', id: null, rev: 0, values })).id);
  }
  round = (await office.call('round.create', { kind: 'base-naming', title: '2026年基地命名', year: 2026 })).id;
  await office.call('round.advance', { ...(await on()), to: 'application' });
  await office.call('round.collect', { ...(await on()), subjects });
  await office.call('round.advance', { ...(await on()), to: 'formCheck' });
  const candidates = (await view()).candidates.map(({ id }) => id);
  const pass = { verdict: 'pass' as const, reason: '已核对原件', deadline: null };
  await office.call('round.decide', { ...(await on()), candidates, ...pass });
  await reviewer.call('round.advance', { ...(await on()), to: 'committee' });
  for (const name of ['赵一', '钱二']) {
    const typed = { name, unit: `${name}所在单位`, title: '教授', duty: 'member' as const };
    await office.call('round.setMember', { round, id: null, rev: 0, ...typed });
  }
  await office.call('round.advance', { ...(await on()), to: 'scoring' });
  const members = (await view()).members.map(({ id }) => id);
  codes = (await office.call('seat.issue', { round, members })).codes;
});
afterAll(() => core.close());

describe('a member at the office’s PC', () => {
  test('codes are told once: what is kept does not hold them', async () => {
    expect(new Set(codes.map(({ code }) => code)).size).toBe(2);
    for (const { code } of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    const kept = JSON.stringify([await office.call('seat.list', { round }), await view()]);
    for (const { code } of codes) expect(kept).not.toContain(code);
  });

  test('declares, scores, submits; nothing else answers meanwhile, and the office comes back by its password', async () => {
    const [first, second] = codes;
    const [one, two] = (await view()).candidates;
    if (!first || !second || !one || !two) throw new Error('two of each are needed');
    const seat = await signedIn(core, 'staff');
    await seat.call('seat.open', { round });
    expect((await seat.call('app.state', {})).seat).toEqual({ round, member: null });
    // The screen belongs to the members: what the office may do elsewhere is closed here.
    for (const name of ['round.view', 'register.list', 'seat.view', 'ballot.unlock'] as const)
      expect([name, (await faultOf(seat, name, {} as never)).code]).toEqual([name, 'permission.denied']);

    const wrong = await faultOf(seat, 'seat.sign', { member: first.member, code: second.code });
    expect(wrong.code).toBe('login.wrong');
    await seat.call('seat.sign', {
      member: first.member,
      code: ` ${first.code.toLowerCase().slice(0, 3)}-${first.code.slice(3)} `,
    });
    const marks = await full();
    const mark = { round, member: first.member, candidate: one.id, rev: 0, marks };
    expect((await faultOf(seat, 'ballot.enter', mark)).message).toBe('请先填写回避声明，再开始评分。');

    await seat.call('seat.declare', { conflicts: [{ candidate: two.id, reason: '配偶在该单位任职' }] });
    const shown = await seat.call('seat.view', {});
    expect(shown.conflicts).toEqual([{ candidate: two.id, barred: true, reason: '配偶在该单位任职' }]);
    await seat.call('ballot.enter', mark);
    expect((await faultOf(seat, 'ballot.enter', { ...mark, candidate: two.id })).code).toBe('round.barred');
    const others = await faultOf(seat, 'ballot.enter', { ...mark, member: second.member });
    expect([others.code, others.message]).toEqual(['permission.denied', '只能录入本人的评分。']);
    const { rev } = (await seat.call('seat.view', {})).member;
    await seat.call('ballot.submit', { round, member: first.member, rev });
    expect((await faultOf(seat, 'ballot.enter', { ...mark, rev: 1 })).code).toBe('round.stage');

    await seat.call('seat.clear', {});
    expect((await faultOf(seat, 'seat.view', {})).code).toBe('permission.denied');
    expect((await faultOf(seat, 'seat.leave', { password: 'not this' })).code).toBe('login.wrong');
    await seat.call('seat.leave', { password: PASSWORD });
    expect((await seat.call('app.state', {})).seat).toBeNull();

    const { members, conflicts } = await view();
    expect(members[0]?.submitted?.by).toBe('评委赵一');
    expect(members[0]?.declared?.conflicts).toBe(1);
    expect(conflicts.map(({ source, member, candidate }) => [source, member, candidate])).toEqual([
      ['declared', first.member, two.id],
    ]);
  });

  test('a code is blocked after five wrong ones, and a new one opens at once', async () => {
    const member = codes[1]?.member ?? '';
    const seat = await signedIn(core, 'staff');
    await seat.call('seat.open', { round });
    for (let n = 0; n < 5; n += 1) await faultOf(seat, 'seat.sign', { member, code: '222222' });
    const right = codes[1]?.code ?? '';
    expect((await faultOf(seat, 'seat.sign', { member, code: right })).code).toBe('login.blocked');
    const [again] = (await office.call('seat.issue', { round, members: [member] })).codes;
    await seat.call('seat.sign', { member, code: again?.code ?? '' });
    expect((await seat.call('app.state', {})).seat?.member?.name).toBe('钱二');
  });

  test('wrong codes under the id of one call are counted once', async () => {
    const member = codes[0]?.member ?? '';
    const seat = await signedIn(core, 'staff');
    await seat.call('seat.open', { round });
    const sign = () =>
      seat.call('seat.sign', { member, code: '222222' }, { id: 'the-same-call' }).catch(({ code }) => code);
    const answers = [await sign(), await sign(), await sign(), await sign(), await sign(), await sign()];
    expect(answers).toEqual([...Array(5).fill('login.wrong'), 'login.blocked']);
    await office.call('seat.issue', { round, members: [member] });
  });

  test('many wrong codes at once are looked at beyond the fifth', async () => {
    const member = codes[0]?.member ?? '';
    const seat = await signedIn(core, 'staff');
    await seat.call('seat.open', { round });
    const faults = await Promise.all(
      Array.from({ length: 8 }, () => faultOf(seat, 'seat.sign', { member, code: '222222' })),
    );
    const wrong = faults.filter(({ code }) => code === 'login.wrong');
    expect([wrong.length, faults.filter(({ code }) => code === 'login.blocked').length]).toEqual([5, 3]);
  });
});
