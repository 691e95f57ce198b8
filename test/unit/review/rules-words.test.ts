import { expect, test } from 'vitest';
import { baseNaming } from '../../../src-main/domain/review/kinds/base-naming';
import { passRule, rulesOf } from '../../../src-main/domain/review/rules-words';

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

test('what a vote needs is said in whole sentences, whichever share it is', () => {
  const rule = (p: number, q: number, inclusive: boolean) =>
    passRule({ quorum: { p: 1, q: 2, inclusive: false }, threshold: { p, q, inclusive }, basis: 'voters' });
  expect([rule(2, 3, true), rule(2, 3, false), rule(1, 2, true), rule(1, 2, false), rule(1, 1, true)]).toEqual([
    '赞成票为投票人数的三分之二以上',
    '赞成票超过投票人数的三分之二',
    '赞成票为投票人数的半数以上',
    '赞成票超过投票人数的半数',
    '赞成票为投票人数的全部',
  ]);
});
