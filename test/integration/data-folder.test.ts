import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openDataFolder } from '../../src-main/app/data-folder';
import { type EntryLine, GENESIS } from '../../src-main/domain/entry';
import { Journal } from '../../src-main/journal/journal';
import { verifyJournal } from '../../src-main/journal/verify';
import { lineOf } from '../support/chain';

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'kepu-folder-'));
});

async function write(folder: string): Promise<EntryLine> {
  const actor = { id: 'u', name: '甲', role: 'staff' as const };
  const at = '2026-11-01T00:00:00.000Z';
  const body = {
    seq: 1,
    id: 'c1',
    format: 1,
    at,
    actor,
    command: 'register.save',
    reason: null,
    changes: [],
    result: null,
    prev: GENESIS,
  };
  const entry = lineOf(body);
  const journal = await Journal.open(folder);
  await journal.append(entry);
  await journal.close();
  return entry;
}

test('the journal goes to another folder at the next start, whole; the old one is kept aside (bug: left behind, or deleted)', async () => {
  const other = await mkdtemp(join(tmpdir(), 'kepu-other-disk-'));
  const first = await openDataFolder(path);
  const entry = await write(first.journal);
  await first.planJournalMove(other);
  expect((await openDataFolder(path)).journal).toBe(other);
  expect((await openDataFolder(path)).journal).toBe(other);
  expect(await verifyJournal(other)).toEqual({ entries: 1, hash: entry.hash, problem: null });
  expect((await readdir(path)).filter((name) => name.startsWith('journal-moved-'))).toHaveLength(1);
});

test('a folder that is missing or holds files is refused, and nothing is planned (bug: journals of two offices mixed)', async () => {
  const folder = await openDataFolder(path);
  const full = join(path, 'full');
  await mkdir(full);
  await writeFile(join(full, 'a.txt'), 'a');
  await expect(folder.planJournalMove(full)).rejects.toMatchObject({ code: 'input.invalid', path: 'folder' });
  await expect(folder.planJournalMove(join(path, 'none'))).rejects.toMatchObject({
    code: 'file.missing',
    path: 'folder',
  });
  expect((await openDataFolder(path)).journal).toBe(join(path, 'journal'));
});

test('a damaged settings file stops the start (bug: read as none, and a journal on another disk forgotten)', async () => {
  await writeFile(join(path, 'options.json'), '{"journalFolder": "/disk');
  await expect(openDataFolder(path)).rejects.toMatchObject({ code: 'file.unreadable' });
});

test('the marker outlives the start that wrote it, however many wrote at once (bug: empty counts as a first start)', async () => {
  const folder = await openDataFolder(path);
  expect(folder.hadData).toBe(false);
  await Promise.all([folder.markData(), folder.markData(), folder.markData()]);
  expect((await openDataFolder(path)).hadData).toBe(true);
});

// Catches a choice of fonts that is lost at the next start, or that takes the planned move of the journal with it.
test('fonts that were chosen hold on the next start, beside what else is noted', async () => {
  const first = await openDataFolder(path);
  expect(first.fonts).toEqual({});
  await first.chooseFonts({ body: 'simfang.ttf' });
  const journal = await mkdtemp(join(tmpdir(), 'kepu-journal-'));
  await first.planJournalMove(journal);
  const next = await openDataFolder(path);
  expect([next.fonts, next.journal]).toEqual([{ body: 'simfang.ttf' }, journal]);
  await next.chooseFonts({});
  expect((await openDataFolder(path)).journal).toBe(journal);
});
