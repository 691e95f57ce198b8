import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CallInput } from '../../src-main/api/contract';
import { replay } from '../../src-main/domain/review/draw/replay';
import { runDraw } from '../../src-main/host/cli/draw';
import type { Harness } from '../store-harness';
import { faultOf } from './office';
import { RoundDesk } from './round-desk';

type Plan = CallInput<'draw.preview'>['plan'];
const RANDOM = 'ab'.repeat(32);

const PLAN: Plan = {
  supervisor: '监督员甲',
  seats: [{ field: '物理学', size: 2, alternates: 1 }],
  titles: null,
  sources: null,
  districts: null,
  restDays: 30,
  conflictsAllowed: 0,
};

async function addExpert(harness: Harness, n: number, more: Record<string, string> = {}, listed = true) {
  const values = {
    name: `专家${n}`,
    birth: '1970-05',
    phone: `1390000${String(n).padStart(4, '0')}`,
    unit: `第${n}研究所`,
    rank: '教授',
    field: '物理学',
    source: '高校',
    recommendedBy: '市级学会',
    served: '全市',
    ...more,
  };
  const { id } = await harness.run('register.save', { register: 'expert', id: null, rev: 0, values });
  if (listed) await harness.run('register.move', { register: 'expert', ids: [id], status: 'listed', reason: '已审核' });
  return id;
}

/** A round in 组建评委 with two candidates, and experts of whom six can be drawn. */
async function ready(): Promise<{ desk: RoundDesk; experts: string[] }> {
  const desk = await RoundDesk.open(2);
  const { harness } = desk;
  const experts: string[] = [];
  for (let n = 1; n <= 6; n += 1) experts.push(await addExpert(harness, n));
  await addExpert(harness, 7, {}, false);
  await addExpert(harness, 8, { unit: '渝创第1科技馆' });
  await addExpert(harness, 9, { field: '化学' });
  await desk.advance();
  await desk.collect();
  await desk.advance();
  await desk.pass();
  await desk.advance();
  return { desk, experts };
}

const keep = (desk: RoundDesk, plan = PLAN) => desk.harness.run('draw.keep', { round: desk.id, plan, random: RANDOM });
const view = (desk: RoundDesk, draw: string) => desk.harness.ask('draw.view', { draw });

