import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../domain/fault';

/** Longest file that is kept with a record, bytes. */
const MAX_BYTES = 20 * 1024 * 1024;
const PART_BYTES = 64 * 1024;

/** Files that a record may have: how their names end, and how their bytes begin. */
const KINDS: readonly { names: readonly string[]; begins: string }[] = [
  { names: ['.pdf'], begins: '25504446' },
  { names: ['.xlsx', '.docx'], begins: '504b0304' },
  { names: ['.jpg', '.jpeg'], begins: 'ffd8ff' },
  { names: ['.png'], begins: '89504e470d0a1a0a' },
];

async function beginning(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}

/** Refuses what is too long, of another kind, or not what its name says. */
async function requireKind(path: string, name: string): Promise<void> {
  if ((await stat(path)).size > MAX_BYTES)
    throw new Fault('file.limits', `“${name}”超过 20 MB，不能作为附件；请压缩图片或拆成几个文件后再添加。`);
  const kind = KINDS.find(({ names }) => names.includes(extname(name).toLowerCase()));
  if (!kind)
    throw new Fault(
      'file.unreadable',
      `“${name}”不能作为附件；可以添加 PDF、Excel（.xlsx）、Word（.docx）、JPG 和 PNG 文件。`,
    );
  if (!(await beginning(path)).startsWith(kind.begins))
    throw new Fault('file.unreadable', `“${name}”的内容与扩展名不符，可能已损坏；请重新取得原件后再添加。`);
}

/** AES-256-GCM: the nonce, what is sealed, the tag. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

async function* sealing(key: Buffer, parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  yield nonce;
  for await (const part of parts) yield cipher.update(part);
  yield cipher.final();
  yield cipher.getAuthTag();
}

/** @throws anything but a Fault when what is sealed was changed, or by another key */
async function* unsealed(key: Buffer, path: string, size: number): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const part = async (start: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    };
    const end = size - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, await part(0, NONCE_BYTES));
    decipher.setAuthTag(await part(end, TAG_BYTES));
    for (let at = NONCE_BYTES; at < end; at += PART_BYTES)
      yield decipher.update(await part(at, Math.min(PART_BYTES, end - at)));
    yield decipher.final();
  } finally {
    await file.close();
  }
}

/**
 * The files of records, each kept once by the hash of its bytes and sealed by the data key. Nothing is ever deleted here: the
 * history of a record that has lost a file still names it.
 */
export class Attachments {
  /** @param dataKey 64 hex digits; null while nobody has opened it */
  constructor(
    private readonly folder: string,
    private readonly dataKey: () => string | null,
  ) {}

  /** Keeps a copy of the file; the same bytes are kept once. @throws Fault `file.limits`, `file.unreadable` */
  async keep(path: string, name: string): Promise<{ hash: string; size: number }> {
    await requireKind(path, name);
    await mkdir(this.folder, { recursive: true });
    const part = join(this.folder, `${randomBytes(8).toString('hex')}.part`);
    const hash = createHash('sha256');
    let size = 0;
    const read = async function* () {
      for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
        hash.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    };
    try {
      await pipeline(sealing(this.key(), read()), createWriteStream(part, { flush: true }));
      const name = hash.digest('hex');
      await mkdir(join(this.folder, name.slice(0, 2)), { recursive: true });
      await rename(part, this.place(name));
      return { hash: name, size };
    } finally {
      await rm(part, { force: true });
    }
  }

  /** Puts an open copy at `target`. @throws Fault `file.missing` or `file.unreadable` when the kept file is gone or was changed */
  async fetch(hash: string, name: string, target: string): Promise<void> {
    const path = this.place(hash);
    const kept = await stat(path).catch(() => null);
    if (!kept) throw new Fault('file.missing', `附件“${name}”的文件不在数据文件夹里了，请从备份恢复，或重新添加。`);
    const key = this.key();
    const found = createHash('sha256');
    const read = async function* () {
      for await (const bytes of unsealed(key, path, kept.size)) {
        found.update(bytes);
        yield bytes;
      }
    };
    const whole = await pipeline(read(), createWriteStream(target)).then(
      () => found.digest('hex') === hash,
      () => false,
    );
    if (whole) return;
    await rm(target, { force: true });
    throw new Fault('file.unreadable', `附件“${name}”的内容与登记时不一致，已被改动或损坏，没有打开；请从备份恢复。`);
  }

  private place(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }

  private key(): Buffer {
    const key = this.dataKey();
    if (key === null) throw new Fault('key.closed', '密钥还没有打开，暂时不能添加或打开附件，请重新登录后再试。');
    return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), '', 'kepu-desk attachments', 32));
  }
}
