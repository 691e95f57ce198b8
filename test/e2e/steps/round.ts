import { expect, type Page } from '@playwright/test';
import { goTo } from './office';

/** The dialog in front. */
export const dialog = (page: Page) => page.getByRole('dialog');

export async function createRound(page: Page, title: string): Promise<void> {
  await goTo(page, '评审轮次');
  await page.getByRole('button', { name: '新建轮次' }).first().click();
  await dialog(page).getByLabel('轮次名称').fill(title);
  await dialog(page).getByRole('button', { name: '新建轮次' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

export async function openRound(page: Page, title: string): Promise<void> {
  await goTo(page, '评审轮次');
  await page.getByRole('gridcell', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** To the next stage by the one main button; the stage's work is there afterwards. */
export async function advance(page: Page, stage: string): Promise<void> {
  const folded = page.getByRole('button', { name: /^(下一步|离下一步还差 \d+ 项)$/ });
  if (await folded.isVisible()) await folded.click();
  await page.getByRole('button', { name: `进入“${stage}”` }).click();
  await expect(page.getByRole('region', { name: `${stage}阶段` })).toBeVisible();
}

/** Every base that applied goes into the round. */
export async function collectAll(page: Page, count: number, counter = '个'): Promise<void> {
  await page.getByRole('button', { name: '从台账选入', exact: true }).first().click();
  await dialog(page)
    .getByRole('button', { name: `全选 ${count} ${counter}` })
    .click();
  await dialog(page)
    .getByRole('button', { name: `选入 ${count} ${counter}` })
    .click();
  await expect(page.getByText(`共 ${count} 个申报`)).toBeVisible();
}

/** Marks everyone 通过 in one go, against the rules' suggestion where need be. Gives the sentence that asked. */
export async function passAll(page: Page, count: number): Promise<string> {
  await page.getByLabel('全部选择').check();
  await page.getByRole('button', { name: '通过', exact: true }).click();
  const sentence = await dialog(page)
    .getByText(/^将 \d+ 个对象标记为/)
    .textContent();
  await dialog(page).getByLabel('理由').fill('已核对原件，予以通过');
  await dialog(page)
    .getByRole('button', { name: `将 ${count} 个标记为“通过”` })
    .click();
  await expect(page.getByText(`通过 ${count}`, { exact: true })).toBeVisible();
  return sentence ?? '';
}

export async function addMember(page: Page, name: string, unit: string): Promise<void> {
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('工作单位').fill(unit);
  await page.getByLabel('工作单位').press('Enter');
  await expect(page.getByRole('table', { name: '评委名单' }).getByRole('cell', { name, exact: true })).toBeVisible();
}

/** A cell of the open score sheet, by line and column from 0. */
export const cell = (page: Page, row: number, column: number) =>
  page.locator(`input[data-row="${row}"][data-column="${column}"]`);

/** What the line says of itself at its end. */
export const stateOf = (page: Page, row: number) =>
  page
    .getByRole('table', { name: /的评分表$/ })
    .getByRole('row')
    .nth(row + HEADS)
    .getByRole('cell')
    .last();
/** Lines of heads above the first candidate. */
const HEADS = 2;

/** Pastes a block as Excel leaves it on the clipboard. */
export async function paste(
  page: Page,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
): Promise<void> {
  const text = block.map((line) => line.join('\t')).join('\r\n');
  await cell(page, row, column).focus();
  await cell(page, row, column).evaluate((input, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

export async function chooseMember(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`号评委${name}，`) }).click();
  await expect(page.getByRole('table', { name: `评委${name}的评分表` })).toBeVisible();
}

export async function submit(page: Page, marks: number): Promise<void> {
  await page.getByRole('button', { name: '提交评分' }).click();
  await dialog(page)
    .getByRole('button', { name: `提交 ${marks} 项` })
    .click();
  await expect(page.getByRole('button', { name: '解锁' })).toBeVisible();
}
