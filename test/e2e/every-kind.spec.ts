import { KIND_LABELS } from '../../src-main/domain/review/kinds';
import { Calls } from '../crash/stream';
import { type Desk, KindWalk, type Office } from '../support/kind-walk';
import { expect, test } from './fixtures/program';

const PASSWORD = 'every-kind-2026';
const OFFICES = {
  education: { name: '重庆市教育委员会', short: '市教委' },
  association: { name: '重庆市科学技术协会', short: '市科协' },
  docPrefix: '渝科协发',
  certificatePattern: '渝科普〔{year}〕{kind}-{seq:4}',
};
const user = (account: string, name: string, role: string) => ({ account, name, role, password: PASSWORD });

// fake-indexeddb forgives what Chromium does not: values that cannot be cloned, transactions that end too early.
test('every kind runs from 草稿 to 归档 on Chromium’s IndexedDB', async ({ program }) => {
  test.setTimeout(900_000);
  const calls = await Calls.open(program.page);
  const users = [
    user('admin', '管理员', 'administrator'),
    user('staff', '经办甲', 'staff'),
    user('reviewer', '审核甲', 'reviewer'),
  ];
  await calls.call('setup.complete', { users, offices: OFFICES, sample: false });
  let acting = '';
  const desk = (account: string): Desk => {
    const call = async <T>(name: string, input: unknown): Promise<T> => {
      if (acting !== account) await calls.call('session.login', { account, password: PASSWORD });
      acting = account;
      return calls.call<T>(name, input);
    };
    return { run: call, ask: call };
  };
  // Publicity in the past: it is over on the day of the test.
  const office: Office = {
    staff: desk('staff'),
    reviewer: desk('reviewer'),
    today: '2026-08-03',
    afterPublicity: () => Promise.resolve(),
  };
  for (const name of Object.keys(KIND_LABELS)) {
    const walk = await KindWalk.open(office, name, 10);
    await walk.toEnd();
    const { round } = await walk.view();
    expect([name, round.stage]).toEqual([name, 'archive']);
    const { name: file } = await calls.call<{ name: string }>('round.file', { round: walk.id });
    expect(file).toBe(`${round.title}-轮次文件.zip`);
  }
});
