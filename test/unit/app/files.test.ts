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
])('%s is kept as %s', (given, kept) => {
  expect(safeName(given)).toBe(kept);
});
