import { beforeEach, expect, test } from 'vitest';
import { REGISTER_NAMES } from '../../src-main/domain/registers';
import type { Harness } from '../store-harness';
import { Naming } from './naming';
import { addBase, districts, openOffice } from './office';

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

test('an office without anything, and figures that do not begin at nought', async () => {
  expect(await home('2026-11-01')).toEqual({
    waits: [],
    bases: { all: 0, named: 0, belowStandard: 0, endingSoon: 0 },
    rounds: { open: 0, closed: 0 },
    certificates: 0,
    registers: counts(0),
  });
});

test('bases that did not report counted as below standard', async () => {
  await addBase(harness, 1, { instructors: 1 });
  await addBase(harness, 2, { courses: 0 });
  await addBase(harness, 3, { instructors: null });
  await addBase(harness, 4, { instructors: 2, courses: 1 });
  expect((await home('2026-11-01')).bases).toEqual({ all: 4, named: 0, belowStandard: 2, endingSoon: 0 });
});

test('work shown to those who cannot do it, or kept from those who must', async () => {
  const [a, b] = [await addBase(harness, 1), await addBase(harness, 2)];
  const naming = await Naming.open(harness, '2026年命名', [a.id, b.id]);
  await naming.advance('formCheck');
  const [first, second] = (await naming.candidates()).map((candidate) => candidate.id);
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
  const naming = await Naming.open(harness, '2026年命名', [id]);
  await naming.advance('formCheck');
  await naming.score('2026-11-02');
  expect(await waits('2026-11-02')).toEqual([['2026年命名：公示', '2026-11-10']]);

  harness.on('2026-11-11');
  await naming.advance('publication');
  expect(await waits('2026-11-11')).toEqual([]);
  expect((await as('reviewer', () => home('2026-11-11'))).waits.map(({ detail }) => detail)).toEqual([
    '公示已结束，请公布结果。',
  ]);
  await naming.publish(1, '2026-11-11');
  expect((await home('2026-11-11')).waits.map(({ detail }) => detail)).toEqual([
    '最早 2027-03-31：渝创第1科技馆',
    '可以进入“归档”。',
  ]);
  await naming.advance('archive');
  const dayBefore = await home('2026-10-01');
  expect([dayBefore.waits, dayBefore.bases.endingSoon]).toEqual([[], 0]);
  const view = await home('2026-10-02');
  expect(view).toEqual({
    waits: [
      {
        text: '1 个基地的命名将在 180 天内到期',
        detail: '最早 2027-03-31：渝创第1科技馆',
        link: '#/bases',
        due: '2027-03-31',
      },
    ],
    bases: { all: 1, named: 1, belowStandard: 0, endingSoon: 1 },
    rounds: { open: 0, closed: 1 },
    certificates: 1,
    registers: counts(1),
  });
  expect((await home('2027-03-31')).bases.endingSoon).toBe(1);
  expect((await home('2027-04-01')).bases.endingSoon).toBe(0);
});
