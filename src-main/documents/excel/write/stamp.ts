/** 1980-01-01 00:00, the beginning of time in a zip. */
const TIME = 0x00210000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * Gives every part of a zip the same date, in place, so that the same data makes the same bytes: the writer below exceljs
 * stamps them with the clock.
 */
export function stampZip(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a zip');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('zip directory is broken');
    zip.writeUInt32LE(TIME, at + 12);
    zip.writeUInt32LE(TIME, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
