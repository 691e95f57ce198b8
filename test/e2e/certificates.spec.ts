import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { scanned } from '../support/scan';
import { expect, test } from './fixtures/program';
import { firstRun, goTo, handOver, signIn } from './steps/office';
import { printedBy } from './steps/print';
import { dialog } from './steps/round';
import { savedBy } from './steps/save';

const NAMES = [
  '王䶮',
  '李㛃',
  '张𬭚',
  '陈𠮷',
  '朱镕',
  '陶喆',
  '赵玥翀',
  '买买提·吐尔逊',
  '𬱖小明',
  '重庆自然博物馆教育部',
];

const pdfInfo = (bytes: Buffer): string => execFileSync('pdfinfo', ['-'], { input: bytes, encoding: 'utf8' });

/** A list as offices send it: a title above, a telephone column, a total below. */
async function workbook(path: string): Promise<void> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('名单');
  sheet.addRow(['2026年科技辅导员研修班结业名单']);
  sheet.addRow(['序号', '姓名', '工作单位', '手机', '学时']);
  for (const [index, name] of NAMES.entries())
    sheet.addRow([index + 1, name, '重庆科技馆', `1380000${1000 + index}`, 40]);
  sheet.addRow(['合计', NAMES.length]);
  await book.xlsx.writeFile(path);
}

test('certificates for a list: looked at first, issued with numbers, made as one file and as files that go on where they stopped', async ({
  program,
}, info) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  const list = info.outputPath('list.xlsx');
  await workbook(list);
  await goTo(page, '证书');
  await expect(page.getByText('还没有证书')).toBeVisible();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '按名单签发证书' }).click();
  await page.locator('input[type=file]').setInputFiles(list);
  await expect(page.getByText(`list.xlsx：${NAMES.length} 行，3 列可用`)).toBeVisible();
  // The telephone numbers are read by nobody.
  await expect(page.getByText('“手机”含个人信息')).toBeVisible();
  await dialog(page).getByLabel('证书模板').click();
  await page.getByRole('option', { name: '结业证书（A4 横）' }).click();
  await dialog(page).getByLabel('“称号”的内容').fill('结业证书');
  await dialog(page).getByLabel('“项目”的内容').fill('2026年科技辅导员研修班');
  await dialog(page).getByRole('button', { name: '检查' }).click();
  await expect(dialog(page).getByText(`${NAMES.length} 份，${NAMES.length} 页`)).toBeVisible();
  await dialog(page)
    .getByRole('button', { name: `签发并登记 ${NAMES.length} 份` })
    .click();

  const make = page.getByRole('dialog', { name: `批量制作证书（${NAMES.length} 份）` });
  await make.getByLabel('证书模板').click();
  await page.getByRole('option', { name: '结业证书（A4 横）' }).click();
  await expect(make.getByText('可以制作').or(make.getByText('没有发现问题'))).toBeVisible();
  const bytes = await savedBy(program, info.outputPath('all.pdf'), () =>
    make.getByRole('button', { name: '制作并另存' }).click(),
  );
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(make.getByText(`已另存 ${NAMES.length} 份`)).toBeVisible();

  // Catches pages that follow neither the keys nor the wheel, and a “原大” that is not as large as on paper.
  await make.getByRole('button', { name: '逐页预览' }).click();
  await page.getByRole('button', { name: '校准屏幕上的大小' }).click();
  await expect(page.getByRole('slider', { name: '方框大小' })).toBeFocused();
  // Esc closes this alone.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('slider', { name: '方框大小' })).toBeHidden();
  await page.getByText('原大', { exact: true }).click();
  const sizeOf = async (number: number) => {
    const box = await page.getByRole('img', { name: `第 ${number} 页`, exact: true }).boundingBox();
    return box && [Math.round(box.width), Math.round(box.height)];
  };
  await expect.poll(() => sizeOf(1)).toEqual([1123, 794]);
  for (let at = 2; at <= 4; at += 1) {
    await page.keyboard.press('PageDown');
    await expect(page.getByLabel('页码')).toHaveValue(String(at));
  }
  await expect.poll(() => sizeOf(4)).toEqual([1123, 794]);
  await page.getByRole('img', { name: '第 4 页', exact: true }).hover({ position: { x: 20, y: 20 } });
  await page.mouse.wheel(0, 810);
  await expect(page.getByLabel('页码')).toHaveValue('5');
  await page.getByRole('button', { name: '关闭' }).last().click();

  // Catches pages that come out of the printer empty, or in another size than the template's.
  await make.getByText('直接打印').click();
  const printed = await printedBy(program, async () => {
    await make.getByRole('button', { name: `打印第 1–${NAMES.length} 份` }).click();
    await page.getByRole('button', { name: '继续' }).click();
  });
  const sheets = execFileSync('pdfimages', ['-list', '-'], { input: printed, encoding: 'utf8' });
  expect(sheets.match(/^ +\d+ /gm)?.map(Number)).toEqual(NAMES.map((_, index) => index + 1));
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(pdfInfo(printed)) ?? [];
  expect([Number(width), Number(height)].map((points) => Math.round((points / 72) * 25.4))).toEqual([297, 210]);

  // A folder stands where the fourth file belongs, as if another program held it.
  await make.getByText('每份一个文件').click();
  const folder = info.outputPath('files');
  mkdirSync(join(folder, '渝科普〔2026〕JY-0004.pdf'), { recursive: true });
  await make.getByLabel('存到文件夹').fill(folder);
  await make.getByRole('button', { name: '开始' }).click();
  await page.getByRole('button', { name: '继续' }).click();
  await expect(make.getByText(`已完成 3 份，共 ${NAMES.length} 份`)).toBeVisible();
  await make.getByLabel('文件名').fill('{编号} {持有者}');
  await make.getByRole('button', { name: '开始' }).click();
  await page.getByRole('button', { name: '继续' }).click();
  await expect(make.getByText(`写好 ${NAMES.length} 份`)).toBeVisible();
  expect(readdirSync(folder)).toContain('渝科普〔2026〕JY-0010 重庆自然博物馆教育部.pdf');
  // Catches a run that writes nothing, and yet counts as a reprint.
  await make.getByRole('button', { name: '开始' }).click();
  await page.getByRole('button', { name: '继续' }).click();
  await expect(make.getByText(`写好 0 份，${NAMES.length} 份上次已做好、内容没有变`)).toBeVisible();
  await page.keyboard.press('Escape');
  // Saved first, then printed, then written as files.
  await expect(page.getByRole('row', { name: /李㛃/ })).toHaveText(/有效2$/);

  await expect(page.getByRole('grid', { name: '证书登记' })).toHaveAttribute('aria-rowcount', String(NAMES.length + 1));
  await page.getByRole('row', { name: /王䶮/ }).getByText('王䶮').click();
  await page.getByRole('button', { name: '作废' }).click();
  await page.getByLabel('理由').fill('姓名写错');
  await dialog(page).getByRole('button', { name: '作废' }).click();
  await expect(page.getByText('已作废：姓名写错')).toBeVisible();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '打印登记簿' }).click();
  await expect(page.getByRole('img', { name: '第 1 页' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '关闭' }).click();
  await handOver(page, 'reviewer');
  await goTo(page, '证书');
  await expect(page.getByRole('row', { name: /王䶮/ })).toContainText('已作废');

  // Catches a page that refuses what its own program printed: typed by a scanner, or pasted with the line broken.
  await goTo(page, '验证证书');
  const [voided, genuine] = [scanned(bytes, 200), scanned(bytes, 200, 2)];
  if (!voided || !genuine) throw new Error('no code on the page');
  await page.getByRole('textbox', { name: '验证码' }).fill(`${genuine.slice(0, 60)}\r\n${genuine.slice(60)}`);
  await page.getByRole('button', { name: '验证', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '李㛃' })).toContainText('验证通过：由本单位签发，登记有效');
  await page.keyboard.type(`${voided}\n`);
  await expect(page.getByRole('status').filter({ hasText: '王䶮' })).toContainText('由本单位签发，但已经作废');
  await page.keyboard.type(`${genuine.replace('李㛃', '李四')}\n`);
  await expect(page.getByText('验证不通过：内容被改动过，或不是本单位签发的')).toBeVisible();
});

