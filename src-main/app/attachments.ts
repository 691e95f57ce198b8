import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../domain/fault';

/** Longest file that is kept with a record, bytes. */
const MAX_BYTES = 20 * 1024 * 1024;

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

/**
 * The files of records, each kept once by the hash of its bytes. Nothing is ever deleted here: the history of a record that
 * has lost a file still names it.
 */
export class Attachments {
  constructor(private readonly folder: string) {}

  /** Keeps a copy of the file; the same bytes are kept once. @throws Fault `file.limits`, `file.unreadable` */
  async keep(path: string, name: string): Promise<{ hash: string; size: number }> {
    await requireKind(path, name);
    await mkdir(this.folder, { recursive: true });
    const part = join(this.folder, `${process.pid}-${Date.now()}.part`);
    try {
      const { hash, size } = await this.copied(path, part);
      await mkdir(join(this.folder, hash.slice(0, 2)), { recursive: true });
      await rename(part, this.place(hash));
      return { hash, size };
    } finally {
      await rm(part, { force: true });
    }
  }

  /** Puts a copy at `target`. @throws Fault `file.missing` or `file.unreadable` when the kept file is gone or was changed */
  async fetch(hash: string, name: string, target: string): Promise<void> {
    const copied = await this.copied(this.place(hash), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT')
        throw new Fault('file.missing', `附件“${name}”的文件不在数据文件夹里了，请从备份恢复，或重新添加。`);
      throw error;
    });
    if (copied.hash === hash) return;
    await rm(target, { force: true });
    throw new Fault('file.unreadable', `附件“${name}”的内容与登记时不一致，已被改动或损坏，没有打开；请从备份恢复。`);
  }

  private place(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }

  /** Copies as a stream, to the disk before it is believed, and tells what was copied. */
  private async copied(from: string, to: string): Promise<{ hash: string; size: number }> {
    const hash = createHash('sha256');
    let size = 0;
    await pipeline(
      createReadStream(from),
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const bytes of parts) {
          hash.update(bytes);
          size += bytes.length;
          yield bytes;
        }
      },
      createWriteStream(to, { flush: true }),
    );
    return { hash: hash.digest('hex'), size };
  }
}
