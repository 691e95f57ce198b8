import { expect, test } from 'vitest';
import { fileNames } from '../../../src-main/app/tasks/certificate-names';

const records = (...holders: string[]) =>
  holders.map((holder, index) => ({
    record: holder,
    code: null,
    values: { 持有者: holder, 编号: `渝科普〔2026〕JD-${index + 1}`, 等级: '' },
  }));

// Catches two certificates in one file, also where only Windows takes two names for the same.
test('every certificate gets a name of its own, that Windows takes', () => {
  expect(fileNames('{持有者}', records('王伟', '王伟', '王伟（2）', 'Ann', 'ANN', '甲:乙/丙?', 'aux'))).toEqual([
    '王伟.pdf',
    '王伟（2）.pdf',
    '王伟（2）（2）.pdf',
    'Ann.pdf',
    'ANN（2）.pdf',
    '甲_乙_丙_.pdf',
    '_aux.pdf',
  ]);
  expect(fileNames('{编号}[ {等级}]', records('王伟'))).toEqual(['渝科普〔2026〕JD-1.pdf']);
});

// Catches names that are looked for anew from 2 on: with 10,000 certificates the program stood still.
test('a pattern that says the same of all is numbered through', () => {
  const names = fileNames('证书', records(...Array.from({ length: 10_000 }, () => '王伟')));
  expect(new Set(names).size).toBe(10_000);
  expect(names.at(-1)).toBe('证书（10000）.pdf');
});

test('a field that no certificate has is named before anything is made', () => {
  expect(() => fileNames('{编号} {姓名}', records('王伟'))).toThrow('文件名里的“姓名”不是这批证书的字段');
});
