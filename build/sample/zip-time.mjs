/** Signatures and offsets of the zip format (APPNOTE.TXT 4.3). */
const END = 0x06054b50;
const DIRECTORY_TIME = 12;
const LOCAL_TIME = 10;
/** 2026-10-23 00:00 as MS-DOS time and date. */
const STAMP = ((((2026 - 1980) << 9) | (10 << 5) | 23) << 16) >>> 0;

/** Writes one time over those of all parts, so that the same content gives the same bytes. Changes the buffer. */
export function fixTimes(zip) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('no end of the zip directory');
  let at = zip.readUInt32LE(end + 16);
  for (let part = zip.readUInt16LE(end + 10); part > 0; part -= 1) {
    zip.writeUInt32LE(STAMP, at + DIRECTORY_TIME);
    zip.writeUInt32LE(STAMP, zip.readUInt32LE(at + 42) + LOCAL_TIME);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
