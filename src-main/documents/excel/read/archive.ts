import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Fault } from '../../../domain/fault';
import { damaged, LIMITS, overLimit, RESAVE, unreadable } from './faults';

const TOO_LARGE = '工作簿解开后超过 300 MB，请删去图片和无关的工作表后再导入。';

function refuseBomb(entry: Entry, total: number): void {
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  if (total > LIMITS.unpacked) throw overLimit(TOO_LARGE);
  if (entry.uncompressedSize > LIMITS.ratioFrom && ratio > LIMITS.ratio) throw overLimit(TOO_LARGE);
}

/** The parts of a zip file, unpacked one by one under limits. Part names are compared without regard to case. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: Map<string, Entry>;

  private constructor(zip: ZipFile, entries: Map<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Reads the directory alone; what it declares is checked before anything is unpacked. */
  static async open(bytes: Buffer): Promise<Archive> {
    const zip = await fromBufferPromise(bytes, { autoClose: false });
    if (zip.entryCount > LIMITS.entries) throw overLimit('工作簿里的部件过多，不像正常的表格，未予读取。');
    const entries = new Map<string, Entry>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw unreadable('压缩包设有密码，无法读取；请去掉密码后再导入。');
      total += entry.uncompressedSize;
      refuseBomb(entry, total);
      entries.set(entry.fileName.toLowerCase(), entry);
    }
    return new Archive(zip, entries);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The bytes of a part. Throws when it is missing, longer than declared, or not what was packed. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw damaged();
    let sum = 0;
    for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw damaged();
  }

  close(): void {
    this.#zip.close();
  }
}

/** The part that a relationship of another part names: relative to it, or from the root. */
export function resolvePart(from: string, target: string): string {
  return posix.normalize(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target));
}

/** Says what a zip is that holds no workbook. */
export function refuseOther(archive: Archive): never {
  if (archive.has('xl/workbook.bin')) throw unreadable(`这是二进制工作簿（.xlsb），不能直接读取；${RESAVE}。`);
  if (archive.has('mimetype') && archive.has('content.xml')) {
    throw unreadable(`这是 OpenDocument 文件（.ods），不能直接读取；${RESAVE}。`);
  }
  throw unreadable('这是压缩包或其他文档，不是 Excel 工作簿；请核对文件是否选对，压缩包请先解压。');
}

/** Any error of reading a damaged file as the one fault that people see. */
export function asFault(error: unknown): Fault {
  return error instanceof Fault ? error : damaged();
}
