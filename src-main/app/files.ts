import { randomBytes } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FileRef } from '../api/contract/files';
import { Fault } from '../domain/fault';

/** Longest file that a desk may hand in (documents.md § Excel). */
const MAX_BYTES = 50 * 1024 * 1024;

interface Kept {
  path: string;
  name: string;
  size: number;
  /** Account that handed it in or had it made; no other may have it. */
  owner: string;
}

const missing = () => new Fault('file.missing', '这个文件已不在程序里，请重新选择或重新生成。');

/** A name that every system takes: no path, no reserved character, not too long. */
export function safeName(name: string): string {
  const cleaned = [...name.normalize('NFC')].map((c) => (/[\\/:*?"<>|\p{Cc}]/u.test(c) ? '_' : c));
  return cleaned.slice(0, 100).join('').trim() || '文件';
}

/** Files on their way in or out, by a name that cannot be guessed; they end with the program. */
export class Files {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly folder: string) {}

  /** Takes a file in. Beyond 50 MB it is refused and nothing is kept. */
  async receive(name: string, owner: string, body: AsyncIterable<Uint8Array>): Promise<FileRef> {
    const path = this.place(name);
    const file = await open(path, 'w');
    let size = 0;
    try {
      for await (const part of body) {
        size += part.length;
        if (size > MAX_BYTES) throw new Fault('file.limits', '文件超过 50 MB，请删去图片和多余的工作表后再导入。');
        await file.write(part);
      }
    } catch (error) {
      await file.close();
      await rm(path, { force: true });
      throw error;
    }
    await file.close();
    return this.keep(path, name, owner, size);
  }

  /** Where a new file of that name may be written; `made` then takes it into keeping. */
  place(name: string): string {
    return join(this.folder, `${randomBytes(12).toString('hex')}${extname(safeName(name))}`);
  }

  async made(path: string, name: string, owner: string): Promise<FileRef> {
    return this.keep(path, name, owner, (await stat(path)).size);
  }

  find(file: string, owner: string): Kept {
    const kept = this.kept.get(file);
    if (!kept || kept.owner !== owner) throw missing();
    return kept;
  }

  private keep(path: string, name: string, owner: string, size: number): FileRef {
    const file = randomBytes(18).toString('base64url');
    this.kept.set(file, { path, name: safeName(name), size, owner });
    return { file, name: safeName(name), size };
  }
}
