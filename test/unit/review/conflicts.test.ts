import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import shipped from '../../../resources/data/units.json';
import { type Judge, type Judged, TieFinder } from '../../../src-main/domain/review/conflicts/detect';
import { formerUnits, stillBinds } from '../../../src-main/domain/review/conflicts/employment';
import { redetect } from '../../../src-main/domain/review/conflicts/redetect';
import { UnitTable, unitsSchema } from '../../../src-main/domain/review/conflicts/units';
import type { Conflict } from '../../../src-main/domain/review/model';

const TODAY = '2026-11-01';
const table = new UnitTable(unitsSchema.parse(shipped));

const judge = (id: string, unit: string, more: Partial<Judge> = {}): Judge => ({
  id,
  expert: null,
  name: `评委${id}`,
  unit,
  avoidance: '',
  former: '',
  ...more,
});
const judged = (id: string, unit: string, more: Partial<Judged> = {}): Judged => ({
  id,
  subject: `subject-${id}`,
  person: null,
  units: [unit],
  recommendedBy: '',
  ...more,
});
const finderOf = (candidates: readonly Judged[]) => new TieFinder(table, candidates, TODAY);
/** Why one person is tied to one candidate; null: is not. */
const why = (of: Judge, to: Judged): [string, string] | null => {
  const [tie] = finderOf([to]).of(of);
  return tie ? [tie.source, tie.reason] : null;
};

describe('what ties a member to a candidate', () => {
  test.each<[string, Judge, Judged, [string, string] | null]>([
    [
      'blanks, width and dots do not hide the same unit',
      judge('m', ' 重庆 科技（集团）公司'),
      judged('c', '重庆科技(集团)公司'),
      ['unit', '评委工作单位是参评单位“重庆科技(集团)公司”'],
    ],
    [
      'another name of the table',
      judge('m', '西大附中'),
      judged('c', '西南大学附属中学'),
      ['unit', '评委工作单位是参评单位“西南大学附属中学”'],
    ],
    [
      'a department of the candidate',
      judge('m', '重庆大学光电工程学院'),
      judged('c', '重庆大学'),
      ['unit', '评委工作单位“重庆大学光电工程学院”属于参评单位“重庆大学”'],
    ],
    [
      'the candidate is a department',
      judge('m', '重庆理工大学'),
      judged('c', '重庆理工大学两江人工智能学院'),
      ['unit', '参评单位“重庆理工大学两江人工智能学院”属于评委工作单位“重庆理工大学”'],
    ],
    ['a name that only begins alike', judge('m', '重庆大学城第一中学'), judged('c', '重庆大学'), null],
    [
      'the body above the candidate, by another name',
      judge('m', '市科协'),
      judged('c', '重庆科技馆'),
      ['superior', '评委工作单位“市科协”是参评单位“重庆科技馆”的上级单位'],
    ],
    [
      'a department of the body above, and a department of the candidate',
      judge('m', '重庆市科学技术协会科普部'),
      judged('c', '重庆市科技馆展教中心'),
      ['superior', '评委工作单位“重庆市科学技术协会科普部”是参评单位“重庆市科技馆展教中心”的上级单位'],
    ],
    [
      'the candidate stands above the member',
      judge('m', '重庆科技馆'),
      judged('c', '重庆市科学技术协会'),
      ['superior', '参评单位“重庆市科学技术协会”是评委工作单位“重庆科技馆”的上级单位'],
    ],
    [
      'who recommended it, in another spelling',
      judge('m', '重庆市渝中区科学技术协会'),
      judged('c', '少年宫', { recommendedBy: '渝中区教委、渝中区科协' }),
      ['recommender', '评委工作单位“重庆市渝中区科学技术协会”是“少年宫”的推荐单位'],
    ],
    [
      'what the person has stated, by another name of the unit',
      judge('m', '某公司', { avoidance: '1.配偶任职于市教科院；\n2.子女就读巴蜀中学。' }),
      judged('c', '重庆市教育科学研究院'),
      ['stated', '评委申明的需回避情况提到“重庆市教育科学研究院”'],
    ],
    [
      'a former employer within three years',
      judge('m', '某公司', { former: '西南大学、重庆自然博物馆（至2024年8月）' }),
      judged('c', '重庆自然博物馆'),
      ['employment', '评委三年内曾在参评单位“重庆自然博物馆”任职'],
    ],
    [
      'a former employer of long ago',
      judge('m', '某公司', { former: '重庆自然博物馆（2019.3—2023.10）' }),
      judged('c', '重庆自然博物馆'),
      null,
    ],
    [
      'the member is the candidate',
      judge('m', '甲校', { expert: 'subject-c' }),
      judged('c', '乙校', { person: '王䶮' }),
      ['person', '评委就是参评人本人'],
    ],
    [
      'a candidate of the same name',
      judge('m', '甲校', { name: '买买提·吐尔逊' }),
      judged('c', '乙校', { person: '买买提•吐尔逊' }),
      ['person', '评委与参评人“买买提•吐尔逊”同名，请核对是否本人'],
    ],
    ['nothing known of either', judge('m', '　'), judged('c', ''), null],
  ])('%s', (_, of, to, expected) => {
    expect(why(of, to)).toEqual(expected);
  });

  test('several reasons stand together, the gravest gives the kind', () => {
    const of = judge('m', '重庆科技馆', { avoidance: '本人系重庆科技馆展品研发合同乙方负责人', former: '重庆科技馆' });
    expect(why(of, judged('c', '重庆科技馆'))).toEqual([
      'unit',
      '评委工作单位是参评单位“重庆科技馆”；评委三年内曾在参评单位“重庆科技馆”任职；评委申明的需回避情况提到“重庆科技馆”',
    ]);
  });

  test('a circle in the table of units ends', () => {
    const circle = new UnitTable([
      { name: '甲单位', also: [], superior: '乙单位' },
      { name: '乙单位', also: [], superior: '甲单位' },
    ]);
    const finder = new TieFinder(circle, [judged('c', '乙单位')], TODAY);
    expect(finder.of(judge('m', '甲单位')).map(({ source }) => source)).toEqual(['superior']);
  });

  test('former employers are read as people write them', () => {
    expect(formerUnits('重庆科技馆（至2024年5月）；西南大学(2020.3—2023.9)\n某公司（2022）、乙所')).toEqual([
      { unit: '重庆科技馆', until: '2024-05' },
      { unit: '西南大学', until: '2023-09' },
      { unit: '某公司', until: '2022-12' },
      { unit: '乙所', until: null },
    ]);
    // Three years back from November 2026: November 2023 still binds, the month before does not.
    expect(['2023-11', '2023-10'].map((until) => stillBinds({ unit: '', until }, TODAY))).toEqual([true, false]);
  });
});

