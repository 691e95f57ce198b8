import { expect, test } from 'vitest';
import { pictureSize } from '../../../src-main/app/picture-size';
import { backgroundNotes } from '../../../src-main/domain/honours/background';

const A4 = { width: 297, height: 210 };

test('a picture is measured against its paper: coarse, stretched, or fine', () => {
  expect(backgroundNotes({ width: 3508, height: 2480 }, A4)).toEqual([]);
  expect(backgroundNotes({ width: 1754, height: 1240 }, A4)).toEqual([
    '底图每英寸 150 点，印出来不够清晰，这张纸宜用 2339×1654 像素以上的图片。',
  ]);
  expect(backgroundNotes({ width: 800, height: 566 }, A4)).toEqual([
    '底图每英寸只有 68 点，印出来会模糊，这张纸宜用 2339×1654 像素以上的图片。',
  ]);
  expect(backgroundNotes({ width: 4000, height: 4000 }, A4)).toEqual([
    '底图的长宽比与纸张不同，会被拉伸 29%，请按 297×210 毫米裁好再选。',
  ]);
});

test('the size stands in the head of the file, whatever segments come before it', () => {
  const png = Buffer.alloc(45);
  png.write('IEND', 37, 'latin1');
  png.writeUInt32BE(0x89504e47, 0);
  png.writeUInt32BE(3508, 16);
  png.writeUInt32BE(2480, 20);
  expect(pictureSize(png)).toEqual({ width: 3508, height: 2480 });
  // A picture whose end is missing, as a download that broke off leaves it.
  expect(pictureSize(png.subarray(0, 37))).toBeNull();
  const frame = (marker: number) =>
    Buffer.from([0xff, marker, 0, 17, 8, 0x09, 0xb0, 0x0d, 0xb4, 3, 0, 0, 0, 0, 0, 0, 0]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 6]), Buffer.alloc(4, 0xc0)]);
  const tables = Buffer.from([0xff, 0xc4, 0, 4, 0, 0]);
  const jpeg = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment,
    tables,
    Buffer.from([0xff]),
    frame(0xc2),
    Buffer.from([0xff, 0xd9]),
  ]);
  expect(pictureSize(jpeg)).toEqual({ width: 3508, height: 2480 });
  expect(pictureSize(jpeg.subarray(0, 12))).toBeNull();
  expect(pictureSize(Buffer.from('%PDF-1.7 and so on, which is no picture'))).toBeNull();
});

// Catches a photograph that was taken upright and is told to be stretched, and half a photograph that passes for a whole one.
test('a camera’s note turns the picture, and the small picture in it does not end the large one', () => {
  const note = (order: 'II' | 'MM', orientation: number): Buffer => {
    const tiff = Buffer.alloc(26);
    tiff.write(order, 'latin1');
    const word = (value: number, at: number) =>
      order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
    word(42, 2);
    word(8, order === 'II' ? 4 : 6);
    word(1, 8);
    word(0x0112, 10);
    word(3, 12);
    word(1, order === 'II' ? 14 : 16);
    word(orientation, 18);
    const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from([0xff, 0xd9])]);
    return Buffer.concat([Buffer.from([0xff, 0xe1, 0, body.length + 2]), body]);
  };
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0x0d, 0xb4, 0x09, 0xb0, 3, 0, 0, 0, 0, 0, 0, 0]);
  const begin = Buffer.from([0xff, 0xd8]);
  const end = Buffer.from([0xff, 0xd9]);
  const sizes = (['II', 'MM'] as const).flatMap((order) =>
    [1, 3, 6, 8].map((orientation) => pictureSize(Buffer.concat([begin, note(order, orientation), frame, end]))),
  );
  const [upright, across] = [
    { width: 2480, height: 3508 },
    { width: 3508, height: 2480 },
  ];
  expect(sizes).toEqual([upright, upright, across, across, upright, upright, across, across]);
  expect(pictureSize(Buffer.concat([begin, note('II', 6), frame]))).toBeNull();
  // A note that is cut off is none.
  expect(pictureSize(Buffer.concat([begin, note('II', 6).subarray(0, 14), frame, end]))).toBeNull();
});
