import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonKey } from '../../../src-main/domain/identity/text';
import { registerOf } from '../../../src-main/domain/registers';
import { type Known, titleFinder, withLabels } from '../../../src-main/domain/registers/finder';
import { labelsOf } from '../../../src-main/domain/registers/label';
import { titleOf } from '../../../src-main/domain/registers/title';

const expert = registerOf('expert');
const school = registerOf('school');
const NAMES = { 500101: '万州区', 500102: '涪陵区' };

const person = (id: string, name: string, unit: string | null, archived?: Known['archived']): Known => ({
  id,
  values: { name, unit, idNumber: `50010319751010${id}` },
  ...(archived && { archived }),
});

const called = (register: typeof expert, records: Known[]) => Object.fromEntries(labelsOf(register, records, NAMES));

describe('what records of one title are called', () => {
  // A drop-down shows 李静 twice, and the workbook that comes back names neither.
  test('by what tells them apart, people first by their unit', () => {
    const records = [
      person('e1', '李静', '重庆科技馆'),
      person('e2', '李静', '重庆大学'),
      person('e3', '王䶮', '重庆大学'),
    ];
    expect(called(expert, records)).toEqual({ e1: '李静（重庆科技馆）', e2: '李静（重庆大学）' });
  });

  // Somebody's ID number stands in a drop-down that goes to every district.
  test('never by what is sensitive: where nothing else helps, by the end of the id', () => {
    const records = [person('expert-aaaa000001', '李静', null), person('expert-aaaa000002', '李静', null)];
    expect(called(expert, records)).toEqual({
      'expert-aaaa000001': '李静（编号尾号 000001）',
      'expert-aaaa000002': '李静（编号尾号 000002）',
    });
  });

  test('a place goes before a code', () => {
    const records = [500101, 500102].map((district, n) => ({
      id: `s${n}`,
      values: { name: '实验小学校', code: `300000000${n}`, district: String(district) },
    }));
    expect(called(school, records)).toEqual({ s0: '实验小学校（万州区）', s1: '实验小学校（涪陵区）' });
  });

  // The record that everybody means by the name suddenly bears a longer one because its predecessor was archived.
  test('the only one in use keeps its title; the archived one is told apart', () => {
    const records = [person('e1', '李静', '重庆科技馆'), person('e2', '李静', '重庆大学', { into: null })];
    expect(called(expert, records)).toEqual({ e2: '李静（重庆大学）' });
  });

  test('a title that looks like what another one would be called is not taken twice', () => {
    const records = [
      person('e1', '李静', '重庆科技馆'),
      person('e2', '李静', '重庆大学'),
      person('e3', '李静（重庆大学）', '重庆师范大学'),
    ];
    const labels = called(expert, records);
    const all = records.map(({ id, values }) => labels[id] ?? titleOf(expert, values));
    expect(new Set(all).size).toBe(3);
  });

  test('whatever they are: no two are called the same, and each is found by it', () => {
    const word = fc.constantFrom('李静', '李 静', '李静（甲）', '甲', '', '乙，甲', 'Ａ', 'a');
    const records = fc
      .array(fc.tuple(word, fc.option(word), fc.constantFrom(undefined, { into: null })), { maxLength: 8 })
      .map((rows) => rows.map(([name, unit, archived], n) => person(`expert-${n}`, name || '丙', unit, archived)));
    fc.assert(
      fc.property(records, (known) => {
        const labels = labelsOf(expert, known, {});
        const labelled = known.map((record) => {
          const label = labels.get(record.id);
          return label === undefined ? record : { ...record, label };
        });
        const find = withLabels(labelled, titleFinder(expert, labelled));
        const text = (record: Known) => record.label ?? titleOf(expert, record.values);
        expect(new Set(labelled.map((record) => comparisonKey(text(record)))).size).toBe(known.length);
        expect(labelled.map((record) => find(text(record)).value)).toEqual(known.map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });
});
