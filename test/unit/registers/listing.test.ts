import { describe, expect, test } from 'vitest';
import { Fault } from '../../../src-main/domain/fault';
import { registerOf } from '../../../src-main/domain/registers';
import type { RegisterRecord } from '../../../src-main/domain/registers/define';
import { type ListQuery, listRecords } from '../../../src-main/domain/registers/listing';
import { placesOf } from '../../../src-main/domain/registers/order';
import { quickest } from '../../support/quickest';
import { recordOf } from './records';

const base = registerOf('base');
const districts = placesOf(
  registerOf('district'),
  [
    recordOf('CQGXQ', { code: 'CQGXQ', name: '重庆高新区' }),
    recordOf('500103', { code: '500103', name: '渝中区' }),
    recordOf('500101', { code: '500101', name: '万州区' }),
  ],
  new Map(),
);
const referred = () => districts;

const records: RegisterRecord[] = [
  recordOf('a', { unitName: '渝创科技馆', district: '500103', kind: '企业类', visitors: 900, appliedOn: '2026-10-12' }),
  recordOf('b', {
    unitName: '巴山科技馆',
    district: '500101',
    kind: '科技场馆类',
    visitors: 10_000,
    contact: 'Ｌi Na',
  }),
  recordOf('c', { unitName: '安澜湿地公园', district: '500103', kind: '自然资源类', visitors: null }, 'named'),
  recordOf('d', { unitName: '云岭农场', district: 'CQGXQ', kind: '“三农”类', visitors: 900, appliedOn: '2026-01-05' }),
];
const list = (query: Partial<ListQuery>) =>
  listRecords(base, records, { search: '', filters: [], sort: null, ...query }, referred)
    .map((record) => record.id)
    .join('');

describe('order', () => {
  test('districts sorted by their names instead of their codes; names by code point instead of pinyin', () => {
    expect(list({})).toBe('bcad');
  });
  test('numbers sorted as texts, or empty values first when descending', () => {
    expect(list({ sort: { field: 'visitors', direction: 'ascending' } })).toBe('adbc');
    expect(list({ sort: { field: 'visitors', direction: 'descending' } })).toBe('badc');
  });
  test('choices sorted by pinyin instead of the order of the declaration', () => {
    expect(list({ sort: { field: 'kind', direction: 'ascending' } })).toBe('bdac');
  });
  test('status not sortable because it is no field', () => {
    expect(list({ sort: { field: 'status', direction: 'descending' } })).toBe('cbad');
  });
  test('the given array reordered in place', () => {
    const given = Object.freeze([...records]);
    listRecords(base, given, { search: '', filters: [], sort: null }, referred);
    expect(given.map((record) => record.id).join('')).toBe('abcd');
  });
});

describe('search', () => {
  test.each([
    ['a word in the middle of a name', '科技', 'ba'],
    ['full width and case', 'lina', 'b'],
    ['a district by its name', '渝中', 'ca'],
    ['words in different fields, all of them needed', '渝中 湿地', 'c'],
    ['blanks alone find everything', '　 ', 'bcad'],
    ['a field that is not searched', '企业类', ''],
  ])('%s', (_, search, found) => {
    expect(list({ search })).toBe(found);
  });
});

describe('search by pinyin', () => {
  const named = [
    recordOf('k', {
      unitName: '重庆科技馆',
      district: '500103',
      creditCode: '12500000MB1234567K',
      contact: '单红',
      phone: '13800000001',
    }),
    recordOf('m', { unitName: '中清科技馆', district: '500101', contact: '解放' }),
    recordOf('z', { unitName: '南岸地质公园', district: 'CQGXQ', contact: '仇查' }),
  ];
  const search = (text: string, names: ReturnType<typeof referred> = districts) =>
    listRecords(base, named, { search: text, filters: [], sort: null }, () => names)
      .map((record) => record.id)
      .sort()
      .join('');

  test.each([
    ['full pinyin; 重 never zhong', 'chongqing', 'kz'],
    ['zhongqing is 中清', 'zhongqing', 'm'],
    ['blanks between syllables', 'chong qing ke ji guan', 'k'],
    ['capitals and full width', 'ＣＱＫＪＧ', 'k'],
    ['initials', 'cqkjg', 'k'],
    ['the middle of a name', 'kejiguan', 'km'],
    ['letters and characters mixed', 'cq科技', 'k'],
    ['a district by its name', 'wanzhou', 'm'],
    ['words in different fields', 'yzq kjg', 'k'],
    ['a surname', 'shanhong', 'k'],
    ['a surname as the common word', 'danhong', ''],
    ['another surname', 'xiefang', 'm'],
    ['a given name is no surname', 'qiucha', 'z'],
    ['a word over the end of a field', 'kejiguanyuzhong', ''],
    ['a code by a part of it', 'mb1234567k', 'k'],
    ['a code whose letters are initials of a name', '000mb', 'k'],
    ['a code of nobody', '12500000mb1234567g', ''],
    ['a phone, which is not searched', '13800000001', ''],
  ])('%s', (_, text, left) => {
    expect(search(text)).toBe(left);
  });

  test('a record that the full pinyin or the initials of its own name or contact do not find', () => {
    const initials = (text: string) => text.replace(/([a-z])[a-z]*/g, '$1');
    const places = ['重庆 chong qing', '长寿 chang shou', '丰都 feng du', '解放碑 jie fang bei'];
    const kinds = ['科技馆 ke ji guan', '音乐厅 yin yue ting', '重点实验室 zhong dian shi yan shi'];
    const people = ['仇 qiu', '单 shan', '曾 zeng', '解 xie', '查 zha'];
    const parts = (entry: string) => {
      const [text = '', ...sounds] = entry.split(' ');
      return { text, sounds: sounds.join(' ') };
    };
    for (const [first, second, surname] of places.flatMap((a) => kinds.flatMap((b) => people.map((c) => [a, b, c])))) {
      const [one, two, who] = [parts(first ?? ''), parts(second ?? ''), parts(surname ?? '')];
      const own = recordOf('own', { unitName: `${one.text}${two.text}`, contact: `${who.text}明` });
      const unit = `${one.sounds} ${two.sounds}`;
      const person = `${who.sounds} ming`;
      for (const word of [unit, initials(unit), person, initials(person)].flatMap((w) => [w, w.replaceAll(' ', '')])) {
        const found = listRecords(base, [own], { search: word, filters: [], sort: null }, referred).length;
        expect([own.values, word, found]).toEqual([own.values, word, 1]);
      }
    }
  });

  test('a district that was renamed found by the sound of its former name', () => {
    expect(search('wanzhou')).toBe('m');
    const renamed = new Map([...districts, ['500101', { name: '三峡区', place: 0 }]]);
    expect([search('wanzhou', renamed), search('sanxia', renamed)]).toEqual(['', 'm']);
  });
});

