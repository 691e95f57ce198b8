import districts from '../../../resources/data/districts.json';
import { Fault } from '../../domain/fault';
import { hashPassword } from '../passwords';
import { loadSample } from './sample';
import type { Tasks } from './task';

type Organs = [string, string];

export const peopleTasks: Tasks<'setup.complete' | 'user.create' | 'user.resetPassword' | 'user.enable'> = {
  async 'setup.complete'(context, { users, offices, sample }) {
    if (!users.some((user) => user.role === 'administrator'))
      throw new Fault('input.invalid', '至少要有一个管理员账号。', { path: 'users' });
    const staff = users.find((user) => user.role === 'staff');
    if (sample && !staff) throw new Fault('input.invalid', '要载入示例数据，请先填写经办账号。', { path: 'users' });
    const hashed = await Promise.all(
      users.map(async (user) => ({ ...user, password: await hashPassword(user.password) })),
    );
    const areas = districts.map((area) => ({ ...area, organs: (area.organs as Organs | undefined) ?? null }));
    const { call, app } = context;
    const { any } = await context.ask('user.any', {});
    // The key stands before anything that it seals. A repeat of this call must not make another one.
    const recoveryCode = any ? app.keys.madeFor(call.id) : await app.keys.make(call.id, users);
    await context.run('setup.install', { users: hashed, offices, districts: areas }, context.call.id);
    await context.app.caretaker.tend();
    if (sample && staff) {
      const user = await context.ask('user.credentials', { account: staff.account });
      if (user) await loadSample(context.as(user), `${context.call.id}-sample`);
    }
    return { recoveryCode };
  },

  async 'user.create'(context, user) {
    const password = await hashPassword(user.password);
    const added = await context.run('user.add', { ...user, password }, context.call.id);
    await context.app.keys.keepBy(user.account, user.password);
    return added;
  },

  async 'user.resetPassword'(context, { id, password }) {
    await context.run('user.setPassword', { id, password: await hashPassword(password) }, context.call.id);
    const user = (await context.ask('user.list', {})).find((each) => each.id === id);
    if (user) await context.app.keys.keepBy(user.account, password);
    context.app.sessions.endAllOf(id);
    return {};
  },

  async 'user.enable'(context, account) {
    await context.run('user.setEnabled', account, context.call.id);
    if (!account.enabled) context.app.sessions.endAllOf(account.id);
    return {};
  },
};
