import { expect, test } from 'vitest';
import { registerOf } from '../../../src-main/domain/registers';
import { SameIndex } from '../../../src-main/domain/registers/same';
import { recordOf } from './records';

const index = new SameIndex(registerOf('base'), [
  recordOf('coded', { unitName: '渝创科技馆', district: '500103', creditCode: '91500103MA5TEST01X' }),
  recordOf('plain', { unitName: '云岭农场', district: '500101', plaqueNumber: 'PK-01' }),
]);
const found = (values: Record<string, string | null>) => index.find(values)?.id;

test('two units of one name and district with different credit codes merged into one', () => {
  expect(found({ unitName: '渝创科技馆', district: '500103', creditCode: '91500103MA5TEST02X' })).toBeUndefined();
});
test('a record without a credit code not found by name and district, so that it is stored twice', () => {
  expect(found({ unitName: '渝创 科技馆', district: '500103', creditCode: null })).toBe('coded');
  expect(found({ unitName: '云岭农场', district: '500101', creditCode: '91500103MA5TEST03X' })).toBe('plain');
});
test('the credit code does not count before the name', () => {
  expect(found({ unitName: '别的名称', district: '500101', creditCode: '91500103ma5test01x' })).toBe('coded');
});
test('a set that is only half filled in decides', () => {
  expect(found({ unitName: '云岭农场', district: null, creditCode: null })).toBeUndefined();
});
test('a unique field of another record not noticed when width or case differ; empty ones clash', () => {
  expect(index.clash({ plaqueNumber: 'ｐｋ-01' })?.field).toBe('plaqueNumber');
  expect(index.clash({ plaqueNumber: null, creditCode: '' })).toBeUndefined();
});
