import { expect, test } from 'vitest';
import { safeName } from '../../../src-main/app/files';

// A file that is called like a folder above, or like nothing, cannot be written when it is opened.
test.each([
  ['..', '文件'],
  ['.', '文件'],
  [' ', '文件'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['C:\\Users\\甲.xlsx', 'C__Users_甲.xlsx'],
  ['申报表.xlsx', '申报表.xlsx'],
  ['NUL.pdf', '_NUL.pdf'],
  ['Console', 'Console'],
  // A name of 255 bytes is the longest that Linux takes, with what is put behind it.
  ['科'.repeat(100), '科'.repeat(73)],
  [`${'科'.repeat(150)}.xlsx`, `${'科'.repeat(73)}.xlsx`],
  ['某单位. ', '某单位'],
])('%s is kept as %s', (given, kept) => {
  expect(safeName(given)).toBe(kept);
});