describe('filters', () => {
  test('two choices of one field exclude each other and leave nothing', () => {
    const filters = [
      { field: 'kind', op: 'is' as const, value: '企业类' },
      { field: 'kind', op: 'is' as const, value: '“三农”类' },
    ];
    expect(list({ filters })).toBe('ad');
    expect(list({ filters: [...filters, { field: 'district', op: 'is', value: '500103' }] })).toBe('a');
  });
  test('an empty value counted as 0 or as the earliest date', () => {
    expect(list({ filters: [{ field: 'visitors', op: 'atMost', value: 900 }] })).toBe('ad');
    expect(list({ filters: [{ field: 'appliedOn', op: 'atMost', value: '2026-10-12' }] })).toBe('ad');
    expect(list({ filters: [{ field: 'visitors', op: 'atLeast', value: 901 }] })).toBe('b');
  });
  test('a missing key is neither empty nor filled', () => {
    expect(list({ filters: [{ field: 'contact', op: 'empty', value: null }] })).toBe('cad');
    expect(list({ filters: [{ field: 'contact', op: 'filled', value: null }] })).toBe('b');
  });
  test('a reference that contains a text is looked at by its code', () => {
    expect(list({ filters: [{ field: 'district', op: 'contains', value: '高新' }] })).toBe('d');
  });
  test('status', () => {
    expect(list({ filters: [{ field: 'status', op: 'is', value: 'named' }] })).toBe('c');
  });
  test('an unknown field or a bound of the wrong kind passed over in silence', () => {
    const attempt = (filter: ListQuery['filters'][number]) => () => list({ filters: [filter] });
    expect(attempt({ field: 'nothing', op: 'is', value: 1 })).toThrow(Fault);
    expect(attempt({ field: 'visitors', op: 'atLeast', value: '900' })).toThrow(Fault);
    expect(attempt({ field: 'unitName', op: 'atLeast', value: 1 })).toThrow(Fault);
    expect(() => list({ sort: { field: 'nothing', direction: 'ascending' } })).toThrow(Fault);
  });
});

const many = () =>
  Array.from({ length: 10_000 }, (_, i) =>
    recordOf(`r${i}`, { unitName: `重庆市${(i * 7919) % 10_000}号科技馆`, district: i % 2 ? '500103' : '500101' }),
  );
const searchFor = (given: readonly RegisterRecord[], search: string) =>
  listRecords(base, given, { search, filters: [], sort: null }, referred).length;

test('the first search of ten thousand records takes much longer than putting them in order', async () => {
  const order = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
  const names = ({ values }: RegisterRecord) => String(values.unitName);
  const { ours, floor } = await quickest({
    ours: () => expect(searchFor(many(), '渝中 科技')).toBe(5000),
    floor: () => many().sort((a, b) => order.compare(names(a), names(b))),
  });
  expect(ours / floor).toBeLessThan(12);
});

test('ten thousand records sought by pinyin are read anew with every key', async () => {
  const given = many();
  expect(searchFor(given, 'yuzhong kejiguan')).toBe(5000);
  const { again, reading } = await quickest({
    again: () => expect(searchFor(given, 'yzq kjg')).toBe(5000),
    reading: () => searchFor(many(), 'yzq kjg'),
  });
  expect(again / reading).toBeLessThan(0.15);
});