describe('a committee is drawn', () => {
  test('the pool is listed with the reason for everyone left out, before anything is fixed', async () => {
    const { desk } = await ready();
    const { list, pool, problem } = await desk.harness.ask('draw.preview', { round: desk.id, plan: PLAN });
    expect([pool, problem]).toEqual([[{ field: '物理学', count: 6 }], null]);
    expect(list.filter(({ reason }) => reason !== null).map(({ name, reason }) => [name, reason])).toEqual(
      expect.arrayContaining([
        ['专家7', '状态为“待审”'],
        ['专家8', '需回避“渝创第1科技馆”（评委工作单位是参评单位“渝创第1科技馆”）'],
        ['专家9', '专业领域“化学”不在抽取范围'],
      ]),
    );
    expect(list).toHaveLength(9);
    const many = { ...PLAN, seats: [{ field: '物理学', size: 7, alternates: 0 }] };
    expect((await desk.harness.ask('draw.preview', { round: desk.id, plan: many })).problem).toMatch(
      /^“物理学”需要 7 人、候补 0 人，符合条件的只有 6 人；另有 2 人未列入：/,
    );
    expect(await desk.harness.ask('draw.choices', { round: desk.id })).toMatchObject({
      fields: [
        { value: '物理学', count: 8 },
        { value: '化学', count: 1 },
      ],
    });
  });

  test('digest and commitment are there before the word, the random number only after it', async () => {
    const { desk } = await ready();
    const { id, rev } = await keep(desk);
    const before = await view(desk, id);
    expect([before.random, before.draw.drawn, before.draw.committee]).toEqual([null, null, []]);
    await desk.harness.run('draw.make', { draw: id, rev, word: ' 秋高气爽 ' });
    const after = await view(desk, id);
    expect([after.random, after.draw.digest, after.draw.commitment]).toEqual([
      RANDOM,
      before.draw.digest,
      before.draw.commitment,
    ]);
    const { members } = await desk.view();
    expect(members.map(({ expert }) => expert)).toEqual(after.draw.committee);
    expect(members.map(({ seat, draw, duty }) => [seat, draw, duty])).toEqual([
      [1, id, 'member'],
      [2, id, 'member'],
    ]);
  });

  test('it cannot be drawn again, nor a second roster be fixed beside one that waits', async () => {
    const { desk } = await ready();
    const { id, rev } = await keep(desk);
    expect((await faultOf(keep(desk))).message).toBe(
      '第 1 次抽取的名册已经固定，还没有抽取；请先完成，或写明理由作废。',
    );
    const made = await desk.harness.run('draw.make', { draw: id, rev, word: '一' });
    const again = await faultOf(desk.harness.run('draw.make', { draw: id, rev: made.rev, word: '二' }));
    expect(again.message).toBe('第 1 次抽取已经完成，结果不能重抽。');
  });

  test('a refusal seats the next alternate in the same place, and the record replays', async () => {
    const { desk } = await ready();
    const { id, rev } = await keep(desk);
    const made = await desk.harness.run('draw.make', { draw: id, rev, word: '秋高气爽' });
    const { draw } = await view(desk, id);
    const [first = ''] = draw.committee;
    const once = await desk.harness.run('draw.refuse', { draw: id, rev: made.rev, person: first, reason: '出差' });
    const { members } = await desk.view();
    expect(members.map(({ seat, expert }) => [seat, expert])).toEqual([
      [1, draw.drawn?.seats[0]?.alternates[0]],
      [2, draw.committee[1]],
    ]);
    const second = members[1]?.expert ?? '';
    const none = desk.harness.run('draw.refuse', { draw: id, rev: once.rev, person: second, reason: '因病' });
    expect((await faultOf(none)).message).toBe('“物理学”候补人员已用完，不能再递补，请重新抽取或由办公室商定。');

    const record = await desk.harness.ask('draw.record', { draw: id });
    expect(replay(record)).toEqual([]);
    const file = join(mkdtempSync(join(tmpdir(), 'kepu-draw-')), 'record.json');
    writeFileSync(file, JSON.stringify(record));
    const said: string[] = [];
    expect(await runDraw(['replay', file], { write: (text) => said.push(text) })).toBe(0);
    expect(said.join('')).toContain(`  ${members[0]?.expert}  ${members[0]?.name}`);
  });

  test('who was drawn is not renamed, removed, or drawn for the next round within 30 days', async () => {
    const { desk } = await ready();
    const { id, rev } = await keep(desk);
    await desk.harness.run('draw.make', { draw: id, rev, word: '秋高气爽' });
    const member = await desk.member(1);
    const { name, unit, title } = member;
    const set = { round: desk.id, id: member.id, rev: member.rev, name, unit, title, duty: 'chair' as const };
    expect((await faultOf(desk.harness.run('round.setMember', { ...set, name: '他人' }))).code).toBe('record.used');
    await desk.harness.run('round.setMember', set);
    const { rev: now } = await desk.member(1);
    const away = desk.harness.run('round.removeMember', { round: desk.id, id: member.id, rev: now });
    expect((await faultOf(away)).code).toBe('record.used');

    const other = await desk.another('2026年第二批基地命名', []);
    const preview = async () => {
      const { list } = await desk.harness.ask('draw.preview', { round: other.id, plan: PLAN });
      return list.filter(({ reason }) => reason?.includes('已被抽取')).map(({ reason }) => reason);
    };
    expect(await preview()).toEqual(Array(2).fill('2026-11-02 已被抽取，未满 30 天'));
    desk.harness.on('2026-12-02');
    expect(await preview()).toEqual([]);
  });

  test('an annulled draw keeps its record and its number, and its members leave', async () => {
    const { desk } = await ready();
    const { id, rev } = await keep(desk);
    const made = await desk.harness.run('draw.make', { draw: id, rev, word: '秋高气爽' });
    await desk.harness.run('draw.annul', { draw: id, rev: made.rev, reason: '监督员未到场' });
    expect((await desk.view()).members).toEqual([]);
    await keep(desk);
    const draws = await desk.harness.ask('draw.list', { round: desk.id });
    expect(draws.map(({ number, annulled, committee }) => [number, annulled?.reason, committee.length])).toEqual([
      [1, '监督员未到场', 2],
      [2, undefined, 0],
    ]);
    expect(replay(await desk.harness.ask('draw.record', { draw: id }))).toEqual([]);
  });

  test('only the office draws: neither the administrator nor the reviewer, and only while the committee is put together', async () => {
    const { desk } = await ready();
    for (const role of ['administrator', 'reviewer', 'auditor'] as const) {
      desk.harness.as(role);
      expect((await faultOf(keep(desk))).code).toBe('permission.denied');
    }
    desk.harness.as('staff', '经办甲');
    await desk.back();
    expect((await faultOf(keep(desk))).code).toBe('round.stage');
  });
});

test('the office’s own table of units decides what stands above what', async () => {
  const { desk } = await ready();
  const table = [{ name: '渝创第1科技馆', also: [], superior: '第5研究所' }];
  await desk.harness.run('settings.setUnits', { units: table });
  expect(await desk.harness.ask('settings.units', {})).toEqual(table);
  const { list } = await desk.harness.ask('draw.preview', { round: desk.id, plan: PLAN });
  expect(list.find(({ name }) => name === '专家5')?.reason).toBe(
    '需回避“渝创第1科技馆”（评委工作单位“第5研究所”是参评单位“渝创第1科技馆”的上级单位）',
  );
});
