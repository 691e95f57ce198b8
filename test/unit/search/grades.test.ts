import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registerOf } from '../../../src-main/domain/registers';
import { entryOf, matchOf } from '../../../src-main/domain/search/entry';
import { wordsOf } from '../../../src-main/domain/search/grade';
import { gradesOf, MISS } from '../../../src-main/domain/search/grades';
import { recordOf } from '../registers/records';

const expert = registerOf('expert');
const characters = fc.constantFrom(...'重庆单西安吕绿𠮷a3·');
const texts = fc.string({ unit: characters, minLength: 1, maxLength: 4 });
const records = fc
  .array(fc.record({ name: texts, unit: texts, field: fc.option(texts) }), { maxLength: 8 })
  .map((all) => all.map((values, n) => recordOf(`e${n}`, values)));
const typed = fc.oneof(
  texts,
  fc.string({ unit: fc.constantFrom(...'cqzxanhslvu庆3'), minLength: 1, maxLength: 6 }),
  fc.constantFrom('chongqing', 'cq', 'xian', "xi'an", 'lvse', 'shan', 'dan', '重q', 'chongq安', '庆 安', 'c 3'),
);

test('a record answers otherwise among others than alone: found at the seam of two, or graded by its neighbour', () => {
  fc.assert(
    fc.property(records, typed, fc.boolean(), (list, search, mixed) => {
      const words = wordsOf(search);
      const alone = list.map((record) => matchOf(entryOf(expert, record), words, mixed)?.grade ?? MISS);
      fc.pre(words.length > 0);
      expect([...gradesOf(expert, list, words, mixed)]).toEqual(alone);
    }),
    { numRuns: 1000 },
  );
});
