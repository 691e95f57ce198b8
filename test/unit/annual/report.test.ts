import { describe, expect, test } from 'vitest';
import { YEAR_FIGURES } from '../../../src-main/domain/annual/figures';
import { reportYears, usualYear, workYear } from '../../../src-main/domain/annual/period';
import { type YearReport, yearReport } from '../../../src-main/domain/annual/report';
import { Fault } from '../../../src-main/domain/fault';
import type { RegisterRecord } from '../../../src-main/domain/registers/define';
import { SUCCESSOR, smallYear } from '../../support/year';
import { factsOf, record } from '../indicators/facts';

const counted = ({ figures }: YearReport, side: 'figure' | 'before' = 'figure') =>
  Object.fromEntries(figures.flatMap(({ name, [side]: figure }) => (figure === null ? [] : [[name, figure]])));
const parts = ({ figures }: YearReport, of: string) =>
  figures.find(({ name }) => name === of)?.parts.map(({ label, figure, before }) => [label, figure, before]);

test('two figures share a name, or two columns of the districts a head', () => {
  const names = YEAR_FIGURES.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  const heads = YEAR_FIGURES.flatMap(({ column }) => column ?? []);
  expect(heads).toEqual([...new Set(heads)]);
});

describe('the year of a small office', () => {
  // Counted by hand. What has no records is not in it: agreements, activities, topics …
  test('is not what its records say, on the first and the last day, in each status', () => {
    expect(counted(smallYear())).toEqual({
      命名基地数: 2,
      新命名基地数: 1,
      未达标基地数: 1,
      参观次数: 2,
      参观学生数: 100,
      开设课程数: 1,
      课程受益人次: 120,
      课程覆盖学科数: 1,
      课程覆盖格数: 1,
      农村学校数: 1,
      服务农村学校数: 1,
      举办竞赛数: 1,
      参赛作品数: 2,
      获奖作品数: 1,
      推荐全国赛数: 0,
      在库专家数: 1,
      培训班期数: 1,
      培训人次: 2,
      结业人次: 1,
      专职辅导员数: 2,
      已轮训人数: 2,
      轮训覆盖率: 100,
      公布轮次数: 1,
      评定星级数: 1,
      星级辅导员数: 2,
      颁发证书数: 2,
      三小作品数: 1,
      三小获奖数: 1,
      推荐区县数: 3,
      发现问题数: 1,
      销号问题数: 0,
      逾期问题数: 0,
    });
  });

  test('is compared with what happened in the year before, and only that', () => {
    expect(counted(smallYear(), 'before')).toEqual({
      新命名基地数: 0,
      参观次数: 1,
      参观学生数: 7,
      开设课程数: 1,
      课程受益人次: 80,
      课程覆盖学科数: 1,
      课程覆盖格数: 1,
      举办竞赛数: 1,
      参赛作品数: 1,
      获奖作品数: 1,
      推荐全国赛数: 0,
      培训班期数: 0,
      培训人次: 0,
      结业人次: 0,
      公布轮次数: 1,
      评定星级数: 1,
      颁发证书数: 1,
      三小作品数: 0,
      三小获奖数: 0,
      推荐区县数: 0,
      发现问题数: 0,
      销号问题数: 0,
    });
    // Of 2024 there is nothing at all: noughts would say that nothing was done.
    expect(counted(smallYear(2025), 'before')).toEqual({});
  });

  test('has its parts in the order of the choices', () => {
    const report = smallYear();
    expect(parts(report, '命名基地数')).toEqual([
      ['科技场馆类', 1, null],
      ['“三农”类', 1, null],
    ]);
    expect(parts(report, '评定星级数')).toEqual([
      ['五星', 0, 1],
      ['四星', 1, 0],
    ]);
  });

  test('counts what an abolished district has for its successor, and adds up', () => {
    const { columns, rows } = smallYear().districts;
    const of = (label: string) => rows.find((row) => row.label === label)?.cells;
    expect(columns.map(({ title }) => title)).toEqual([
      ...['命名基地', '新命名', '未达标', '参观人次', '开设课程', '农村学校', '已服务', '参赛作品', '获奖作品'],
      ...['专职辅导员', '已轮训', '星级辅导员', '发现问题', '整改销号'],
    ]);
    expect(of(SUCCESSOR)).toEqual([1, 1, 1, 60, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0]);
    expect(of('渝中区')).toEqual([1, 0, 0, 40, 1, 1, 1, 1, 0, 2, 2, 2, 0, 0]);
    expect(rows.map(({ label }) => label)).not.toContain('江北区');
    const figures = counted(smallYear());
    expect(columns.map((_, at) => rows.reduce((sum, { cells }) => sum + (cells[at] ?? 0), 0))).toEqual(
      columns.map(({ name }) => figures[name]),
    );
  });

  test('lists what was published in it, what came later in its own year, without what was taken back', () => {
    expect(smallYear().results).toEqual([
      {
        ...{ kind: '辅导员星级', title: '2026年星级评定', docNumber: '渝科协发〔2026〕2号', date: '2026-01-01' },
        ...{ later: true, applied: 2, selected: 1, levels: [{ label: '四星', figure: 1, before: null }] },
      },
      {
        ...{ kind: '基地命名', title: '2026年基地命名', docNumber: '渝科协发〔2026〕9号', date: '2026-12-31' },
        ...{ later: false, applied: 3, selected: 1, levels: [] },
      },
    ]);
    expect(smallYear(2025).results.map(({ docNumber, selected }) => [docNumber, selected])).toEqual([
      ['渝科协发〔2025〕30号', 1],
    ]);
  });
});

describe('the day', () => {
  test('of the count ends the year that goes on: what is dated later has not happened', () => {
    const { period, figures } = smallYear(2026, '2026-12-30');
    expect(period.until).toBe('2026-12-30');
    expect(figures.find(({ name }) => name === '参观次数')?.figure).toBe(1);
  });

  test.each([
    ['2026-08-31', '2025—2026学年', 80],
    ['2026-09-01', '2026—2027学年', 120],
  ])('%s lies in the school year %s', (today, label, served) => {
    const report = smallYear(2026, today);
    expect(report.period.school.label).toBe(label);
    expect(counted(report).课程受益人次).toBe(served);
  });

  test.each([
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
    ['2027-03-31', 2026],
    ['2027-04-01', 2027],
    ['2021-01-01', 2021],
  ])('%s is about %i', (today, year) => {
    expect(usualYear(today)).toBe(year);
    expect(reportYears(today)).toContain(year);
  });

  test('before a year has begun cannot be its report', () => {
    expect(() => workYear(2027, '2026-12-31')).toThrow(Fault);
    expect(workYear(2026, '2027-01-01').until).toBe('2026-12-31');
  });
});

test('an amount that no record has is not nought', () => {
  const visit = (id: string, pupils: number | null) => record('visit', id, { heldOn: '2026-05-01', pupils }, 'done');
  const pupils = (visits: RegisterRecord[]) =>
    counted(yearReport(factsOf({ visit: visits }, { today: '2026-12-01' }), 2026));
  expect([pupils([visit('a', null)]), pupils([visit('a', null), visit('b', 9)])]).toEqual([
    { 参观次数: 1 },
    { 参观次数: 2, 参观学生数: 9 },
  ]);
});

test('an office without records says nothing, rather than nought', () => {
  const { figures, results, districts } = yearReport(factsOf({}), 2026);
  expect(figures.map(({ figure, before }) => figure ?? before)).toEqual(YEAR_FIGURES.map(() => null));
  expect([results, districts.columns]).toEqual([[], []]);
});
