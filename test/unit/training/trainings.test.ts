import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src-main/documents/excel/read';
import { checkImport } from '../../../src-main/domain/import/check';
import { registerOf } from '../../../src-main/domain/registers';
import type { RegisterRecord, Values } from '../../../src-main/domain/registers/define';
import { calendarCycle, rollingCycle, within } from '../../../src-main/domain/training/cycle';
import { coverageBy, Trainings } from '../../../src-main/domain/training/trainings';
import { referred } from '../../support/known';

const TODAY = '2026-11-01';
const CYCLE = rollingCycle(TODAY);
const nothing = { classes: [], attendances: [], bases: new Map<string, string>() };

const record = (id: string, values: Values, status = 'active'): RegisterRecord => ({
  id,
  rev: 1,
  status,
  origin: 'office',
  values,
  attachments: [],
  archived: null,
  createdAt: '',
  createdBy: '',
  changedAt: '',
  changedBy: '',
});

describe('the three-year cycle', () => {
  it('takes in the day three years ago, also where that year has no such day', () => {
    expect(CYCLE).toEqual({ from: '2023-11-01', to: '2026-11-01' });
    expect([within(CYCLE, '2023-11-01'), within(CYCLE, '2023-10-31'), within(CYCLE, '2026-11-02')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(rollingCycle('2028-02-29').from).toBe('2025-02-28');
    expect(calendarCycle(2026)).toEqual({ from: '2024-01-01', to: '2026-12-31' });
  });

  it('counts the roster of the samples as its page does, both ways', async () => {
    const path = new URL('../../fixtures/import/instructors-2026.xlsx', import.meta.url).pathname;
    const register = registerOf('instructor');
    const { rows } = checkImport({ register, sheets: await readTable(path), referred, today: TODAY });
    const records = rows.map(({ row, values }) => record(String(row), values));
    const trainings = new Trainings(nothing);
    const all = () => 'all';
    const refused = new Set([133, 226]);
    expect(rows.filter(({ row }) => refused.has(row)).map(({ status }) => status)).toEqual(['error', 'error']);
    expect(coverageBy(records, trainings, CYCLE, all).get('all')).toEqual({ due: 222, trained: 170 });
    expect(coverageBy(records, trainings, calendarCycle(2026), all).get('all')).toEqual({ due: 222, trained: 158 });
  });
});

describe('who was trained', () => {
  const LI = { name: '李静', base: 'base-1', idNumber: null, employment: '专职' };
  const bases = new Map([['base-1', '重庆科技馆']]);
  const trainingClass = record('class-1', { level: '市级', startsOn: '2026-05-18', endsOn: '2026-05-22' }, 'finished');
  const came = { name: '李静', unit: '重庆科技馆', trainingClass: 'class-1', result: '合格', certificateNumber: null };
  const trained = (values: Values, instructor: RegisterRecord, classes = [trainingClass], status = 'attended') =>
    new Trainings({ classes, attendances: [record('a-1', values, status)], bases }).trainedIn(CYCLE, instructor);

  it('is found by the record that the attendance names, before anything else', () => {
    expect(trained({ ...came, instructor: 'i-1' }, record('i-1', LI))).toBe(true);
    expect(trained({ ...came, instructor: 'i-2' }, record('i-1', LI))).toBe(false);
  });

  it('is found by name and base where an ID number is missing, and never against one', () => {
    const numbered = { ...LI, idNumber: '500103197510110905' };
    expect(trained(came, record('i-1', LI))).toBe(true);
    expect(trained({ ...came, unit: '重庆自然博物馆' }, record('i-1', LI))).toBe(false);
    expect(trained({ ...came, idNumber: '500103197510110905', unit: '别处' }, record('i-1', numbered))).toBe(true);
    expect(trained({ ...came, idNumber: '500103197510110913' }, record('i-1', numbered))).toBe(false);
  });

  it('does not count who did not come or failed, a class of one district, or one that was cancelled', () => {
    const here = record('i-1', LI);
    expect(trained({ ...came, result: '不合格' }, here)).toBe(false);
    expect(trained({ ...came, signIn: '缺席' }, here)).toBe(false);
    expect(trained({ ...came, result: null }, here)).toBe(false);
    expect(trained({ ...came, result: null, certificateNumber: '结 001' }, here)).toBe(true);
    expect(trained(came, here, [trainingClass], 'absent')).toBe(false);
    expect(trained(came, here, [record('class-1', { ...trainingClass.values, level: '区县级' })])).toBe(false);
    expect(trained(came, here, [record('class-1', trainingClass.values, 'cancelled')])).toBe(false);
  });

  it('counts a class on its last day', () => {
    const attendances = [record('a-1', came, 'completed')];
    const trainings = new Trainings({ classes: [trainingClass], attendances, bases });
    const roster = record('i-1', { ...LI, training2024: '2024-06-01' });
    expect(trainings.of(roster)).toEqual([
      { on: '2026-05-22', attendance: 'a-1' },
      { on: '2024-06-01', attendance: null },
    ]);
  });

  it('covers only full-time people at work, group by group', () => {
    const trainings = new Trainings(nothing);
    const people = [
      record('i-1', { ...LI, training2025: '2025-05-20' }),
      record('i-2', { ...LI, base: 'base-2' }),
      record('i-3', { ...LI, employment: '兼职', training2025: '2025-05-20' }),
      record('i-4', { ...LI, training2025: '2025-05-20' }, 'left'),
      { ...record('i-5', LI), archived: { at: '', by: '', reason: '重复', into: 'i-1' } },
    ];
    const covered = coverageBy(people, trainings, CYCLE, ({ values }) => String(values.base));
    expect([...covered]).toEqual([
      ['base-1', { due: 1, trained: 1 }],
      ['base-2', { due: 1, trained: 0 }],
    ]);
  });
});
