import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCertificates } from '../../src-main/host/cli/certificates';
import { shippedTemplate } from '../support/certificate-data';
import { fontFolders } from '../support/fonts';
import { pageTexts } from '../support/pdf';
import { pngOf } from '../support/picture';

const folder = mkdtempSync(join(tmpdir(), 'kepu-cli-'));
const list = join(folder, '名单.csv');
const HEAD = '持有者,称号,编号,日期,教委,科协,项目,学时\n';
const row = (holder: string, number: string) =>
  `${holder},科技辅导员,${number},二〇二六年九月十八日,重庆市教育委员会,重庆市科学技术协会,研修班,40\n`;

beforeAll(() => {
  process.env.KEPU_FONTS = fontFolders.join(delimiter);
});
afterAll(() => {
  delete process.env.KEPU_FONTS;
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const said: string[] = [];
  const exit = await runCertificates(args, { write: (text) => said.push(text) });
  return { exit, said: said.join('') };
}

test('a list becomes one PDF, or a file each', async () => {
  writeFileSync(list, HEAD + row('王䶮', 'PX-0001') + row('陈𠮷', 'PX-0002'));
  const whole = join(folder, '结业.pdf');
  expect(await run(list, '--template', 'completion-a4', '--out', whole)).toEqual({
    exit: 0,
    said: '已制作 2 份，共 2 页\n',
  });
  const pages = pageTexts(readFileSync(whole));
  expect(pages.map((page) => page.includes('陈𠮷：'))).toEqual([false, true]);
  const apart = join(folder, '分开');
  expect((await run(list, '--template', 'completion-a4', '--separate', apart)).exit).toBe(0);
  expect(readdirSync(apart).sort()).toEqual(['0001 PX-0001.pdf', '0002 PX-0002.pdf', '制作记录.csv']);
});

test('what is missing is named with its record, and nothing is made', async () => {
  writeFileSync(list, HEAD + row('王䶮', 'PX-0001') + row('陈𠮷', ''));
  const { exit, said } = await run(list, '--template', 'completion-a4', '--out', join(folder, '缺.pdf'));
  expect(exit).toBe(1);
  expect(said).toContain('“陈𠮷”的证书缺少“编号”');
  expect(readdirSync(folder)).not.toContain('缺.pdf');
});

test('a column that is missing is named once, and a number that two rows have is told', async () => {
  writeFileSync(list, '持有者,称号,编号\n王䶮,辅导员,1\n陈𠮷,辅导员,2\n');
  const asked = ['--template', 'completion-a4', '--out', join(folder, '列.pdf')];
  expect(await run(list, ...asked)).toEqual({
    exit: 1,
    said: '模板“结业证书（A4 横）”要用“项目”“教委”“科协”“日期”，名单里没有这些列或整列是空的，请补上后再做。\n',
  });
  writeFileSync(list, HEAD + row('王䶮', 'PX-0001') + row('陈𠮷', 'PX-0001') + row('朱镕', 'PX-0002'));
  expect(await run(list, ...asked)).toEqual({
    exit: 0,
    said: '已制作 3 份，共 3 页\n  编号“PX-0001”在名单里有 2 次，请核对\n',
  });
});

// Catches a Ctrl+C that leaves half a file, or a second run that makes a gap or does anything twice.
test('Ctrl+C stops between two files; the same command goes on', async () => {
  const many = Array.from({ length: 60 }, (_, index) => row(`王${index}`, `PX-${index}`));
  writeFileSync(list, HEAD + many.join(''));
  const apart = join(folder, '停下');
  const asked = [list, '--template', 'completion-a4', '--separate', apart];
  const running = run(...asked);
  const files = () => readdirSync(apart).filter((name) => name.endsWith('.pdf'));
  while (!existsSync(apart) || files().length < 5) await new Promise((resolve) => setTimeout(resolve, 1));
  process.emit('SIGINT');
  const stopped = await running;
  const made = files();
  expect(stopped).toEqual({
    exit: 1,
    said: `已停下，已完成 ${made.length} 份，共 60 份；已写好的文件都是完整的，制作记录.csv 记着停在哪里。再做一次会接着往下做。\n`,
  });
  expect(made.length).toBeLessThan(60);
  for (const name of made) expect(pageTexts(readFileSync(join(apart, name)))).toHaveLength(1);
  const before = statSync(join(apart, made[0] ?? '')).mtimeMs;
  expect(await run(...asked)).toEqual({ exit: 0, said: '已制作 60 份，共 60 页\n' });
  expect(readdirSync(apart)).toHaveLength(61);
  expect(statSync(join(apart, made[0] ?? '')).mtimeMs).toBe(before);
});

const firstLine = (said: string): string => said.split('\n')[0] ?? '';

test('a list as offices send it: title above, other words for the fields, personal columns left out', async () => {
  const sent =
    '2026年研修班结业名单,,,\n序号,姓名,培训班,手机,编号,日期,教委,科协\n1,王䶮,研修班,13800001000,PX-1,二〇二六年九月,甲,乙\n';
  writeFileSync(list, sent);
  const whole = join(folder, '送来的.pdf');
  expect(await run(list, '--template', '结业证书（A4 横）', '--out', whole)).toEqual({
    exit: 0,
    said: '已制作 1 份，共 1 页\n  “手机”含个人信息，没有读入\n',
  });
  expect(pageTexts(readFileSync(whole))[0]).toContain('王䶮：参加研修班，考核合格');
});

test('a background picture: named, beside a template of its own, gone, and none', async () => {
  writeFileSync(list, HEAD + row('王䶮', 'PX-0001'));
  const picture = join(folder, '底图.png');
  writeFileSync(picture, pngOf(2970, 2100));
  const images = (file: string): number =>
    execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n').length - 2;
  const out = join(folder, '带底图.pdf');
  const asked = [list, '--template', 'completion-a4', '--out', out];
  expect(await run(...asked, '--background', picture)).toEqual({ exit: 0, said: '已制作 1 份，共 1 页\n' });
  expect(images(out)).toBe(1);

  const own = {
    ...shippedTemplate('completion-a4'),
    background: { hash: 'a'.repeat(64), name: '底图.png', width: 2970, height: 2100 },
  };
  const file = join(folder, '自己的.json');
  writeFileSync(file, JSON.stringify(own));
  expect((await run(list, '--template', file, '--out', out)).exit).toBe(0);
  expect(images(out)).toBe(1);
  rmSync(picture);
  const gone = await run(list, '--template', file, '--out', out);
  expect(gone.exit).toBe(1);
  expect(gone.said).toContain('的底图“底图.png”找不到了，或已损坏');
  expect((await run(...asked, '--background', picture)).said).toBe(`读不到底图 ${picture}，请核对路径。\n`);
  // Half a picture is none.
  writeFileSync(picture, pngOf(2970, 2100).subarray(0, 300));
  expect((await run(...asked, '--background', picture)).said).toBe(
    `“${picture}”不是完整的 JPG 或 PNG 图片，请重新导出后再选。\n`,
  );
});

test('for a printing house: 12 mm around, cut where the template ends', async () => {
  writeFileSync(list, HEAD + row('王䶮', 'PX-0001'));
  const out = join(folder, '送印.pdf');
  expect((await run(list, '--template', 'completion-a4', '--out', out, '--bleed')).exit).toBe(0);
  const boxes = execFileSync('pdfinfo', ['-box', out], { encoding: 'utf8' });
  const box = (name: string) =>
    (new RegExp(`${name}Box:(.*)`).exec(boxes)?.[1] ?? '')
      .trim()
      .split(/\s+/)
      .map((points) => Math.round((Number(points) * 254) / 72) / 10);
  expect(box('Media')).toEqual([0, 0, 321, 234]);
  expect(box('Trim')).toEqual([12, 12, 309, 222]);
  expect(box('Bleed')).toEqual([9, 9, 312, 225]);
});

test('wrong arguments: one sentence each, before anything is read', async () => {
  const ok = ['--template', 'completion-a4', '--out', join(folder, 'x.pdf')];
  const cases: [string[], string][] = [
    [[], '没有写名单文件。'],
    [[list], '没有写 --template，请写明用哪个模板。'],
    [
      [list, '--template', 'completion-a4'],
      '--out（合成一个文件）和 --separate（每份一个文件）要写一个，也只能写一个。',
    ],
    [[list, ...ok, '--separate', folder], '--out（合成一个文件）和 --separate（每份一个文件）要写一个，也只能写一个。'],
    [[list, ...ok, '--color'], '不认识的选项 --color，只有 --template、--out、--separate、--background、--bleed。'],
    [[list, ...ok, '--background'], '选项 --background 后面没有写值。'],
    [[list, ...ok, '--out', 'y.pdf'], '选项 --out 写了两次，请只留一个。'],
    [[list, 'more.csv', ...ok], '名单只能有一个，多了“more.csv”。'],
  ];
  for (const [args, sentence] of cases) {
    const { exit, said } = await run(...args);
    expect([exit, firstLine(said)]).toEqual([2, sentence]);
  }
});

test('what cannot be read or written: one sentence each', async () => {
  writeFileSync(list, HEAD + row('王䶮', 'PX-0001'));
  const out = join(folder, 'x.pdf');
  expect((await run(list, '--template', 'nothing', '--out', out)).said).toBe(
    '没有名为“nothing”的模板，也没有这样的模板文件。\n',
  );
  expect((await run(list, '--template', list, '--out', out)).said).toBe(
    `“${list}”不是证书模板：内容不完整，或有不认识的写法。\n`,
  );
  expect((await run(join(folder, 'none.csv'), '--template', 'completion-a4', '--out', out)).exit).toBe(1);
  mkdirSync(out);
  expect((await run(list, '--template', 'completion-a4', '--out', out)).said).toBe(
    `${out} 不能写：路径不对、没有权限，或正被别的程序打开。请核对后重试。\n`,
  );
  expect((await run(list, '--template', 'completion-a4', '--separate', join(list, '里面'))).said).toBe(
    `${join(list, '里面')} 不能写：路径不对、没有权限，或正被别的程序打开。请核对后重试。\n`,
  );
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
