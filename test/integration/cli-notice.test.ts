import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNotice } from '../../src-main/host/cli/notice';
import { fontFolders } from '../support/fonts';
import { sampleFacts } from '../support/official-samples';
import { pageTexts } from '../support/pdf';

const folder = mkdtempSync(join(tmpdir(), 'kepu-notice-'));
const file = join(folder, '数据.json');
const { fields, lists } = sampleFacts();
const whole = { kind: '限期整改', number: '渝科协发〔2026〕12号', date: '2026-09-18', fields, lists };

beforeAll(() => {
  process.env.KEPU_FONTS = fontFolders.join(delimiter);
});
afterAll(() => {
  delete process.env.KEPU_FONTS;
  rmSync(folder, { recursive: true });
});

async function run(data: unknown, name: string) {
  writeFileSync(file, typeof data === 'string' ? data : JSON.stringify(data));
  const said: string[] = [];
  const exit = await runNotice([file, '--out', join(folder, name)], { write: (text) => said.push(text) });
  return { exit, said: said.join(''), made: readdirSync(folder).includes(name) };
}

test('a kind with its values becomes a PDF or a Word file', async () => {
  expect(await run(whole, '整改.pdf')).toEqual({ exit: 0, said: '已制作公文，共 2 页\n', made: true });
  const text = pageTexts(readFileSync(join(folder, '整改.pdf'))).join('');
  expect(text).toContain('渝科协发〔2026〕12号');
  expect(text).toContain('自本通知印发之日起，至2026年12月31日止。');
  expect(await run({ ...whole, kind: 'rectify' }, '整改.docx')).toEqual({ exit: 0, said: '已制作公文\n', made: true });
});

test('what is missing is named with its record, and nothing is made', async () => {
  const 限期整改名单 = [{ 名称: '科技馆', 区县: '渝中区' }, { 名称: '地质馆' }];
  const { 整改期限: _, ...less } = fields;
  const made = await run({ ...whole, fields: less, lists: { 限期整改名单 } }, '缺.pdf');
  expect(made).toEqual({
    exit: 1,
    made: false,
    said: [
      '“地质馆”没有“区县”（正文要用），请在台账或轮次中补上。共有 2 处没有内容，补全后才能印发。',
      '  “地质馆”没有“区县”（正文要用），请在台账或轮次中补上。',
      '  还没有填写“整改期限”（正文要用），请补上。',
      '',
    ].join('\n'),
  });
});

// Catches an exception's text, or a document with a gap, where the file is wrong.
test.each([
  ['{', `数据文件 ${file} 不是正确的 JSON，请检查括号、引号和逗号。\n`],
  [{ ...whole, date: '2026.9.18' }, '数据文件的“date”：日期应为 年-月-日，如 2026-09-18。请对照说明改正。\n'],
  [{ ...whole, fields: { 整改期限: 3 } }, '数据文件的“fields.整改期限”：内容的格式不对。请对照说明改正。\n'],
  [[], '数据文件的“最外层”：内容的格式不对。请对照说明改正。\n'],
])('a wrong file is answered in one sentence: %j', async (data, said) => {
  expect(await run(data, '错.pdf')).toEqual({ exit: 1, said, made: false });
});

test('an unknown kind is told which there are', async () => {
  const { exit, said } = await run({ ...whole, kind: '命令' }, '错.pdf');
  expect([exit, said.startsWith('数据文件的“kind”要写明文种，可用：通知（notice）、公示（publicity）')]).toEqual([
    1,
    true,
  ]);
});

test.each([
  [[], '没有写数据文件。'],
  [[file], '没有写 --out 和要存成的文件。'],
  [[file, '--out'], '选项 --out 后面没有写值。'],
  [[file, '--out', 'a.txt'], '--out 的文件名应以 .pdf 或 .docx 结尾。'],
  [[file, file, '--out', 'a.pdf'], '一次只能写一个数据文件。'],
  [[file, '--out', 'a.pdf', '--kind'], '不认识的选项 --kind，只有 --out。'],
])('wrong arguments are answered in a sentence, and by how it is used: %j', async (args, sentence) => {
  const said: string[] = [];
  expect(await runNotice(args, { write: (text) => said.push(text) })).toBe(2);
  expect(said.join('').split('\n').slice(0, 2)).toEqual([
    sentence,
    '用法：kepu notice 数据.json --out 文件.pdf | 文件.docx',
  ]);
});
