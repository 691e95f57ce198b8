import { expect, type Page } from '@playwright/test';
import { goTo } from './office';
import { dialog } from './round';

/** Imports the experts that were recommended, and admits all of them to the register (在库). */
export async function admitExperts(page: Page, file: string): Promise<number> {
  await goTo(page, '专家资源库');
  await page.getByRole('button', { name: '导入工作簿' }).first().click();
  await page.getByLabel('选择工作簿').setInputFiles(file);
  const write = page.getByRole('button', { name: /^写入所选 \d+ 行$/ });
  const count = Number(/\d+/.exec((await write.textContent()) ?? '')?.[0]);
  await write.click();
  await expect(page.getByText(`已写入：新增 ${count} 名专家`)).toBeVisible();
  await goTo(page, '专家资源库');
  await page.getByLabel('全部选择').click();
  await page.getByRole('button', { name: '变更状态' }).click();
  await dialog(page).getByLabel('理由').fill('审核通过');
  await dialog(page).getByRole('button', { name: /变更/ }).click();
  await expect(page.getByText(`已将 ${count} 名专家变更为“在库”。`)).toBeVisible();
  return count;
}

/** Draws members of any field before the supervisor, and leaves the room's screen open with all names told. */
export async function drawCommittee(page: Page, size: number, alternates: number): Promise<void> {
  await page.getByRole('button', { name: '抽取评委' }).click();
  await dialog(page).getByLabel('第 1 组评委人数').fill(String(size));
  await dialog(page).getByLabel('第 1 组候补人数').fill(String(alternates));
  await dialog(page).getByRole('textbox', { name: '监督员' }).fill('何监督');
  await dialog(page).getByRole('button', { name: '固定名册' }).click();
  await dialog(page).getByLabel('监督员的话').fill('秋高气爽');
  await dialog(page).getByRole('button', { name: '抽取', exact: true }).click();
  await dialog(page).getByRole('button', { name: '全部显示' }).click();
  await expect(dialog(page).getByText('候补', { exact: true })).toBeVisible();
}
