import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerOf } from '../../../src-main/domain/registers';
import { alikeAmong, likeness } from '../../../src-main/domain/registers/alike';
import { alikePairs } from '../../../src-main/domain/registers/alike-pairs';
import type { Values } from '../../../src-main/domain/registers/define';
import { recordOf } from './records';

const base = registerOf('base');
const expert = registerOf('expert');
const named = (unitName: string, more: Values = {}): Values => ({ unitName, district: '500103', ...more });

describe('names of units', () => {
  test.each([
    ['重庆科技馆', '重庆科技馆', 'name'],
    ['重庆市长安汽车股份有限公司', '长安汽车', 'name'],
    ['重庆自然博物馆', '重庆自然博物馆（北碚馆）', null],
    ['重庆自然博物馆', '重庆自然博物舘', 'similar'],
    ['巴南区青少年活动中心', '巴南青少年活动中心', 'similar'],
    ['渝中区第一实验小学', '渝中区第二实验小学', null],
    ['渝创第1科技馆', '渝创第11科技馆', null],
    ['科技馆', '科学馆', null],
    ['两江植物园', '两江动物园', 'similar'],
    ['缙云山自然保护区', '长寿湖风景区', null],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(likeness(base, named(one), named(other))).toBe(expected);
    expect(likeness(base, named(other), named(one))).toBe(expected);
  });

  test('another district, or another code, tells similar names apart; equal names are asked about all the same', () => {
    const [one, other] = ['巴南区青少年活动中心', '巴南青少年活动中心'];
    expect(likeness(base, named(one), named(other, { district: '500112' }))).toBe(null);
    const codes: [Values, Values] = [{ creditCode: '91500000MA5U00001X' }, { creditCode: '91500000MA5U00002X' }];
    expect(likeness(base, named(one, codes[0]), named(other, codes[1]))).toBe(null);
    expect(likeness(base, named(one, codes[0]), named(one, codes[1]))).toBe('name');
  });
});

test('people are alike by name and unit only: 张伟 is in every unit', () => {
  const person = (name: string, unit: string | null): Values => ({ name, unit });
  expect(likeness(expert, person('张伟', '重庆大学'), person('张伟', '西南大学'))).toBe(null);
  expect(likeness(expert, person('张伟', '重庆大学'), person('张伟', null))).toBe(null);
  expect(likeness(expert, person('张伟', '重庆大学'), person('张玮', '重庆大学'))).toBe(null);
  expect(likeness(expert, person('张伟', '重庆 大学'), person('张伟', '重庆大学'))).toBe('name');
});

test('the search for pairs finds what comparing all with all finds', () => {
  const word = fc.constantFrom('重', '庆', '科', '技', '馆', '园', '山', '城');
  const name = fc.array(word, { minLength: 2, maxLength: 12 }).map((characters) => characters.join(''));
  const near = name.chain((one) =>
    fc
      .tuple(fc.constant(one), fc.nat({ max: one.length }), word)
      .map(([text, at, extra]) => [text, text.slice(0, at) + extra + text.slice(at + 1), text + extra]),
  );
  fc.assert(
    fc.property(fc.array(near, { maxLength: 8 }), (lists) => {
      const records = lists.flat().map((unitName, at) => recordOf(`b${at}`, named(unitName)));
      const all = records.flatMap((one, at) =>
        records
          .slice(at + 1)
          .flatMap((other) => (likeness(base, one.values, other.values) ? [`${one.id} ${other.id}`] : [])),
      );
      const found = alikePairs(base, records, 10_000).map(({ one, other }) => `${one.id} ${other.id}`);
      expect(found.sort()).toEqual(all.sort());
    }),
    { numRuns: 200 },
  );
});

test('a record that was merged into another, or more than were asked for', () => {
  const archived = { at: '', by: '', reason: '', into: 'b0' };
  const merged = { ...recordOf('b1', named('重庆科技馆')), archived };
  const open = ['b2', 'b3'].map((id) => recordOf(id, named('重庆科技馆')));
  expect(alikeAmong(base, named('重庆科技馆'), [merged, ...open], 1).map(({ record }) => record.id)).toEqual(['b2']);
  expect(alikePairs(base, [merged, ...open], 10).map(({ one }) => one.id)).toEqual(['b2']);
});
