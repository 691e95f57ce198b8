import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCertificates } from '../../src-main/host/cli/certificates';
import { fontFolders } from '../support/fonts';
import { pageTexts } from '../support/pdf';

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

test('wrong arguments and unknown templates', async () => {
  expect((await run(list, '--template', 'completion-a4')).exit).toBe(2);
  expect((await run(list, '--template', 'nothing', '--out', 'x.pdf')).exit).toBe(1);
});
