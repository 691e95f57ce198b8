import type { Page } from '@playwright/test';
import { Calls } from '../../crash/stream';
import type { Office } from '../../support/kind-walk';

const PASSWORD = 'three-desks-2026';
const OFFICES = {
  education: { name: '重庆市教育委员会', short: '市教委' },
  association: { name: '重庆市科学技术协会', short: '市科协' },
  docPrefix: '渝科协发',
  certificatePattern: '渝科普〔{year}〕{kind}-{seq:4}',
};
const user = (account: string, name: string, role: string) => ({ account, name, role, password: PASSWORD });

/** A program set up for three people, and staff and reviewer on a channel of their own beside the desk. */
export async function desksOf(page: Page): Promise<Office & { calls: Calls }> {
  const calls = await Calls.open(page);
  const users = [
    user('admin', '管理员', 'administrator'),
    user('staff', '经办甲', 'staff'),
    user('reviewer', '审核甲', 'reviewer'),
  ];
  await calls.call('setup.complete', { users, offices: OFFICES, sample: false });
  let acting = '';
  const desk = (account: string): Office['staff'] => {
    const call = async <T>(name: string, input: unknown): Promise<T> => {
      if (acting !== account) await calls.call('session.login', { account, password: PASSWORD });
      acting = account;
      return calls.call<T>(name, input);
    };
    return { run: call, ask: call };
  };
  // Publicity in the past: it is over on the day of the test.
  const afterPublicity = () => Promise.resolve();
  return { calls, staff: desk('staff'), reviewer: desk('reviewer'), today: '2026-08-03', afterPublicity };
}

/** The staff at the desk itself. */
export async function staffSignsIn(page: Page): Promise<void> {
  await page.getByLabel('账号').fill('staff');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}