test('a template under one’s hands: dragged, taken back, nudged, and named where a field leaves the page', async ({
  program,
}) => {
  const { page } = program;
  await firstRun(page);
  await signIn(page, 'staff');
  await goTo(page, '证书模板');
  const field = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}，左`) });
  const at = (name: string, left: number, top: number) =>
    page.getByRole('button', { name: `${name}，左 ${left} 毫米，上 ${top} 毫米` });
  /** With the mouse, by so many px; Alt: no line catches it. */
  const drag = async (name: string, right: number, down: number) => {
    const box = await field(name).boundingBox();
    if (!box) throw new Error(`${name} is not to be seen`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.keyboard.down('Alt');
    await page.mouse.down();
    await page.mouse.move(x + right / 2, y + down / 2, { steps: 4 });
    await page.mouse.move(x + right, y + down, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Alt');
  };
  await page.getByRole('button', { name: '打开' }).first().click();
  await expect(page.getByText('全部放得下，可以打印').or(page.getByText('缩小的文字'))).toBeVisible();
  await expect(at('编号', 36, 178)).toBeVisible();
  await drag('编号', 60, -20);
  await expect(at('编号', 36, 178)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(at('编号', 36, 178)).toBeVisible();

  await field('日期').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(at('日期', 186.1, 160)).toBeVisible();

  // However far it is dragged, a part of it stays to be taken up again; the fault is named with its place.
  await drag('落款二', 2000, 0);
  await expect(at('落款二', 292, 147)).toBeVisible();
  await expect(page.getByText('的“落款二”超出纸张右边 57 毫米，请移回纸内')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('超出纸张')).toBeHidden();
  // Catches a size that is typed and leaves the content behind, or that rounds it away digit by digit.
  await page.getByRole('button', { name: '返回模板与元素列表' }).click();
  await page.getByLabel('页宽').fill('594');
  await expect(at('编号', 72, 178)).toBeVisible();
  await page.getByLabel('页宽').fill('297');
  await expect(at('编号', 36, 178)).toBeVisible();
  await page.getByRole('button', { name: '保存模板' }).click();
  await expect(page.getByText('模板已保存')).toBeVisible();

  // A scanner types like a keyboard, and ends with Enter.
  await goTo(page, '验证证书');
  await page.keyboard.type(`KP1|渝科普〔2026〕JD-0001|王䶮|称号|2026-01-01|${'a'.repeat(86)}\n`);
  await expect(page.getByText('验证不通过：内容被改动过，或不是本单位签发的')).toBeVisible();
  await page.keyboard.type('https://example.cn\n');
  await expect(page.getByText('这不是本程序证书的验证码，或没有抄全')).toBeVisible();
});
