import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { boxed, unboxed } from '../crypto/box';
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

/** Refuses what is too long, of another kind, or not what its name says. */
function requireKind(bytes: Buffer, name: string): void {
  if (bytes.length > MAX_BYTES)
    throw new Fault('file.limits', `“${name}”超过 20 MB，不能作为附件；请压缩图片或拆成几个文件后再添加。`);
  const kind = KINDS.find(({ names }) => names.includes(extname(name).toLowerCase()));
  if (!kind)
    throw new Fault(
      'file.unreadable',
      `“${name}”不能作为附件；可以添加 PDF、Excel（.xlsx）、Word（.docx）、JPG 和 PNG 文件。`,
    );
  if (!bytes.subarray(0, 8).toString('hex').startsWith(kind.begins))
    throw new Fault('file.unreadable', `“${name}”的内容与扩展名不符，可能已损坏；请重新取得原件后再添加。`);
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

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

  /** Keeps the file; the same bytes are kept once. @throws Fault `file.limits`, `file.unreadable` */
  async keep(bytes: Buffer, name: string): Promise<{ hash: string; size: number }> {
    requireKind(bytes, name);
    const hash = sha256(bytes);
    const place = this.place(hash);
    await mkdir(dirname(place), { recursive: true });
    const part = `${place}-${randomBytes(6).toString('hex')}.part`;
    try {
      await writeFile(part, boxed(bytes, this.key()), { flush: true });
      await rename(part, place);
      return { hash, size: bytes.length };
    } finally {
      await rm(part, { force: true });
    }
  }

  /** The bytes of a kept file. @throws Fault `file.missing` or `file.unreadable` when it is gone or was changed */
  async fetch(hash: string, name: string): Promise<Buffer> {
    const kept = await readFile(this.place(hash)).catch(() => null);
    if (!kept) throw new Fault('file.missing', `附件“${name}”的文件不在数据文件夹里了，请从备份恢复，或重新添加。`);
    const bytes = unboxed(kept, this.key());
    if (bytes !== null && sha256(bytes) === hash) return bytes;
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
