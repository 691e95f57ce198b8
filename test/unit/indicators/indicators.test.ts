import { describe, expect, test } from 'vitest';
import { DISTRICT_TILES } from '../../../src-main/domain/geography/district-tiles';
import { INDICATORS, indicatorNamed } from '../../../src-main/domain/indicators';
import { belowStandard } from '../../../src-main/domain/indicators/below-standard';
import { activityCoverage, courseCoverage } from '../../../src-main/domain/indicators/coverage';
import type { Answer, Facts } from '../../../src-main/domain/indicators/define';
import { districtsNow } from '../../../src-main/domain/indicators/districts';
import { notReported } from '../../../src-main/domain/indicators/reported';
import { roundsByStage } from '../../../src-main/domain/indicators/rounds';
import { registers } from '../../../src-main/domain/registers';
import { roundOf } from '../review/rounds';
import { factsOf, record, sample } from './facts';

const ask = (name: string, facts: Facts): Answer => {
  const indicator = indicatorNamed(name);
  if (!indicator) throw new Error(name);
  return indicator.answer(facts);
};
const filled = ({ groups }: Answer) =>
  Object.fromEntries(groups.filter(({ figure }) => figure > 0).map(({ label, figure }) => [label, figure]));
const reasons = (answer: Answer) => Object.fromEntries(answer.found().map(({ id, reason }) => [id, reason]));

