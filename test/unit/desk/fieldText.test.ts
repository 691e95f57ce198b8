import { expect, it } from 'vitest';
import { registerOf } from '../../../src-main/domain/registers';
import type { Field } from '../../../src-main/domain/registers/define';
import { parsedValue, shownValue, typedValue } from '../../../src-renderer/kit/fieldText';

const field = (name: string): Field => {
  const found = registerOf('base').fields[name];
  if (!found) throw new Error(name);
  return found;
};

// Groups that break a fraction or a coordinate; a decimal shown in its stored units.
it('shows numbers as people write them', () => {
  expect(shownValue(field('exhibitionArea'), 123456789, {})).toBe('1,234,567.89');
  expect(shownValue(field('visitors'), 999, {})).toBe('999');
  expect(shownValue(field('longitude'), 106550464, {})).toBe('106.550464');
  expect(shownValue(field('safetyPlan'), false, {})).toBe('否');
  expect(shownValue(field('district'), '500157', { '500157': '两江新区' })).toBe('两江新区');
  expect(shownValue(field('district'), null, {})).toBe('');
});

// A value that changes by being shown in an input and read back from it.
it('reads from an input what it wrote there', () => {
  const values = {
    exhibitionArea: 120_050,
    visitors: 14_500,
    safetyPlan: true,
    appliedOn: '2026-03-05',
    district: '500157',
    kind: '“三农”类',
    contact: '田䶮',
  } as const;
  for (const [name, value] of Object.entries(values)) {
    expect(parsedValue(field(name), typedValue(field(name), value))).toMatchObject({ value, problem: null });
  }
});
