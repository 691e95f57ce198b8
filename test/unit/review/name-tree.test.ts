import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameTree } from '../../../src-main/domain/review/conflicts/name-tree';

const few = fc.string({ unit: fc.constantFrom('重', '庆', '大', '学'), minLength: 1, maxLength: 4 });

test('a name in a text is missed where another begins or ends within it, or found where it does not stand', () => {
  fc.assert(
    fc.property(fc.array(few, { maxLength: 6 }), fc.array(few, { maxLength: 6 }), (names, texts) => {
      const tree = new NameTree<number>();
      for (const [at, name] of names.entries()) tree.add(name, at);
      const text = texts.join('');
      const places = [...text].map((_, at) => names.flatMap((name, one) => (text.startsWith(name, at) ? [one] : [])));
      expect(tree.within(text).sort()).toEqual(places.flat().sort());
    }),
  );
});
