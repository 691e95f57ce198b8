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
  expect(await run(whole, '整改.pdf')).toMatchObject({ exit: 0, made: true });
  const text = pageTexts(readFileSync(join(folder, '整改.pdf'))).join('');
  expect(text).toContain('渝科协发〔2026〕12号');
  expect(text).toContain('自本通知印发之日起，至2026年12月31日止。');
  expect(await run({ ...whole, kind: 'rectify' }, '整改.docx')).toMatchObject({ exit: 0, made: true });
});

// Catches an example that a changed text has left behind.
test('the example of docs/official.md is made as it stands there', async () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/official.md', 'utf8')) ?? [];
  expect(await run(example, '示例.pdf')).toEqual({ exit: 0, said: '已制作公文，共 2 页\n', made: true });
});

test('a number may stand as one, and a file may begin with the mark of its bytes', async () => {
  const 限期整改名单 = [{ 名称: '科技馆', 区县: 5 }];
  const data = `\ufeff${JSON.stringify({ ...whole, lists: { 限期整改名单 } })}`;
  expect(await run(data, '数.pdf')).toMatchObject({ exit: 0, made: true });
  expect(pageTexts(readFileSync(join(folder, '数.pdf'))).join('')).toContain('1．科技馆（5）。');
});

// Catches 整改日期 for 整改期限, which changes nothing and says nothing.
test('what the text does not ask for is named', async () => {
  const needed = ['主办机关', '协办机关', '两家简称', '轮次', '整改期限', '量词'] as const;
  const asked = Object.fromEntries(needed.map((name) => [name, fields[name] ?? '']));
  const { 限期整改名单 = [], 名额 = [] } = lists;
  const given = { ...whole, lists: { 限期整改名单 } };
  expect((await run({ ...given, fields: asked }, '全.pdf')).said).toBe('已制作公文，共 2 页\n');
  const { said } = await run(
    { ...given, fields: { ...asked, 整改日期: '年底' }, lists: { 限期整改名单, 名额 } },
    '多.pdf',
  );
  expect(said).toBe('已制作公文，共 2 页\n  范文没有用到数据里的“整改日期”、“名额”，请看名称有没有写错\n');
});

test('what is missing is named with its record, and nothing is made', async () => {
  const 限期整改名单 = [{ 名称: '科技馆', 区县: '渝中区' }, { 名称: '地质馆' }];
  const { 整改期限: _, ...less } = fields;
  const made = await run({ ...whole, fields: less, lists: { 限期整改名单 } }, '缺.pdf');
  expect(made).toEqual({
    exit: 1,
    made: false,
    said: [
      '“地质馆”没有“区县”（正文要用），请补上。共有 2 处没有内容，补全后才能印发。',
      '  “地质馆”没有“区县”（正文要用），请补上。',
      '  还没有填写“整改期限”（正文要用），请补上。',
      '',
    ].join('\n'),
  });
});

// Catches an exception's text, or a document with a gap, where the file is wrong.
test.each([
  ['{', `数据文件 ${file} 不是正确的 JSON，请检查括号、引号和逗号。`],
  [
    { ...whole, date: '2026.9.18' },
    '数据文件的“date”：应是日历上有的日期，写成 年-月-日，如 2026-09-18。请对照说明改正。',
  ],
  [
    { ...whole, date: '2026-02-30' },
    '数据文件的“date”：应是日历上有的日期，写成 年-月-日，如 2026-09-18。请对照说明改正。',
  ],
  [
    { ...whole, date: '2026-13-45' },
    '数据文件的“date”：应是日历上有的日期，写成 年-月-日，如 2026-09-18。请对照说明改正。',
  ],
  [{ ...whole, date: undefined }, '数据文件的“date”：还没有写成文日期，如 2026-09-18。请对照说明改正。'],
  [{ ...whole, number: '渝科协发[2026]012号' }, '发文字号应写成“渝科协发〔2026〕12号”这样，年份全称，序号前不加零。'],
  [
    { ...whole, fields: { 整改期限: ['年底'] } },
    '数据文件的“fields › 整改期限”：应是文字，写在引号里。请对照说明改正。',
  ],
  [
    { ...whole, lists: { 限期整改名单: '科技馆' } },
    '数据文件的“lists › 限期整改名单”：应是方括号里的各行。请对照说明改正。',
  ],
  [
    { ...whole, lists: { 限期整改名单: [{ 名称: '科技馆' }, '地质馆'] } },
    '数据文件的“lists › 限期整改名单 › 第 2 行”：应是花括号里的“栏: 值”。请对照说明改正。',
  ],
  [{ ...whole, feilds: {} }, '数据文件的“最外层”：有不认识的项“feilds”。请对照说明改正。'],
  [
    { ...whole, lists: {} },
    '“限期整改名单”里没有一行（标题要用），请补上这份名单：选有它的轮次，或者在台账里选中记录。',
  ],
  [[], '数据文件的“最外层”：应是花括号里的“项: 值”。请对照说明改正。'],
])('a wrong file is answered in one sentence: %j', async (data, said) => {
  expect(await run(data, '错.pdf')).toEqual({ exit: 1, said: `${said}\n`, made: false });
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
