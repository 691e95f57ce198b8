interface Size {
  width: number;
  height: number;
}

/** Width and height of a PNG or JPEG in px, as it is shown; null: it is neither, or broken, or its end is missing. */
export function pictureSize(bytes: Buffer): Size | null {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47)
    return bytes.includes('IEND', -64, 'latin1')
      ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      : null;
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : null;
}

const JPEG_END = Buffer.from([0xff, 0xd9]);

/** Markers of a frame's head (SOF0 to SOF15, without the tables that share their range). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegSize(bytes: Buffer): Size | null {
  let lies = false;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      // What comes behind the end does not matter: some cameras add to it. A small picture in the head has an end too.
      if (bytes.lastIndexOf(JPEG_END) < at) return null;
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return lies ? { width: height, height: width } : { width, height };
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xe1) lies ||= liesOnItsSide(bytes.subarray(at + 4, end));
    at = end;
  }
  return null;
}

/** Does a camera's note (Exif: TIFF's first directory, orientation 5 to 8) say that it was held upright? */
function liesOnItsSide(note: Buffer): boolean {
  if (note.length < 16 || note.toString('latin1', 0, 4) !== 'Exif') return false;
  const tiff = note.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const word = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let index = 0; index < word(first); index += 1) {
    const entry = first + 2 + index * 12;
    if (word(entry) === 0x0112) return word(entry + 8) >= 5;
  }
  return false;
}
