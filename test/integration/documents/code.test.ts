import { expect, test } from 'vitest';
import { isGenuine, newSigningKey, signer } from '../../../src-main/app/signature';
import { certificates } from '../../../src-main/documents/papers/certificates';
import { readCode } from '../../../src-main/domain/honours/code';
import { SHIPPED_TEMPLATES } from '../../../src-main/domain/honours/shipped';
import { certificateJob, shippedTemplate } from '../../support/certificate-data';
import { shippedFonts } from '../../support/fonts';
import { scanned } from '../../support/scan';

const key = newSigningKey();
const sign = signer(key);

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
