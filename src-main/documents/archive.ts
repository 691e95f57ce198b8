import { strToU8, unzipSync, zipSync } from 'fflate';
import { Fault } from '../domain/fault';

/** Unpacked, bytes, and entries: more is no file of ours. */
const LIMITS = { bytes: 500 * 1024 * 1024, entries: 2000 } as const;

/** A zip file's own clock begins here; the time at which a file was packed says nothing. */
const NO_TIME = new Date(1980, 0, 1);

/** One file of an archive: its path in it, and what it holds. */
export interface ArchiveEntry {
  path: string;
  content: Uint8Array | string;
}

/** A zip file of these entries, in their order. Same entries, same bytes. */
export function packed(entries: readonly ArchiveEntry[]): Uint8Array {
  const files = entries.map(({ path, content }) => [path, typeof content === 'string' ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: NO_TIME });
}

const unreadable = (message: string) => new Fault('file.unreadable', message);

/** The files of an archive by path. Throws `file.unreadable` or `file.limits` with one sentence. */
export function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  const seen = new Set<string>();
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        total += originalSize;
        if (total > LIMITS.bytes || seen.size >= LIMITS.entries)
          throw new Fault('file.limits', '压缩包解开后过大，不像轮次文件，没有读取；请核对文件是否选对。');
        if (seen.has(name)) throw unreadable(`压缩包里有两个文件都叫“${name}”，无法判断哪一个算数，没有读取。`);
        seen.add(name);
        return !name.endsWith('/');
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw unreadable('这不是压缩包，或文件不完整，无法读取；请核对文件是否选对，或重新取得原件。');
  }
}
