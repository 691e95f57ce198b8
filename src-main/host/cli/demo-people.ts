import { randomBytes } from 'node:crypto';
import type { Core } from '../../app/core';
import type { Role } from '../../domain/permissions';
import { openDesk, type Person, untilStarted } from './desk';

const NAMES = { administrator: '管理员', staff: '经办', reviewer: '审核' } as const;
type DemoRole = keyof typeof NAMES & Role;

export interface People {
  staff: Person;
  reviewer: Person;
}

const OFFICES = {
  education: { name: '重庆市教育委员会', short: '市教委' },
  association: { name: '重庆市科学技术协会', short: '市科协' },
  docPrefix: '渝科协发',
  certificatePattern: '渝科普〔{year}〕命名-{seq:4}',
};

/** First start of an office: accounts with passwords of this run only, then 经办 and 审核 sign in. */
export async function firstStart(core: Core): Promise<People> {
  const passwords = Object.fromEntries(Object.keys(NAMES).map((role) => [role, randomBytes(12).toString('hex')]));
  const password = (role: DemoRole) => passwords[role] ?? '';
  const desk = openDesk(core);
  if ((await untilStarted(desk)) !== 'setup') throw new Error('演示要用一个空的数据文件夹');
  const roles = Object.keys(NAMES) as DemoRole[];
  const users = roles.map((role) => ({ account: role, name: NAMES[role], role, password: password(role) }));
  await desk.call('setup.complete', { users, offices: OFFICES, sample: false });
  const signIn = async (role: DemoRole): Promise<Person> => {
    const caller = openDesk(core);
    const { token } = await caller.call('session.login', { account: role, password: password(role) });
    return { caller, token };
  };
  return { staff: await signIn('staff'), reviewer: await signIn('reviewer') };
}
