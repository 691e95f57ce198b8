import { expect, type Page } from '@playwright/test';

export const PASSWORD = '科普-2026-试运行';

/** The three people whose duties are kept apart. */
export const PEOPLE = {
  administrator: { name: '赵管理', account: 'zhao' },
  staff: { name: '陈经办', account: 'chen' },
  reviewer: { name: '李审核', account: 'li' },
} as const;
type Person = keyof typeof PEOPLE;
const LABELS: Record<Person, string> = { administrator: '管理员', staff: '经办', reviewer: '审核' };

async function fillPerson(page: Page, person: Person): Promise<void> {
  const role = LABELS[person];
  await page.getByLabel(`${role}姓名`).fill(PEOPLE[person].name);
  await page.getByLabel(`${role}账号`).fill(PEOPLE[person].account);
  await page.getByLabel(`${role}密码`, { exact: true }).fill(PASSWORD);
  await page.getByLabel(`再次输入${role}密码`).fill(PASSWORD);
}

/** First run: three accounts, the offices as they are proposed, no sample data. Gives the recovery code, which is shown once. */
export async function firstRun(page: Page): Promise<string> {
  const next = page.getByRole('button', { name: '下一步' });
  await fillPerson(page, 'administrator');
  await next.click();
  await fillPerson(page, 'staff');
  await fillPerson(page, 'reviewer');
  await next.click();
  await page.getByLabel('教育主管部门全称').fill('重庆市教育委员会');
  await page.getByLabel('教育主管部门简称').fill('市教委');
  await page.getByLabel('科协全称').fill('重庆市科学技术协会');
  await page.getByLabel('科协简称').fill('市科协');
  await page.getByLabel('发文机关代字').fill('渝科协发');
  await page.getByLabel('证书编号规则').fill('渝科普〔{year}〕{kind}-{seq:4}');
  await next.click();
  await page.getByRole('button', { name: '完成设置' }).click();
  await page.getByLabel('已打印并妥善保管').check();
  const code = (await page.getByLabel('恢复码内容').textContent()) ?? '';
  await page.getByRole('button', { name: '继续' }).click();
  return code;
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel('账号').fill(PEOPLE[person].account);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByText(`${PEOPLE[person].name} · ${LABELS[person]}`)).toBeVisible();
}

/** The desk passes from one person to another; the round stays open. */
export async function handOver(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: '退出' }).click();
  await signIn(page, person);
}

/** Goes to a page by the navigation at the left. */
export async function goTo(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: '主导航' });
  const link = navigation.getByRole('link', { name, exact: true });
  const closed = navigation.getByRole('button', { expanded: false });
  while ((await link.count()) === 0 && (await closed.count()) > 0) await closed.first().click();
  await link.click();
}

/** Imports a district's workbook with the rows that nothing is asked about; gives how many went in. */
export async function importBases(page: Page, file: string): Promise<number> {
  await goTo(page, '科普基地');
  await page.getByRole('button', { name: '导入工作簿' }).first().click();
  await page.getByLabel('选择工作簿').setInputFiles(file);
  const write = page.getByRole('button', { name: /^写入所选 \d+ 行$/ });
  const count = Number(/\d+/.exec((await write.textContent()) ?? '')?.[0]);
  await write.click();
  await expect(page.getByText(`已写入：新增 ${count} 个基地`)).toBeVisible();
  return count;
}
