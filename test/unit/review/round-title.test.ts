import { expect, it } from 'vitest';
import { KIND_LABELS, kindOf } from '../../../src-main/domain/review/kinds';
import { asWork, usualTitle } from '../../../src-main/domain/review/round-title';

// Catches 组织开展了2026年精品科普课程工作.
it('every kind has a usual title that says what is done', () => {
  const titles = Object.keys(KIND_LABELS).map((kind) => {
    const found = kindOf(kind);
    return found ? usualTitle(found, 2026) : kind;
  });
  for (const title of titles) expect(title).toMatch(/^2026年.*(命名|评估|复评|入库|评选|评定|评审|立项|结题|考核)$/);
});

it('a title that says so already stays', () => {
  expect(asWork('2026年精品科普课程评选')).toBe('2026年精品科普课程评选');
  expect(asWork('2026年精品科普课程')).toBe('2026年精品科普课程评选');
  expect(asWork('第十二届科技创新大赛')).toBe('第十二届科技创新大赛');
});
