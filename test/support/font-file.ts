/** Changes font files byte by byte, to have such as an office's PC may have. */

interface Table {
  /** Of its entry in the directory. */
  entry: number;
  from: number;
}

function tableOf(font: Buffer, tag: string): Table {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return { entry, from: font.readUInt32BE(entry + 8) };
  throw new Error(tag);
}

/** The glyph has no outline any more; its character stays in the cmap. */
export function hollowed(font: Buffer, glyph: number): Buffer {
  const bytes = Buffer.from(font);
  const { from } = tableOf(bytes, 'loca');
  const width = bytes.readInt16BE(tableOf(bytes, 'head').from + 50) === 1 ? 4 : 2;
  bytes.copy(bytes, from + glyph * width, from + (glyph + 1) * width, from + (glyph + 2) * width);
  return bytes;
}

/** Its names can still be read, its characters not. */
export function damaged(font: Buffer): Buffer {
  const bytes = Buffer.from(font);
  const { from } = tableOf(bytes, 'cmap');
  return bytes.fill(0xff, from, from + 1000);
}

/** Names by identifier: 1 family, 4 full, 6 PostScript. `english` and `chinese` are records of Windows. */
export interface FontNames {
  english: string;
  chinese: string;
  /** In GBK, as early Chinese fonts have it. */
  gbk?: Buffer;
}

function nameTable({ english, chinese, gbk }: FontNames): Buffer {
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  const records = [1, 4, 6].flatMap((id) => [
    { encoding: 1, language: 0x0409, id, text: wide(english) },
    id === 6 ? null : { encoding: gbk ? 3 : 1, language: 0x0804, id, text: gbk ?? wide(chinese) },
  ]);
  const all = records.filter((each) => each !== null);
  const head = Buffer.alloc(6 + all.length * 12);
  head.writeUInt16BE(all.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, { encoding, language, id, text }] of all.entries()) {
    [3, encoding, language, id, text.length, offset].forEach((value, at) => {
      head.writeUInt16BE(value, 6 + index * 12 + at * 2);
    });
    offset += text.length;
  }
  return Buffer.concat([head, ...all.map(({ text }) => text)]);
}

/** The same font under other names, and with other rights (OS/2 fsType). */
export function renamed(font: Buffer, names: FontNames, rights = 0): Buffer {
  const table = nameTable(names);
  const bytes = Buffer.concat([font, table]);
  const { entry } = tableOf(bytes, 'name');
  bytes.writeUInt32BE(font.length, entry + 8);
  bytes.writeUInt32BE(table.length, entry + 12);
  bytes.writeUInt16BE(rights, tableOf(bytes, 'OS/2').from + 8);
  return bytes;
}

/** A collection (.ttc) of fonts. */
export function collected(fonts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12 + fonts.length * 4);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  let start = head.length;
  const shifted = fonts.map((font, index) => {
    const bytes = Buffer.from(font);
    for (let entry = 12; entry < 12 + bytes.readUInt16BE(4) * 16; entry += 16)
      bytes.writeUInt32BE(bytes.readUInt32BE(entry + 8) + start, entry + 8);
    head.writeUInt32BE(start, 12 + index * 4);
    start += bytes.length;
    return bytes;
  });
  return Buffer.concat([head, ...shifted]);
}
