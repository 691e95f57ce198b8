import { beforeEach, expect, test } from 'vitest';
import { REGISTER_NAMES } from '../../src-main/domain/registers';
import type { Harness } from '../store-harness';
import { addBase, districts, faultOf, openOffice } from './office';
import { RoundDesk } from './round-desk';

let harness: Harness;
beforeEach(async () => {
  harness = await openOffice();
});

const home = (today: string) => harness.ask('home.view', { today });
const waits = async (today: string) => (await home(today)).waits.map(({ text, due }) => [text, due]);
const as = async <T>(role: 'staff' | 'reviewer' | 'administrator' | 'auditor', work: () => Promise<T>): Promise<T> => {
  harness.as(role);
  const answer = await work();
  harness.as('staff', '经办甲');
  return answer;
};

/** Records by register, of an office that has nothing but districts and bases. */
const counts = (base: number) => ({
  ...Object.fromEntries(REGISTER_NAMES.map((name) => [name, 0])),
  base,
  district: districts.length,
});

/** Headline of a measure's tile, and what it says is to be worked on. */
async function tile(measure: number, today: string) {
  const { tiles } = await home(today);
  const found = tiles.find((each) => each.measure === measure);
  return {
    headline: found?.headline ? [found.headline.label, found.headline.figure] : null,
    todo: found?.todo.map(({ name, figure }) => [name, figure]),
  };
}

