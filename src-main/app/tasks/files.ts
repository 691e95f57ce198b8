import type { Tasks } from './task';

export const fileTasks: Tasks<'files.save' | 'files.open'> = {
  async 'files.save'({ app, session }, { file }) {
    const kept = app.files.find(file, session.user.id);
    return app.platform.saveCopy(await app.files.read(kept), kept.name);
  },

  async 'files.open'({ app, session }, { file }) {
    await app.platform.openFile(await app.files.openCopy(app.files.find(file, session.user.id)));
    return {};
  },
};
