import { stat } from 'node:fs/promises';
import { DATA_FORMAT } from '../../domain/format';
import { freeBytes } from '../../journal/disk';
import { listSnapshots } from '../../journal/snapshots';
import { verifyJournal } from '../../journal/verify';
import type { Tasks } from './task';

export const settingsTasks: Tasks<
  | 'settings.storage'
  | 'settings.fonts'
  | 'settings.setFonts'
  | 'settings.moveJournal'
  | 'settings.snapshot'
  | 'journal.verify'
> = {
  async 'settings.storage'({ app }) {
    const [newest] = await listSnapshots(app.folder.snapshots);
    return {
      dataFolder: app.folder.path,
      journalFolder: app.folder.journal,
      freeBytes: await freeBytes(app.folder.path),
      entries: app.store.head().seq,
      snapshotAt: newest ? (await stat(newest.path)).mtime.toISOString() : null,
      format: DATA_FORMAT,
      keptBySystem: app.platform.keeper !== null,
      recoveryMadeAt: app.keys.recoveryMadeAt,
    };
  },

  async 'settings.fonts'({ app, call }) {
    const roles = await app.documents.run('fontList', {}, { signal: call.signal });
    return roles.map((each) => ({ ...each, chosen: app.folder.fonts[each.role] ?? null }));
  },

  async 'settings.setFonts'({ app }, { fonts }) {
    await app.folder.chooseFonts(fonts);
    return {};
  },

  async 'settings.moveJournal'({ app }, { folder }) {
    await app.folder.planJournalMove(folder);
    return {};
  },

  async 'settings.snapshot'({ app }) {
    await app.store.snapshot();
    return { at: new Date().toISOString() };
  },

  async 'journal.verify'({ app }) {
    const { entries, hash, problem } = await verifyJournal(app.folder.journal);
    if (problem !== null) return { entries, problem };
    const head = await app.store.storeHead();
    const agrees = head.seq === entries && head.hash === hash;
    return {
      entries,
      problem: agrees ? null : '日志本身完好，但与数据库的最后一条不一致；请重新启动程序，由程序自动核对。',
    };
  },
};
