import type { Tasks } from './task';

export const fileTasks: Tasks<'files.save' | 'files.open'> = {
  'files.save': ({ app, session }, { file }) => {
    const { path, name } = app.files.find(file, session.user.id);
    return app.platform.saveCopy(path, name);
  },

  async 'files.open'({ app, session }, { file }) {
    await app.platform.openFile(app.files.find(file, session.user.id).path);
    return {};
  },
};
