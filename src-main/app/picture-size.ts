/** Width and height of a PNG or JPEG in px, read from its head; null: it is neither, or broken, or its end is missing. */
export function pictureSize(bytes: Buffer): { width: number; height: number } | null {
  return isWhole(bytes) ? sizeInHead(bytes) : null;
}

/** What comes behind the end does not matter: some cameras add to it. */
const isWhole = (bytes: Buffer): boolean => bytes.includes('IEND', -64, 'latin1') || bytes.lastIndexOf(JPEG_END) > 0;
const JPEG_END = Buffer.from([0xff, 0xd9]);

function sizeInHead(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : null;
}

/** Markers of a frame's head (SOF0 to SOF15, without the tables that share their range). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegSize(bytes: Buffer): { width: number; height: number } | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
