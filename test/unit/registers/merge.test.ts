import { describe, expect, test } from 'vitest';
import { registerOf } from '../../../src-main/domain/registers';
import type { Values } from '../../../src-main/domain/registers/define';
import { importedChanges, mergeValues } from '../../../src-main/domain/registers/merge';

const base = registerOf('base');
const district = registerOf('district');
const stored: Values = mergeValues(base, null, { unitName: '渝创科技馆', phone: '13800001234', visitors: 900 });

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe('merging what was typed', () => {
  test('a new record lacks the keys that were left empty', () => {
    expect(Object.keys(stored)).toEqual(Object.keys(base.fields));
    expect(stored.contact).toBe(null);
  });
  test('fields that were not named are emptied', () => {
    expect(mergeValues(base, stored, { visitors: 1000 })).toEqual({ ...stored, visitors: 1000 });
  });
  test('a masked phone that comes back overwrites the number', () => {
    expect(mergeValues(base, stored, { phone: '138****1234' })).toEqual(stored);
    expect(mergeValues(base, stored, { phone: '13800005678' })).toEqual({ ...stored, phone: '13800005678' });
    expect(mergeValues(base, stored, { phone: null })).toEqual({ ...stored, phone: null });
  });
  test('a text of blanks, or one that is not NFC, is stored as typed', () => {
    const typed = { unitName: ' 渝创\u200b科技馆\u3000', contact: '　 ', mail: 'e\u0301@example.cn' };
    const { unitName, contact, mail } = mergeValues(base, stored, typed);
    expect([unitName, contact, mail]).toEqual(['渝创科技馆', null, '\u00e9@example.cn']);
  });
  test('a field that does not exist is stored', () => {
    expect(codeOf(() => mergeValues(base, stored, { nothing: 1 }))).toBe('input.invalid');
    expect(codeOf(() => mergeValues(base, stored, { constructor: 1 }))).toBe('input.invalid');
  });
  test('the code of a district changes under the records that point to it', () => {
    const yuzhong = mergeValues(district, null, { code: '500103', name: '渝中区' });
    expect(codeOf(() => mergeValues(district, yuzhong, { code: '500104' }))).toBe('record.invalid');
    expect(mergeValues(district, yuzhong, { code: '500103', kind: '区' })).toEqual({ ...yuzhong, kind: '区' });
  });
});

describe('merging what was imported', () => {
  test('an empty cell wipes out what the register knows', () => {
    expect(importedChanges(base, stored, { unitName: '渝创科技馆', phone: null, visitors: 1000, mail: '' })).toEqual([
      { field: 'visitors', before: 900, after: 1000 },
    ]);
  });
  test('the same file a second time shows changes', () => {
    expect(importedChanges(base, stored, { unitName: '渝创科技馆', phone: '13800001234', visitors: 900 })).toEqual([]);
  });
  test('a new record shows its empty fields as changes', () => {
    expect(importedChanges(base, null, { unitName: '渝创科技馆', mail: null })).toEqual([
      { field: 'unitName', before: null, after: '渝创科技馆' },
    ]);
  });
});