test('an office without anything, and figures that do not begin at nought', async () => {
  const { waits, tiles, ending, rounds, certificates, registers } = await home('2026-11-01');
  expect({ waits, ending, rounds, certificates, registers }).toEqual({
    waits: [],
    ending: { total: 0, rows: [] },
    rounds: { open: 0, closed: 0 },
    certificates: 0,
    registers: counts(0),
  });
  expect(tiles.map(({ measure }) => measure)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(tiles.slice(0, 9).flatMap(({ headline, todo }) => [headline?.figure ?? 0, todo.length])).toEqual(
    Array.from({ length: 18 }, () => 0),
  );
});

test('figures are shown to who may not see a record', async () => {
  await addBase(harness, 1, { instructors: 1 });
  expect((await as('auditor', () => home('2026-11-01'))).tiles).toEqual([]);
  expect((await as('administrator', () => home('2026-11-01'))).tiles).toHaveLength(10);
});

test('a figure is remembered after a change of what it counts', async () => {
  const first = await addBase(harness, 1, { instructors: 1 });
  await addBase(harness, 2, { courses: 0 });
  await addBase(harness, 3, { instructors: null });
  await addBase(harness, 4, { instructors: 2, courses: 1 });
  expect(await tile(1, '2026-11-01')).toEqual({ headline: ['科普基地', 4], todo: [['belowStandard', 2]] });
  expect(await tile(1, '2026-11-01')).toEqual({ headline: ['科普基地', 4], todo: [['belowStandard', 2]] });
  await harness.run('register.save', { register: 'base', id: first.id, rev: first.rev, values: { instructors: 2 } });
  expect(await tile(1, '2026-11-01')).toEqual({ headline: ['科普基地', 4], todo: [['belowStandard', 1]] });
});

test('the list behind a figure is another one than was counted, or names what may not be named', async () => {
  const { id } = await addBase(harness, 1, { instructors: 1 });
  await addBase(harness, 2, { instructors: 1, district: '500101' });
  const all = await harness.ask('indicator.records', { name: 'belowStandard', group: null });
  expect([all.total, all.rows.length, all.indicator.figure]).toEqual([2, 2, 2]);
  const part = await harness.ask('indicator.records', { name: 'belowStandard', group: '500103' });
  expect([part.total, part.rows]).toEqual([
    1,
    [
      {
        id,
        kind: '基地',
        title: '渝创第1科技馆',
        cells: [],
        district: '渝中区',
        reason: '申报专职辅导员 1 名',
        due: null,
        path: `/bases/${id}`,
      },
    ],
  ]);
  expect((await faultOf(harness.ask('indicator.records', { name: 'nothing', group: null }))).code).toBe(
    'record.missing',
  );
  const code = await as('auditor', async () =>
    faultOf(harness.ask('indicator.records', { name: 'belowStandard', group: null })),
  );
  expect(code.code).toBe('permission.denied');
});

test('what was put away still counts', async () => {
  const { id } = await addBase(harness, 1, { instructors: 1 });
  await harness.run('record.archive', { register: 'base', ids: [id], reason: '重复登记' });
  expect(await tile(1, '2026-11-01')).toEqual({ headline: ['科普基地', 0], todo: [] });
});

test('work shown to those who cannot do it, or kept from those who must', async () => {
  const [a, b] = [await addBase(harness, 1), await addBase(harness, 2)];
  const naming = await RoundDesk.applied(harness, '2026年命名', [a.id, b.id]);
  await naming.advance();
  const [first, second] = (await naming.view()).candidates.map((candidate) => candidate.id);
  expect((await home('2026-11-01')).waits).toEqual([
    {
      text: '2026年命名：形式审查',
      detail: '还有 2 个没有审查结论：渝创第1科技馆、渝创第2科技馆。',
      link: `#/rounds/${naming.id}`,
      due: null,
    },
  ]);
  expect(await as('reviewer', () => waits('2026-11-01'))).toEqual([]);

  await naming.decide('return', [first ?? ''], '2026-11-10');
  await naming.decide('return', [second ?? ''], '2026-11-08');
  expect(await waits('2026-11-01')).toEqual([
    ['等待补正材料：1 个', '2026-11-08'],
    ['等待补正材料：1 个', '2026-11-10'],
    ['2026年命名：形式审查', null],
  ]);

  await naming.decide('pass', [first ?? '', second ?? '']);
  expect(await waits('2026-11-01')).toEqual([]);
  expect(await as('reviewer', () => home('2026-11-01').then((view) => view.waits))).toEqual([
    {
      text: '2026年命名：形式审查',
      detail: '请确认后进入“组建评委”。',
      link: `#/rounds/${naming.id}`,
      due: null,
    },
  ]);
  for (const role of ['administrator', 'auditor'] as const)
    expect(await as(role, () => waits('2026-11-01'))).toEqual([]);
});

test('the end of the publicity or of the terms missed, or told when it is too late', async () => {
  const { id } = await addBase(harness, 1);
  const naming = await RoundDesk.applied(harness, '2026年命名', [id]);
  await naming.throughReview('2026-11-02');
  expect(await waits('2026-11-02')).toEqual([['2026年命名：公示', '2026-11-10']]);

  harness.on('2026-11-11');
  await naming.advance();
  expect(await waits('2026-11-11')).toEqual([]);
  expect((await as('reviewer', () => home('2026-11-11'))).waits.map(({ detail }) => detail)).toEqual([
    '公示已结束，请公布结果。',
  ]);
  await naming.publish({ docSerial: 1, date: '2026-11-11', validFrom: '2026-11-11', validTo: '2027-03-31' });
  expect((await home('2026-11-11')).waits.map(({ detail }) => detail)).toEqual([
    '最早 2027-03-31：渝创第1科技馆',
    '可以进入“归档”。',
  ]);
  await naming.advance();
  const dayBefore = await home('2026-10-01');
  expect([dayBefore.waits, dayBefore.ending.total]).toEqual([[], 0]);
  const view = await home('2026-10-02');
  expect(view.waits).toEqual([
    {
      text: '1 个基地的命名有效期将满（180 天内）',
      detail: '最早 2027-03-31：渝创第1科技馆',
      link: '#/figures/base.term',
      due: '2027-03-31',
    },
  ]);
  expect(view.ending.rows.map(({ title, due }) => [title, due])).toEqual([['渝创第1科技馆', '2027-03-31']]);
  expect([view.rounds, view.certificates, view.registers]).toEqual([{ open: 0, closed: 1 }, 1, counts(1)]);
  expect((await home('2027-03-31')).ending.total).toBe(1);
  expect((await home('2027-04-01')).ending.total).toBe(0);
});
