import { expect, test } from 'vitest';
import { baseNaming } from '../../../src-main/domain/review/kinds/base-naming';
import { rulesOf } from '../../../src-main/domain/review/rules-words';

const wordsOf = (bands: { name: string; from: number }[]) =>
  rulesOf({ ...baseNaming, rubric: { ...baseNaming.rubric, bands } }).find(({ what }) => what === '得分等次')?.words;

// Catches a page of rules from which nobody can tell why a score of 89.99 is 优良.
test('the page of rules says by which scores the bands are given', () => {
  expect(wordsOf(baseNaming.rubric.bands)).toBe(
    '公布的得分达到满分90%的为优秀，达到满分70%的为优良，达到满分60%的为合格；不足60%的不评等次。',
  );
  expect(
    wordsOf([
      { name: '好', from: 80 },
      { name: '一般', from: 0 },
    ]),
  ).toBe('公布的得分达到满分80%的为好，其余的为一般。');
  expect(wordsOf([])).toBeUndefined();
});
