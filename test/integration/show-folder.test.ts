import { afterAll, expect, test } from 'vitest';
import { documentsHere } from '../support/documents-here';
import { desk, newPlace, PASSWORD, setUp, signedIn, startProgram } from '../support/program';

const shown: string[] = [];
const core = await startProgram(await newPlace('show-folder'), {
  forkDocuments: documentsHere,
  saveCopy: async (_, name) => ({ saved: `/选定的/${name}`, download: false }),
  showFolder: async (path) => {
    shown.push(path);
  },
});
afterAll(() => core.close());

// Catches a page that has the system open any folder it can think of.
test('only what was saved on a person’s wish is shown in the file manager', async () => {
  await setUp(core, ['administrator', 'staff', 'reviewer']);
  const staff = await signedIn(core, 'staff', PASSWORD);
  const profile = { printer: '甲', tray: '', stock: '乙', width: 297, height: 210 };
  const correction = { dx: 0, dy: 0, scaleX: 0, scaleY: 0, turn: 0 };
  const sheet = await staff.call('profile.sheet', { profile: { ...profile, correction }, correction: null });
  const refused = { code: 'permission.denied' };
  for (const path of ['/', '/etc', '/选定的', `/选定的/${sheet.name}`])
    await expect(staff.call('files.showFolder', { path })).rejects.toMatchObject(refused);
  const { saved } = await staff.call('files.save', { file: sheet.file });
  await staff.call('files.showFolder', { path: saved ?? '' });
  expect(shown).toEqual([`/选定的/${sheet.name}`]);
  await expect(desk(core).call('files.showFolder', { path: saved ?? '' })).rejects.toMatchObject({
    code: expect.stringMatching(/^session|^permission/),
  });
});
