import { expect, test } from 'vitest';
import { registerOf } from '../../../src-main/domain/registers';
import { text } from '../../../src-main/domain/registers/define';
import { masked, maskedValues } from '../../../src-main/domain/registers/mask';

const base = registerOf('base');

test('a phone shown whole, or its length given away wrongly', () => {
  expect(maskedValues(base, { phone: '13800001234', contact: '李娜' })).toEqual({
    phone: '138****1234',
    contact: '李娜',
  });
});
test('a short number left open because front and back cover it', () => {
  expect(maskedValues(base, { phone: '1380001' })).toEqual({ phone: '*****01' });
});
test('a character of two UTF-16 units split in two', () => {
  expect(masked(text({ label: '', section: '', sensitive: true }), '𠮷田')).toBe('𠮷*');
});
test('an empty value turned into stars, which looks as if there were one', () => {
  expect(maskedValues(base, { phone: null })).toEqual({ phone: null });
});
test('a mail address that names its owner', () => {
  expect(['liming@cq.gov.cn', '𠮷@a.cn', '@a.cn', ''].map((mail) => maskedValues(base, { mail }).mail)).toEqual([
    'l***@cq.gov.cn',
    '𠮷***@a.cn',
    '*****',
    '',
  ]);
});
