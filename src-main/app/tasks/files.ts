import { Fault } from '../../domain/fault';
import type { Tasks } from './task';

export const fileTasks: Tasks<'files.save' | 'files.open' | 'files.print' | 'files.chooseFolder' | 'files.showFolder'> =
  {
    async 'files.save'({ app, session }, { file }) {
      const kept = app.files.find(file, session.user.id);
      const answer = await app.platform.saveCopy(await app.files.read(kept), kept.name);
      if (answer.saved !== null) app.files.left(answer.saved);
      return answer;
    },

    async 'files.chooseFolder'({ app }) {
      return { folder: await app.platform.chooseFolder() };
    },

    async 'files.showFolder'({ app }, { path }) {
      // No page can have any folder opened that it thinks of.
      if (!app.files.hasLeft(path)) throw new Fault('permission.denied', '只能打开本程序刚才存过文件的文件夹。');
      await app.platform.showFolder(path);
      return {};
    },

    async 'files.print'({ app }) {
      return { printed: await app.platform.print() };
    },

    async 'files.open'({ app, session }, { file }) {
      await app.platform.openFile(await app.files.openCopy(app.files.find(file, session.user.id)));
      return {};
    },
  };
