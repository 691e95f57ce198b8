import { expect, type Page } from '@playwright/test';
import { dialog } from './round';

/** Issues codes for all members; gives them by name, as they stand on the slips. */
export async function issueCodes(page: Page, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  await page.getByRole('button', { name: '座位码', exact: true }).click();
  await dialog(page)
    .getByRole('button', { name: `发放 ${names.length} 个` })
    .click();
  const table = dialog(page).getByRole('table', { name: '座位码' });
  await expect(table.getByRole('row')).toHaveCount(names.length);
  const codes = new Map<string, string>();
  for (const name of names) {
    const cells = table.getByRole('row').filter({ hasText: name }).getByRole('cell');
    codes.set(name, (await cells.nth(1).textContent()) ?? '');
  }
  await dialog(page).getByRole('button', { name: '已发放，关闭' }).click();
  return codes;
}

/** Hands the screen over to the members. */
export async function openSeats(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打开评委席位' }).click();
  await dialog(page).getByRole('button', { name: '打开席位' }).click();
  await expect(page.getByRole('heading', { name: '请点选您的姓名' })).toBeVisible();
}

export async function sitDown(page: Page, name: string, code: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByLabel('座位码').fill(code);
  await page.getByRole('button', { name: '入席' }).click();
}
