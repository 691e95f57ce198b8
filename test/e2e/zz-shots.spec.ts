import { mkdirSync } from 'node:fs';
import { Calls } from '../crash/stream';
import { type Desk, KindWalk, type Office } from '../support/kind-walk';
import { test } from './fixtures/program';
const PASSWORD = 'every-kind-2026';
const OFFICES = { education: { name: '重庆市教育委员会', short: '市教委' }, association: { name: '重庆市科学技术协会', short: '市科协' }, docPrefix: '渝科协发', certificatePattern: '渝科普〔{year}〕{kind}-{seq:4}' };
const user = (account: string, name: string, role: string) => ({ account, name, role, password: PASSWORD });
test('shots', async ({ program }) => {
  test.setTimeout(900_000);
  const N = Number(process.env.N ?? '3');
  const dir = `/tmp/kinds/shots/${N}`;
  mkdirSync(dir, { recursive: true });
  const { page } = program;
  const calls = await Calls.open(page);
  await calls.call('setup.complete', { users: [user('admin', '管理员', 'administrator'), user('staff', '经办甲', 'staff'), user('reviewer', '审核甲', 'reviewer')], offices: OFFICES, sample: false });
  let acting = '';
  const desk = (account: string): Desk => {
    const call = async <T,>(name: string, input: unknown): Promise<T> => {
      if (acting !== account) await calls.call('session.login', { account, password: PASSWORD });
      acting = account;
      return calls.call<T>(name, input);
    };
    return { run: call, ask: call };
  };
  const office: Office = { staff: desk('staff'), reviewer: desk('reviewer'), today: '2026-08-03', afterPublicity: () => Promise.resolve() };
  await page.reload();
  const calls2 = await Calls.open(page);
  Object.assign(calls, calls2);
  acting = '';
  const as = async (account: string) => {
    const out = page.getByRole('button', { name: '退出' });
    if (await out.isVisible().catch(() => false)) await out.click();
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForTimeout(600);
  };
  await as('staff');
  const shot = async (id: string, name: string) => {
    await page.evaluate((id) => { location.hash = `#/rounds/${id}`; }, id);
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `${dir}/${name}.png` });
  };
  for (const kind of ['instructor-stars', 'expert-admission', 'district-assessment', 'mayor-prize', 'base-annual']) {
    const walk = await KindWalk.open(office, kind, N);
    await shot(walk.id, `${kind}-1draft`);
    if (kind === 'instructor-stars' || kind === 'expert-admission') {
      await page.screenshot({ path: `${dir}/${kind}-1draft-full.png` });
      for (const t of [500, 1000, 1600]) {
        await page.evaluate((t) => { for (const e of document.querySelectorAll('section[aria-label$="阶段"] *')) if (e.scrollHeight > e.clientHeight + 40) e.scrollTop = t; }, t);
        await page.waitForTimeout(200);
        await page.screenshot({ path: `${dir}/${kind}-1draft-${t}.png` });
      }
    }
    await walk.toScoring();
    await shot(walk.id, `${kind}-2scoring`);
    if (kind === 'expert-admission') {
      await page.getByRole('button', { name: '发起表决' }).click();
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${dir}/${kind}-2open.png` });
      await page.keyboard.press('Escape');
    }
    await walk.judge();
    await shot(walk.id, `${kind}-3judged`);
    await walk.advance();
    await shot(walk.id, `${kind}-4tally`);
    await page.locator('tr[tabindex]').first().click().catch(() => undefined);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${dir}/${kind}-4how.png` });
    await page.keyboard.press('Escape');
    if (kind === 'mayor-prize') { await walk.vote(); await shot(walk.id, `${kind}-4voted`); }
    await walk.advance();
    await shot(walk.id, `${kind}-5selection`);
    const { tieAtCut } = await office.staff.ask('round.tally', { round: walk.id });
    if (tieAtCut.length > 0) await office.staff.run('round.decideTie', { ...(await walk.on()), order: tieAtCut, reason: '评委会合议' });
    await walk.advance();
    await office.staff.run('round.startPublicity', { ...(await walk.on()), start: '2026-08-03' });
    await shot(walk.id, `${kind}-6publicity`);
    await walk.advance();
    await as('reviewer');
    await shot(walk.id, `${kind}-7publication`);
    await page.getByRole('button', { name: /^公布/ }).last().click();
    await page.waitForTimeout(300);
    const d = page.getByRole('dialog');
    await d.getByLabel('发文序号').fill(String(20 + kind.length));
    await d.getByLabel('有效期止').fill('2029-12-31', { timeout: 1000 }).catch(() => undefined);
    await d.getByLabel('整改期限').fill('2027-06-30', { timeout: 1000 }).catch(() => undefined);
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `${dir}/${kind}-7dialog.png` });
    await page.keyboard.press('Escape');
    await as('staff');
  }
  await page.evaluate(() => { location.hash = '#/rounds'; });
  await page.waitForTimeout(800);
  await page.getByRole('button', { name: '新建轮次' }).first().click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${dir}/create.png` });
});
