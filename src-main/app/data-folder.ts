import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../domain/fault';
import { type FontWish, fontWishSchema } from '../domain/fonts';
import { writeWhole } from '../journal/files';
import { moveJournal } from '../journal/move';

const optionsSchema = z.object({
  /** Where the journal lies, when not in the data folder. */
  journalFolder: z.string().nullable().default(null),
  /** Where it goes at the next start. */
  moveJournalTo: z.string().nullable().default(null),
  /** Fonts of papers: they are of this PC, not of the office. */
  fonts: fontWishSchema.default({}),
});
type Options = z.infer<typeof optionsSchema>;

/** The one folder that holds everything, with what stands in it before any database is open. */
export interface DataFolder {
  path: string;
  journal: string;
  snapshots: string;
  /** Files of records, by their hash. */
  attachments: string;
  /** Files on their way in or out; emptied at every start. */
  temporary: string;
  /** The marker: this folder has held entries, so that empty is never a first start. */
  hadData: boolean;
  markData(): Promise<void>;
  /** Notes where the journal goes at the next start; it must be an empty folder that exists. */
  planJournalMove(folder: string): Promise<void>;
  /** Fonts that were chosen for papers. */
  fonts: FontWish;
  chooseFonts(fonts: FontWish): Promise<void>;
}

async function readOptions(path: string): Promise<Options> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  try {
    return optionsSchema.parse(JSON.parse(text));
  } catch {
    // Never "no settings": a journal on another disk would then be forgotten in silence.
    throw new Fault('file.unreadable', `设置文件 ${path} 已损坏，程序没有启动；请恢复该文件，或联系维护人员。`);
  }
}

/** Takes everything out of a folder. What another program still has open stays until the next time. */
export async function emptyFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
  await mkdir(path, { recursive: true });
}

export async function openDataFolder(path: string): Promise<DataFolder> {
  await mkdir(path, { recursive: true });
  const optionsPath = join(path, 'options.json');
  const markerPath = join(path, 'has-data.txt');
  let options = await readOptions(optionsPath);
  const inside = join(path, 'journal');

  if (options.moveJournalTo !== null) {
    await moveJournal(options.journalFolder ?? inside, options.moveJournalTo);
    options = { ...options, journalFolder: options.moveJournalTo, moveJournalTo: null };
    await writeWhole(optionsPath, JSON.stringify(options));
  }
  const temporary = join(path, 'temporary');
  await emptyFolder(temporary);
  const keep = async (change: Partial<Options>): Promise<void> => {
    const next = { ...options, ...change };
    await writeWhole(optionsPath, JSON.stringify(next));
    options = next;
  };
  let marking: Promise<void> | null = null;
  const folder: DataFolder = {
    path,
    journal: options.journalFolder ?? inside,
    snapshots: join(path, 'snapshots'),
    attachments: join(path, 'attachments'),
    temporary,
    hadData: (await readFile(markerPath, 'utf8').catch(() => null)) !== null,
    async markData() {
      marking ??= writeWhole(markerPath, '本文件夹已保存过数据，请勿删除本文件。\n');
      await marking;
      folder.hadData = true;
    },
    fonts: options.fonts,
    async chooseFonts(fonts) {
      await keep({ fonts });
      folder.fonts = fonts;
    },
    async planJournalMove(to) {
      const names = await readdir(to).catch(() => null);
      if (names === null) throw new Fault('file.missing', '没有这个文件夹，请先建好再填写。', { path: 'folder' });
      if (names.length > 0)
        throw new Fault('input.invalid', '这个文件夹里已有文件，请换一个空文件夹。', { path: 'folder' });
      await keep({ moveJournalTo: to });
    },
  };
  return folder;
}
