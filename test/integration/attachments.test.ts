import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Attachments } from '../../src-main/app/attachments';
import { addBase, faultOf, openOffice } from './office';

let folder: string;
let kept: Attachments;
const PDF = '%PDF-1.7\n承诺书';
const file = (name: string, content: string) => [Buffer.from(content), name] as const;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kepu-attachments-'));
  kept = new Attachments(join(folder, 'attachments'), () => 'ab'.repeat(32));
});

// Bytes that are not what was handed in; a second copy of the same; half a file left behind.
test('a file is kept once by the hash of its bytes and given back as it was', async () => {
  const one = await kept.keep(...file('承诺书.pdf', PDF));
  const again = await kept.keep(...file('另一名称.PDF', PDF));
  expect(again).toEqual(one);
  expect(one.size).toBe(Buffer.byteLength(PDF));
  const names = await readdir(join(folder, 'attachments'), { recursive: true });
  expect(names.sort()).toEqual([one.hash.slice(0, 2), `${one.hash.slice(0, 2)}/${one.hash}`]);
  const stored = await readFile(join(folder, 'attachments', one.hash.slice(0, 2), one.hash));
  expect(stored.includes('承诺书')).toBe(false);
  expect(String(await kept.fetch(one.hash, '承诺书.pdf'))).toBe(PDF);
});

// A file that was changed or taken away on the disk and is opened as if nothing had happened.
test('a kept file that was changed or is gone is told, and not given', async () => {
  const { hash } = await kept.keep(...file('承诺书.pdf', PDF));
  const place = join(folder, 'attachments', hash.slice(0, 2), hash);
  const sealed = await readFile(place);
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  await writeFile(place, sealed);
  expect((await faultOf(kept.fetch(hash, '承诺书.pdf'))).code).toBe('file.unreadable');
  const closed = new Attachments(join(folder, 'attachments'), () => null);
  expect((await faultOf(closed.fetch(hash, '承诺书.pdf'))).code).toBe('key.closed');
  await rm(place);
  expect((await faultOf(kept.fetch(hash, '承诺书.pdf'))).code).toBe('file.missing');
});

test.each([
  ['程序.exe', 'MZ', 'file.unreadable'],
  ['改名的程序.pdf', 'MZ', 'file.unreadable'],
  ['空.png', '', 'file.unreadable'],
  ['无扩展名', PDF, 'file.unreadable'],
  ['太大.pdf', `%PDF${'0'.repeat(20 * 1024 * 1024)}`, 'file.limits'],
])('%s is refused, and nothing of it is kept', async (name, content, code) => {
  const fault = await faultOf(kept.keep(...file(name, content)));
  expect([fault.code, fault.message.includes(name)]).toEqual([code, true]);
  expect(await readdir(join(folder, 'attachments')).catch(() => [])).toEqual([]);
});

// A file that is on a record without a trace in its history, or whose taking away cannot be undone.
test('a record lists its files; adding and taking away stand in its history', async () => {
  const harness = await openOffice();
  const record = await addBase(harness, 1);
  const hash = 'a'.repeat(64);
  const added = { register: 'base' as const, record, hash, name: '承诺书.pdf', size: 9 };
  const after = await harness.run('record.addAttachment', added);
  expect((await faultOf(harness.run('record.addAttachment', { ...added, record: after }))).code).toBe(
    'record.duplicate',
  );
  const get = () => harness.ask('register.get', { register: 'base', id: record.id });
  expect((await get()).record.attachments).toMatchObject([{ hash, name: '承诺书.pdf', size: 9, addedBy: '经办甲' }]);
  await harness.run('record.detach', { register: 'base', record: after, hash }, 'detach');
  const { record: bare, history } = await get();
  expect(bare.attachments).toEqual([]);
  expect(history.slice(0, 2).map(({ changes }) => changes)).toEqual([
    [{ field: 'attachments', before: '承诺书.pdf', after: null }],
    [{ field: 'attachments', before: null, after: '承诺书.pdf' }],
  ]);
  await harness.run('entry.undo', { entry: 'detach' });
  expect((await get()).record.attachments).toHaveLength(1);
});
