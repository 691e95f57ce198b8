import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import districts from '../../../../resources/data/districts.json';
import { readingOf, soundsLike } from '../../../../src-main/domain/identity/pinyin';
import { quickest } from '../../../support/quickest';

const read = (text: string, person = false) =>
  readingOf(text, person)
    .map(({ character, sounds }) => sounds[0] ?? character)
    .join(' ');
const found = (text: string, word: string, person = false) => soundsLike(readingOf(text, person), word);

describe('reading', () => {
  test.each([
    ['重庆科技馆', 'chong qing ke ji guan'],
    ['重点实验室', 'zhong dian shi yan shi'],
    ['长寿区', 'chang shou qu'],
    ['大足区', 'da zu qu'],
    ['丰都县', 'feng du xian'],
    ['酉阳土家族苗族自治县', 'you yang tu jia zu miao zu zi zhi xian'],
    ['北碚区', 'bei bei qu'],
    ['綦江区', 'qi jiang qu'],
    ['曾家岩书院', 'zeng jia yan shu yuan'],
    ['音乐厅', 'yin yue ting'],
    ['中国银行', 'zhong guo yin hang'],
    ['单轨交通馆', 'dan gui jiao tong guan'],
    ['5G馆𬭚', '5 G guan chun'],
  ])('%s read character by character instead of by its words', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  test.each([
    ['仇某', 'qiu mou'],
    ['单小红', 'shan xiao hong'],
    ['曾某', 'zeng mou'],
    ['解放', 'xie fang'],
    ['查某', 'zha mou'],
    ['区某', 'ou mou'],
    ['尉迟某', 'yu chi mou'],
    ['张解放', 'zhang jie fang'],
    ['查某、单某', 'zha mou 、 shan mou'],
  ])('the surname of %s read as the common word, or a given name as a surname', (name, reading) => {
    expect(read(name, true)).toBe(reading);
  });

  test('surnames looked for where no person is named', () => {
    expect(read('解放碑')).toBe('jie fang bei');
    expect(read('查阅中心')).toBe('cha yue zhong xin');
  });

  test('a district that its own pinyin does not find', () => {
    for (const { name } of districts) {
      expect([name, found(name, read(name).replaceAll(' ', ''))]).toEqual([name, true]);
    }
  });
});

describe('matching', () => {
  test.each(['chongqing', 'cqkjg', 'kejiguan', 'cq科技', '重q科ji馆', 'chongqkjg', 'kejig', 'chongqi', 'c', '科技'])(
    '%s does not find 重庆科技馆',
    (word) => {
      expect(found('重庆科技馆', word)).toBe(true);
    },
  );

  test.each(['zhongqing', 'zqkjg', 'hong', 'ongqing', 'cqk馆', 'chongqin科', 'kejiguanl', 'gk', 'keji1', "'"])(
    '%s finds 重庆科技馆, though it is no reading of it',
    (word) => {
      expect(found('重庆科技馆', word)).toBe(false);
    },
  );

  test('ü found by one of its spellings only', () => {
    for (const word of ['lvse', 'luse', 'lüse', 'ls']) expect([word, found('绿色', word)]).toEqual([word, true]);
    for (const word of ['zhanlve', 'zhanlue', 'zhanlüe']) expect([word, found('战略', word)]).toEqual([word, true]);
  });

  test('syllables set apart by an apostrophe not found', () => {
    expect(found('西安路', "xi'an")).toBe(true);
  });

  test('a long word of one letter takes for ever: twice as long, far more than four times the work', async () => {
    const look = (length: number) => {
      expect(found('安'.repeat(2 * length), `${'a'.repeat(length)}z`)).toBe(false);
      expect(found('恩'.repeat(2 * length), `${'en'.repeat(length / 2)}z`)).toBe(false);
    };
    const { short, long } = await quickest({ short: () => look(100), long: () => look(200) });
    expect(long / short).toBeLessThan(20);
  });

  test('a text that its own pinyin, initials or a mixture of them do not find', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
    const texts = fc.array(fc.oneof(han, fc.constantFrom('重', '庆', '绿', '仇', 'a', '3', '·')), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(texts, fc.boolean(), fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }), (parts, person, ways) => {
        const reading = readingOf(parts.join(''), person);
        const write = (way: (at: number) => number | undefined) =>
          reading
            .map(({ character, sounds: [sound = character] }, at) => [sound, sound.charAt(0), character][way(at) ?? 0])
            .join('');
        for (const word of [write(() => 0), write(() => 1), write(() => 2), write((at) => ways[at])]) {
          expect([word, soundsLike(reading, word)]).toEqual([word, true]);
        }
      }),
    );
  });
});
