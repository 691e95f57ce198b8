import type { Tasks } from './task';

export const keyTasks: Tasks<'keys.recover' | 'keys.renewCode'> = {
  async 'keys.recover'(context, { code }) {
    await context.app.keys.recover(code);
    await context.note('keys.noteRecovery', {});
    return {};
  },

  async 'keys.renewCode'(context) {
    const recoveryCode = await context.app.keys.renewCode();
    await context.note('keys.noteCode', {});
    return { recoveryCode };
  },
};
