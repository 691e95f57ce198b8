import { execFileSync } from 'node:child_process';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { isGenuine, newSigningKey, signer } from '../../../src-main/app/signature';
import { certificates } from '../../../src-main/documents/papers/certificates';
import { readCode } from '../../../src-main/domain/honours/code';
import { SHIPPED_TEMPLATES } from '../../../src-main/domain/honours/shipped';
import { certificateJob, shippedTemplate } from '../../support/certificate-data';
import { shippedFonts } from '../../support/fonts';

const key = newSigningKey();
const sign = signer(key);

/** What a scanner reads off the first page at that many dots an inch. */
function scanned(bytes: Uint8Array, dots: number): string | null {
  const pgm = execFileSync('pdftoppm', ['-gray', '-r', String(dots), '-f', '1', '-l', '1', '-'], {
    input: bytes,
    maxBuffer: 256 * 1024 * 1024,
  });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('no picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const grey = pgm.subarray(head[0].length);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) pixels.fill(grey[at] ?? 0, at * 4, at * 4 + 3);
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return jsQR(pixels, width, height)?.data ?? null;
}

const coded = [...SHIPPED_TEMPLATES].filter(([, { elements }]) => elements.some(({ kind }) => kind === 'code'));

// Catches modules that are rounded away, a code that is mirrored, or one that text runs into.
test.each(coded.map(([id]) => id))('the code of %s is read off the paper, and it is genuine', async (id) => {
  const facts = {
    number: '渝科普〔2026〕JD-0001',
    holder: '重庆市中小学校外科普教育与工程技术创新实践联合示范基地',
    title: '重庆市中小学校外科普特色基地',
    issuedOn: '2026-09-18',
  };
  const job = certificateJob([facts.holder], shippedTemplate(id));
  const records = job.records.map((record) => ({ ...record, code: sign(facts) }));
  const { bytes } = await certificates({ ...job, records }, shippedFonts(), async () => {});
  const text = scanned(bytes, 200);
  expect(text).toBe(sign(facts));
  const read = readCode(text ?? '');
  expect(read?.facts).toEqual(facts);
  expect(read && isGenuine(read, key.publicKey)).toBe(true);
});
