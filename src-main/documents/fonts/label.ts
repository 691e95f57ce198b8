import { closeSync, openSync, readSync } from 'node:fs';
import iconv from 'iconv-lite';

/** What one face of a font file says of itself. */
export interface FontLabel {
  /** As Chinese people know it, where the font says so. */
  name: string;
  /** Tells the faces of a collection apart. */
  postScript: string;
  /** Family, full and PostScript names in all its languages, as `plainName` writes them. */
  names: readonly string[];
  /** Made for the Chinese of the mainland. */
  chinese: boolean;
  /** Its maker forbids to embed it, or a part of it, in a document. */
  barred: boolean;
}

/** A name without case, spaces and joints: fonts and people write these as they like. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Larger tables are no table of names. */
const MOST_BYTES = 1 << 20;
const COLLECTION = 0x74746366;
/** Identifiers of the `name` table: family, full name, PostScript name, typographic family. */
const NAMES = { family: 1, full: 4, postScript: 6, typographic: 16 } as const;
/** Platforms. */
const [MACINTOSH, WINDOWS] = [1, 3];
/** Language of Windows: Chinese of the mainland. */
const MAINLAND = 0x0804;
/** `ulCodePageRange1` of OS/2: code page 936. */
const CODE_PAGE_936 = 1 << 18;

/**
 * Reads the labels of a font file, a few kilobytes of it: a PC may have hundreds of such files. One label a face.
 * @throws where the file cannot be read or is no font
 */
export function readLabels(path: string): FontLabel[] {
  const file = openSync(path, 'r');
  const read = (at: number, length: number): Buffer => {
    if (length > MOST_BYTES) throw new Error('no font');
    const bytes = Buffer.alloc(length);
    if (readSync(file, bytes, 0, length, at) < length) throw new Error('a font that is cut off');
    return bytes;
  };
  try {
    const head = read(0, 12);
    if (head.readUInt32BE(0) !== COLLECTION) return [labelAt(read, 0)];
    const many = head.readUInt32BE(8);
    const offsets = read(12, many * 4);
    return Array.from({ length: many }, (_, index) => labelAt(read, offsets.readUInt32BE(index * 4)));
  } finally {
    closeSync(file);
  }
}

type Read = (at: number, length: number) => Buffer;

function labelAt(read: Read, start: number): FontLabel {
  const many = read(start, 12).readUInt16BE(4);
  const directory = read(start + 12, many * 16);
  const table = (tag: string): Buffer | null => {
    for (let at = 0; at < directory.length; at += 16)
      if (directory.toString('latin1', at, at + 4) === tag)
        return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    return null;
  };
  const names = table('name');
  if (!names) throw new Error('a font without names');
  return { ...namesOf(names), ...rightsOf(table('OS/2')) };
}

function namesOf(table: Buffer): Pick<FontLabel, 'name' | 'names' | 'postScript'> {
  const texts = table.readUInt16BE(4);
  const ids: readonly number[] = Object.values(NAMES);
  const found: { id: number; language: number; text: string }[] = [];
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const at = 6 + index * 12;
    const [platform = 0, encoding = 0, language = 0, id = 0] = [0, 2, 4, 6].map((by) => table.readUInt16BE(at + by));
    // Licences and descriptions are most of the table.
    if (!ids.includes(id)) continue;
    const from = texts + table.readUInt16BE(at + 10);
    const bytes = table.subarray(from, from + table.readUInt16BE(at + 8));
    found.push({ id, language: platform === WINDOWS ? language : 0, text: textOf(bytes, platform, encoding) });
  }
  const first = (id: number, language?: number): string | undefined =>
    found.find((each) => each.id === id && (language === undefined || each.language === language))?.text;
  const postScript = first(NAMES.postScript) ?? '';
  return {
    name: first(NAMES.full, MAINLAND) ?? first(NAMES.full) ?? postScript,
    postScript,
    names: [...new Set(found.map(({ text }) => plainName(text)))],
  };
}

/** Unicode, but for the old Macintosh and for fonts that call their encoding GB 2312 (文鼎, early 方正). */
function textOf(bytes: Buffer, platform: number, encoding: number): string {
  const chinese = (platform === WINDOWS && encoding === 3) || (platform === MACINTOSH && encoding === 25);
  if (chinese) return iconv.decode(bytes, 'gbk').replaceAll('\0', '');
  return iconv.decode(bytes, platform === MACINTOSH ? 'latin1' : 'utf-16be');
}

/** `fsType` of OS/2 (OpenType 1.9): of several rights the widest holds. */
function rightsOf(table: Buffer | null): Pick<FontLabel, 'chinese' | 'barred'> {
  if (!table || table.length < 10) return { chinese: false, barred: false };
  const rights = table.readUInt16BE(8);
  const restricted = (rights & 0x000e) === 0x0002;
  const [whole, bitmaps] = [rights & 0x0100, rights & 0x0200];
  return {
    chinese: table.length >= 82 && (table.readUInt32BE(78) & CODE_PAGE_936) !== 0,
    barred: restricted || whole !== 0 || bitmaps !== 0,
  };
}