const row = (source: Conflict['source'], barred = true): Conflict => ({
  id: 'm:c',
  rev: 3,
  round: 'r',
  member: 'm',
  candidate: 'c',
  source,
  barred,
  reason: '说明',
});
const again = (members: readonly Judge[], candidates: readonly Judged[], present: readonly Conflict[]) =>
  redetect('r', members, candidates, finderOf(candidates), present);
const NOTHING = { add: [], change: [], remove: [] };

describe('detecting anew', () => {
  test('a detected bar appears, stays untouched, and goes when the unit was corrected', () => {
    const same = again([judge('m', '重庆大学')], [judged('c', '重庆大学')], []);
    const reason = '评委工作单位是参评单位“重庆大学”';
    const added = { id: 'm:c', round: 'r', member: 'm', candidate: 'c', source: 'unit', barred: true, reason };
    expect(same).toEqual({ ...NOTHING, add: [added] });
    const stored = same.add.map((one) => ({ ...one, rev: 1 }));
    expect(again([judge('m', '重庆大学')], [judged('c', '重庆大学')], stored)).toEqual(NOTHING);
    expect(again([judge('m', '西南大学')], [judged('c', '重庆大学')], stored).remove).toEqual(['m:c']);
    const otherwise = again([judge('m', '', { avoidance: '重庆大学' })], [judged('c', '重庆大学')], stored);
    expect(otherwise.change.map(({ source, rev }) => [source, rev])).toEqual([['stated', 1]]);
  });

  test('the office’s word and a declaration outlive detection, both to bar and to clear', () => {
    for (const kept of [row('office', true), row('office', false), row('declared', true)])
      for (const unit of ['重庆大学', '西南大学'])
        expect(again([judge('m', unit)], [judged('c', '重庆大学')], [kept])).toEqual(NOTHING);
  });

  test('conflicts of a member or candidate that is gone are taken away', () => {
    expect(again([], [judged('c', '')], [row('office')]).remove).toEqual(['m:c']);
    expect(again([judge('m', '')], [], [row('office')]).remove).toEqual(['m:c']);
  });

  test('detecting twice changes nothing the second time', () => {
    const unit = fc.constantFrom('甲', '乙', '甲 ', '丙');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 5 }), fc.array(unit, { maxLength: 5 }), (left, right) => {
        const members = left.map((name, index) => judge(`m${index}`, name));
        const candidates = right.map((name, index) => judged(`c${index}`, name));
        const stored = again(members, candidates, []).add.map((one) => ({ ...one, rev: 1 }));
        expect(again(members, candidates, stored)).toEqual(NOTHING);
      }),
    );
  });
});
