import { expect, type Page } from '@playwright/test';

/** The list that is open. */
export const grid = (page: Page) => page.getByRole('grid');
export const row = (page: Page, name: string | RegExp) => grid(page).getByRole('row', { name });

/** Chooses one of the offered values of a form's field. */
export async function pick(page: Page, field: string, value: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

/** Types into fields by their labels (with the unit, as it stands on the form). */
export async function fillIn(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByRole('textbox', { name: label }).fill(value);
}

/** Asks a list for one value of a field that has a few. */
export async function filterBy(page: Page, field: string, value: string): Promise<void> {
  await page.getByRole('button', { name: '添加筛选' }).click();
  await page.getByRole('combobox', { name: '筛选字段' }).click();
  await page.getByRole('option', { name: field, exact: true }).click();
  await page.getByRole('checkbox', { name: value, exact: true }).click();
  await page.getByRole('button', { name: '应用筛选' }).click();
  await expect(page.getByRole('button', { name: `${field}：${value}` })).toBeVisible();
}

/** What the head of a list says of its length. */
export const counted = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: new RegExp(`^${text}$`) });