test('two questions share a name, and one of them is never asked', () => {
  const names = INDICATORS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('a figure that is not the number of the records behind it', async () => {
  const facts = factsOf({
    base: await sample('base', 'bases-applications-2026.xlsx'),
    school: await sample('school', 'schools-2026.xlsx'),
    expert: (await sample('expert', 'experts-recommended-2026.xlsx')).map((each) => ({ ...each, status: 'listed' })),
  });
  for (const indicator of INDICATORS) {
    const answer = indicator.answer(facts);
    const found = answer.found();
    if (indicator.chart === 'matrix') continue;
    expect([indicator.name, found.length]).toEqual([indicator.name, answer.figure]);
    for (const { key, figure } of answer.groups)
      expect([indicator.name, key, found.filter((each) => each.in.includes(key)).length]).toEqual([
        indicator.name,
        key,
        figure,
      ]);
  }
});

describe('bases below standard', () => {
  const base = (id: string, values: Record<string, string | number | null>, status = 'named') =>
    record('base', id, { unitName: id, district: '500103', ...values }, status);
  const instructor = (id: string, of: string, employment = '专职', status = 'active') =>
    record('instructor', id, { name: id, base: of, employment }, status);
  const course = (id: string, of: string, schoolYear: string, status = 'offered') =>
    record('course', id, { name: id, base: of, schoolYear }, status);

  test('what a base says of itself is believed against the roster, or a base that said nothing is blamed', () => {
    const answer = belowStandard.answer(
      factsOf({
        base: [
          base('says one', { instructors: 1, courses: 2 }),
          base('says none', { instructors: 0, courses: 0 }),
          base('says nothing', {}),
          base('says many, has one', { instructors: 5, courses: 5 }),
          base('says none, has two', { instructors: 0, courses: 0 }),
          base('only part-time', { instructors: 5, courses: 1 }),
          base('last year only', { instructors: 2, courses: 3 }),
          base('revoked', { instructors: 0 }, 'revoked'),
        ],
        instructor: [
          instructor('a', 'says many, has one'),
          instructor('b', 'says many, has one', '专职', 'left'),
          instructor('c', 'says none, has two'),
          instructor('d', 'says none, has two'),
          instructor('e', 'only part-time', '兼职'),
        ],
        course: [
          course('f', 'says none, has two', '2026—2027学年'),
          course('g', 'last year only', '2025—2026学年'),
          course('h', 'says many, has one', '2026—2027学年', 'withdrawn'),
        ],
      }),
    );
    expect([answer.figure, answer.total]).toEqual([5, 7]);
    expect(reasons(answer)).toEqual({
      'says one': '申报专职辅导员 1 名',
      'says none': '申报专职辅导员 0 名，没有课程',
      'says many, has one': '名册上专职辅导员 1 名，本学年没有开设课程',
      'only part-time': '名册上专职辅导员 0 名',
      'last year only': '本学年没有开设课程',
    });
    expect(filled(answer)).toEqual({ 渝中区: 5 });
  });

  test('the sample: two bases are short by their own word', async () => {
    const answer = belowStandard.answer(factsOf({ base: await sample('base', 'bases-applications-2026.xlsx') }));
    expect([answer.figure, answer.total]).toEqual([2, 64]);
    expect(Object.values(reasons(answer))).toEqual(['申报专职辅导员 1 名', '没有课程']);
  });
});

describe('districts', () => {
  test('the record of an abolished district is lost instead of counted for its successor', () => {
    const school = (id: string, district: string | null) => record('school', id, { name: id, district });
    const answer = ask(
      'school.held',
      factsOf({ school: [school('a', '500105'), school('b', '500157'), school('c', '500112'), school('d', null)] }),
    );
    expect(filled(answer)).toEqual({ 两江新区: 3, 未填区县: 1 });
    expect(answer.groups).toHaveLength(40);
    const before = ask('school.held', factsOf({ school: [school('a', '500105')] }, { today: '2025-11-05' }));
    expect(filled(before)).toEqual({ 江北区: 1 });
  });

  test('a district without its square, two on one square, or a square that is no district', () => {
    const codes = DISTRICT_TILES.map(({ code }) => code).sort();
    expect(codes).toEqual(
      districtsNow(factsOf({}))
        .map(({ id }) => id)
        .sort(),
    );
    expect(codes).toHaveLength(39);
    expect(new Set(DISTRICT_TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(39);
    const names = new Map(districtsNow(factsOf({})).map(({ id, values }) => [id, values.name ?? '']));
    for (const { code, short } of DISTRICT_TILES) expect(names.get(code)).toContain(short);
  });

  test('who has sent nothing this year is not told, or who sent last year is blamed for it', () => {
    const base = (id: string, district: string, year: number) => ({
      ...record('base', id, { unitName: id, district }),
      changedAt: `${year}-03-01T00:00:00.000Z`,
    });
    const answer = notReported.answer(factsOf({ base: [base('a', '500101', 2026), base('b', '500102', 2025)] }));
    const bases = answer.groups.find(({ key }) => key === registers.base.label);
    expect([bases?.figure, bases?.total]).toEqual([38, 39]);
    expect(answer.found().filter((each) => each.in.includes('基地'))).toHaveLength(38);
    expect([answer.figure, answer.total]).toEqual([38, 39]);
    expect(answer.matrix?.columns).toEqual(['基地']);
    const missing = new Map(answer.found().map(({ id, reason }) => [id, reason]));
    expect([missing.get('500101'), missing.get('500102')]).toEqual([undefined, '未报：基地']);
  });
});

describe('subject × grade', () => {
  const course = (id: string, subject: string, grades: string, more = {}) =>
    record('course', id, { name: id, subject, grades, schoolYear: '2026—2027学年', ...more });

  test('a course of several subjects and grades is counted once, or one of another year is counted at all', () => {
    const answer = courseCoverage.answer(
      factsOf({
        course: [
          course('a', '数学、物理', '三至四年级、高一'),
          course('b', '数学', '四年级'),
          course('c', '化学', '三至四年级', { schoolYear: '2025—2026学年' }),
        ],
      }),
    );
    expect([answer.figure, answer.total]).toEqual([6, 108]);
    expect(answer.matrix?.rows.slice(0, 3)).toEqual([
      { label: '数学', cells: [0, 0, 1, 2, 0, 0, 0, 0, 0, 1, 0, 0] },
      { label: '物理', cells: [0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0] },
      { label: '化学', cells: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    ]);
    const at = (key: string) =>
      answer
        .found()
        .filter((each) => each.in.includes(key))
        .map(({ id }) => id);
    expect([at('数学|四'), at('物理|高一'), at('数学')]).toEqual([['a', 'b'], ['a'], ['a', 'b']]);
  });

  test('the sample of activities: every one of the nine subjects, each good row in the table', async () => {
    const activities = await sample('activity', 'activities-2026.xlsx');
    const answer = activityCoverage.answer(factsOf({ activity: activities }));
    expect(activities).toHaveLength(71);
    expect(answer.found().filter((each) => each.in.length === 0)).toEqual([]);
    expect(answer.groups.map(({ figure }) => figure > 0)).toEqual(Array.from({ length: 9 }, () => true));
  });
});

test('a term that ends today or on the 180th day is missed, or one that has ended is told', () => {
  const expert = (id: string, termTo: string | null, status = 'listed') =>
    record('expert', id, { name: id, termTo }, status);
  const answer = ask(
    'expert.term',
    factsOf({
      expert: [
        expert('last day', '2027-04-30'),
        expert('too far', '2027-05-01'),
        expert('today', '2026-11-01'),
        expert('over', '2026-10-31'),
        expert('soon', '2026-12-01'),
        expert('a day later', '2026-12-02'),
        expert('left', '2026-12-01', 'left'),
        expert('open', null),
      ],
    }),
  );
  expect(answer.found().map(({ id, due }) => [id, due])).toEqual([
    ['today', '2026-11-01'],
    ['soon', '2026-12-01'],
    ['a day later', '2026-12-02'],
    ['last day', '2027-04-30'],
  ]);
  expect(answer.groups.map(({ label, figure }) => [label, figure])).toEqual([
    ['30 天内', 2],
    ['31—90 天', 1],
    ['91—180 天', 1],
  ]);
});

test('schools of the sample, by hand: 249 good rows', async () => {
  const answer = ask('school.held', factsOf({ school: await sample('school', 'schools-2026.xlsx') }));
  expect(answer.figure).toBe(249);
  expect(answer.groups.reduce((sum, { figure }) => sum + figure, 0)).toBe(249);
});

test('a round that was filed away counts as open', () => {
  const rounds = [
    roundOf({ id: 'a', stage: 'draft' }),
    roundOf({ id: 'b', stage: 'archive' }),
    roundOf({ id: 'c', stage: 'scoring' }),
  ];
  const answer = roundsByStage.answer(factsOf({}, { rounds }));
  expect([answer.figure, answer.total]).toEqual([2, 3]);
  expect(filled(answer)).toEqual({ 草稿: 1, 评审: 1 });
  expect(answer.found().map(({ of, id }) => [of, id])).toEqual([
    ['round', 'a'],
    ['round', 'c'],
  ]);
});
