import { expect, type Page } from '@playwright/test';
import type { RegisterName } from '../../../src-main/domain/registers';
import type { Values } from '../../../src-main/domain/registers/define';
import { Calls } from '../../crash/stream';
import { handOver, PASSWORD, PEOPLE } from './office';
import { addMember, advance, chooseMember, collectAll, dialog, passAll, paste } from './round';

/** The staff on a channel of their own beside the desk, before anybody is signed in at it. */
export async function staffCalls(page: Page): Promise<Calls> {
  const calls = await Calls.open(page);
  await calls.call('session.login', { account: PEOPLE.staff.account, password: PASSWORD });
  return calls;
}

/** Records of a register, entered over the program's own calls; their ids. */
export async function addRecords(calls: Calls, register: RegisterName, records: readonly Values[]): Promise<string[]> {
  const ids: string[] = [];
  for (const values of records) {
    const saved = await calls.call<{ id: string }>('register.save', { register, id: null, rev: 0, values });
    ids.push(saved.id);
  }
  return ids;
}

/** A new round of a kind, by the name that the kind has on screen. */
export async function createKind(page: Page, kind: string, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '评审轮次' }).click();
  await page.getByRole('button', { name: '新建轮次' }).first().click();
  await dialog(page).getByRole('combobox', { name: '种类' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  await dialog(page).getByLabel('轮次名称').fill(title);
  await dialog(page).getByRole('button', { name: '新建轮次' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** From 草稿 to marks of one member for four candidates: the most of each criterion, `less` off the first, pasted at once. */
export async function judgeFour(
  page: Page,
  counted: string,
  maxima: readonly number[],
  less: readonly [number, number, number, number],
): Promise<void> {
  await advance(page, '申报');
  await collectAll(page, less.length, counted);
  await advance(page, '形式审查');
  await passAll(page, less.length);
  await handOver(page, 'reviewer');
  await advance(page, '组建评委');
  await handOver(page, 'staff');
  await addMember(page, '钱二', '示例学会');
  await advance(page, '评审');
  await chooseMember(page, '钱二');
  const marks = less.map((points) => maxima.map((most, column) => String(column === 0 ? most - points : most)));
  await paste(page, 0, 0, marks);
}

/** From 拟定 with nothing tied to 归档; says what publication will change before it does. */
export async function finish(
  page: Page,
  { act, count, changes, validTo }: { act: string; count: string; changes: string; validTo: string | null },
): Promise<void> {
  await handOver(page, 'reviewer');
  await advance(page, '公示');
  await handOver(page, 'staff');
  await page.getByLabel('公示开始日期').fill('2025-09-26');
  await page.getByRole('button', { name: '开始公示', exact: true }).click();
  await advance(page, '公布');
  await handOver(page, 'reviewer');
  await page.getByRole('button', { name: `公布${act}` }).click();
  await dialog(page).getByLabel('发文序号').fill('12');
  await dialog(page).getByLabel('成文日期').fill('2026-10-20');
  if (validTo !== null) {
    await dialog(page).getByLabel('有效期起').fill('2026-11-01');
    await dialog(page).getByLabel('有效期止').fill(validTo);
  }
  await expect(dialog(page).getByText(changes)).toBeVisible();
  await dialog(page)
    .getByRole('button', { name: `公布 ${count}` })
    .click();
  await expect(page.getByText('公布情况')).toBeVisible();
  await handOver(page, 'staff');
  await advance(page, '归档');
}
