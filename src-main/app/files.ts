import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FileRef } from '../api/contract/files';
import { LOCK_BYTES, locked, unlocked } from '../documents/vault';
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

/** Bytes of a name; systems take 255, with what is put behind it. */
const MOST_BYTES = 220;

/** A name that every system takes: no path, no reserved character, not too long. Its ending stays. */
export function safeName(name: string): string {
  const cleaned = [...name.normalize('NFC')].map((c) => (/[\\/:*?"<>|\p{Cc}]/u.test(c) ? '_' : c)).join('');
  const ending = /\.[a-z]{3,4}$/i.exec(cleaned)?.[0] ?? '';
  const stem = [...cleaned.slice(0, cleaned.length - ending.length)].slice(0, 100);
  while (Buffer.byteLength(stem.join('')) > MOST_BYTES) stem.pop();
  // “..” is a folder, Windows drops what ends in a point, and CON.pdf is no file there.
  const kept = `${stem.join('')}${ending}`.replace(/^\s+|[.\s]+$/g, '');
  if (kept === '') return '文件';
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(kept) ? `_${kept}` : kept;
}

/** Files on their way in or out, by a name that cannot be guessed and locked on the disk; they end with the program. */
export class Files {
  /** Of this start alone, in memory alone: 64 hex digits. */
  readonly key = randomBytes(32).toString('hex');
  private readonly kept = new Map<string, Kept>();
  /** Where files were put on a person's wish: paths outside of our keeping. */
  private readonly outside = new Set<string>();

  constructor(private readonly folder: string) {}

  /** Takes a file in. Beyond 50 MB it is refused and nothing is kept. */
  async receive(name: string, owner: string, body: AsyncIterable<Uint8Array>): Promise<FileRef> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of body) {
      size += part.length;
      if (size > MAX_BYTES) throw new Fault('file.limits', '文件超过 50 MB，请删去图片和多余的工作表后再导入。');
      parts.push(part);
    }
    const path = this.place(name);
    await this.write(path, Buffer.concat(parts));
    return this.keep(path, name, owner, size);
  }

  /** Notes that something was saved there for a person. */
  left(path: string): void {
    this.outside.add(path);
  }

  hasLeft(path: string): boolean {
    return this.outside.has(path);
  }

  /** Where a new file of that name may be written; `made` then takes it into keeping. */
  place(name: string): string {
    return join(this.folder, `${randomBytes(12).toString('hex')}${extname(safeName(name))}`);
  }

  /** Takes a locked file into keeping. */
  async made(path: string, name: string, owner: string): Promise<FileRef> {
    return this.keep(path, name, owner, (await stat(path)).size - LOCK_BYTES);
  }

  /** Puts bytes at a place, locked. */
  write(path: string, bytes: Uint8Array): Promise<void> {
    return writeFile(path, locked(bytes, this.key));
  }

  /** The bytes of a kept file. */
  async read({ path }: { path: string }): Promise<Buffer> {
    return unlocked(await readFile(path), this.key);
  }

  /** A copy that other programs can open; it lies there until the program ends. */
  async openCopy(kept: { path: string; name: string }): Promise<string> {
    const folder = join(this.folder, randomBytes(12).toString('hex'));
    await mkdir(folder);
    const path = join(folder, kept.name);
    await writeFile(path, await this.read(kept));
    return path;
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
