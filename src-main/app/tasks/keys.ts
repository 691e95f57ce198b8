import type { Tasks } from './task';

export const keyTasks: Tasks<'keys.recover' | 'keys.renewCode'> = {
  async 'keys.recover'(context, { code }) {
    await context.app.keys.recover(code);
    await context.run('keys.noteRecovery', {}, context.call.id);
    return {};
  },

  async 'keys.renewCode'(context) {
    const recoveryCode = await context.app.keys.renewCode();
    await context.run('keys.noteCode', {}, context.call.id);
    return { recoveryCode };
  },
};
