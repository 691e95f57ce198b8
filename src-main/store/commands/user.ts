import { afterAttempt } from '../../domain/attempts';
import { Fault } from '../../domain/fault';
import { accountKey } from '../../domain/identity/account';
import { ROLE_LABELS } from '../../domain/permissions';
import type { UserRow } from '../schema';
import type { Commands, Work } from '../work';

export interface NewUser {
  account: string;
  name: string;
  role: UserRow['role'];
  /** scrypt text */
  password: string;
}

/** Adds an account. Accounts are compared without case. Throws `record.duplicate`. */
export async function addUser(work: Work, user: NewUser): Promise<UserRow> {
  const account = accountKey(user.account);
  const users = await work.all('user');
  if (users.some((other) => other.account === account)) {
    throw new Fault('record.duplicate', `账号“${account}”已有人使用，请换一个账号。`, { path: 'account' });
  }
  const { name, role, password } = user;
  const row = { account, name, role, password, disabled: false, failures: 0, blockedUntil: null };
  return work.add('user', { id: work.newId('user'), ...row });
}

async function existing(work: Work, id: string): Promise<UserRow> {
  const user = await work.get('user', id);
  if (!user) throw new Fault('record.missing', '这个账号已不存在，请刷新后再看。', { path: 'id' });
  return user;
}

async function refuseLastAdministrator(work: Work, user: UserRow): Promise<void> {
  if (user.role !== 'administrator') return;
  const others = (await work.all('user')).filter((other) => other.role === 'administrator' && other.id !== user.id);
  if (others.some((other) => !other.disabled)) return;
  throw new Fault('record.used', `“${user.name}”是最后一个可用的管理员，不能停用；请先另设一个管理员。`, {
    path: 'enabled',
  });
}

export const userCommands: Commands<'user.add' | 'user.setPassword' | 'user.noteSignIn' | 'user.setEnabled'> = {
  'user.add': async (work, input) => {
    const user = await addUser(work, input);
    work.because(`新设账号：${user.name}（${ROLE_LABELS[user.role]}）`);
    return { id: user.id };
  },

  'user.setPassword': async (work, { id, password }) => {
    const user = await existing(work, id);
    work.because(`更换${user.name}的密码`);
    work.put('user', { ...user, password, failures: 0, blockedUntil: null });
    return {};
  },

  'user.noteSignIn': async (work, { id, success }) => {
    const user = await existing(work, id);
    const after = afterAttempt(user, success, work.at);
    const blocked = after.blockedUntil === null ? '' : '，连续 5 次，停用 15 分钟';
    work.because(success ? `${user.name}登录` : `${user.name}登录失败：密码不对${blocked}`);
    if (after.failures !== user.failures || after.blockedUntil !== user.blockedUntil) {
      work.put('user', { ...user, ...after });
    }
    return {};
  },

  'user.setEnabled': async (work, { id, rev, enabled }) => {
    const user = await work.current('user', id, rev);
    if (!enabled) await refuseLastAdministrator(work, user);
    work.because(`${enabled ? '启用' : '停用'}账号：${user.name}`);
    work.put('user', { ...user, disabled: !enabled, failures: 0, blockedUntil: null });
    return {};
  },
};
