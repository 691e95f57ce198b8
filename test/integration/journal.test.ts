import { appendFile, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type EntryLine, GENESIS } from '../../src-main/domain/entry';
import { Journal } from '../../src-main/journal/journal';
import { verifyJournal } from '../../src-main/journal/verify';
import { lineOf } from '../support/chain';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kepu-journal-'));
});

function chain(
  length: number,
  size = 10,
  from: { seq: number; hash: string } = { seq: 0, hash: GENESIS },
): EntryLine[] {
  const entries: EntryLine[] = [];
  let last = from;
  for (let n = 1; n <= length; n += 1) {
    const body = {
      seq: last.seq + 1,
      id: `c${last.seq + 1}`,
      format: 1,
      at: '2026-11-01T00:00:00.000Z',
      actor: { id: 'u', name: '甲', role: 'staff' as const },
      command: 'register.save',
      reason: null,
      changes: [{ table: 'base', key: 'b', before: null, after: { text: '䶮𬭚'.repeat(size) } }],
      result: null,
      prev: last.hash,
    };
    const entry = lineOf(body);
    entries.push(entry);
    last = entry;
  }
  return entries;
}

async function readAll(journal: Journal, after = 0): Promise<EntryLine[]> {
  const all: EntryLine[] = [];
  for await (const batch of journal.after(after)) all.push(...batch);
  return all;
}

describe('the journal', () => {
  test('entries that wait together are written once each and in order (bug: group commit drops or reorders)', async () => {
    const entries = chain(300);
    const journal = await Journal.open(folder);
    await Promise.all(entries.map((entry) => journal.append(entry)));
    await journal.close();
    const again = await Journal.open(folder);
    expect(await readAll(again)).toEqual(entries);
    expect(again.head).toEqual({ seq: 300, hash: entries[299]?.hash });
    expect(await verifyJournal(folder)).toEqual({ entries: 300, hash: entries[299]?.hash, problem: null });
  });

  test('an entry that is there already is passed over, a gap is refused (bug: a retried command stands twice)', async () => {
    const [one, two, three] = chain(3) as [EntryLine, EntryLine, EntryLine];
    const journal = await Journal.open(folder);
    await journal.append(one);
    await journal.append(one);
    await expect(journal.append(three)).rejects.toThrow('does not follow');
    await Promise.all([journal.append(two), journal.append(two)]);
    expect(await readAll(journal)).toEqual([one, two]);
  });

  test('files are begun anew when they grow, and read on across them (bug: reading stops at the first file)', async () => {
    const entries = chain(30, 100_000);
    const journal = await Journal.open(folder);
    for (const entry of entries) await journal.append(entry);
    expect((await readdir(folder)).length).toBeGreaterThan(1);
    const again = await Journal.open(folder);
    expect(await readAll(again, 17)).toEqual(entries.slice(17));
    expect(await again.hashAt(17)).toBe(entries[16]?.hash);
    expect(await again.hashAt(31)).toBeUndefined();
  });

  test('a torn last line is cut off and kept beside, and the next entry goes on cleanly (bug: it glues to the torn one)', async () => {
    const entries = chain(3);
    const journal = await Journal.open(folder);
    for (const entry of entries.slice(0, 2)) await journal.append(entry);
    await journal.close();
    const [file] = await readdir(folder);
    await appendFile(join(folder, file ?? ''), (entries[2]?.text ?? '').slice(0, 50));
    const again = await Journal.open(folder);
    expect(again.damaged).toBeNull();
    expect(again.head.seq).toBe(2);
    await again.append(entries[2] as EntryLine);
    expect(await readAll(again)).toEqual(entries);
    expect((await readdir(folder)).filter((name) => name.startsWith('aside-'))).toHaveLength(1);
  });

  test('one altered character in the middle is found (bug: an edited journal verifies)', async () => {
    const journal = await Journal.open(folder);
    for (const entry of chain(5)) await journal.append(entry);
    await journal.close();
    const [file] = await readdir(folder);
    const path = join(folder, file ?? '');
    const text = await readFile(path, 'utf8');
    const lines = text.split('\n');
    lines[2] = (lines[2] ?? '').replace('甲', '乙');
    await writeFile(path, lines.join('\n'));
    expect(await verifyJournal(folder)).toMatchObject({ entries: 2, problem: expect.stringContaining('第 2 条之后') });
    expect((await Journal.open(folder)).damaged).not.toBeNull();
  });
});
