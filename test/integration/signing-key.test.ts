import { expect, test } from 'vitest';
import { isGenuine, newSigningKey, signer } from '../../src-main/app/signature';
import { readCode } from '../../src-main/domain/honours/code';
import { openHarness } from '../store-harness';
import { faultOf } from './office';

const facts = { number: '渝科普〔2026〕JD-0001', holder: '陈𠮷', title: '五星级科技辅导员', issuedOn: '2026-09-18' };

test('the key is made once, and a code from before is genuine where the data is restored', async () => {
  const office = await openHarness();
  expect(await office.ask('certificate.publicKey', {})).toEqual({ publicKey: null });
  const key = newSigningKey();
  await office.run('code.keepKey', key);
  expect((await faultOf(office.run('code.keepKey', newSigningKey()))).code).toBe('record.duplicate');
  expect(await office.ask('code.key', {})).toEqual({ key });
  // What lies on the disk, in the table and in the journal, does not tell the private half.
  expect(JSON.stringify(await office.database.table('signingKey').toArray())).not.toContain(key.privateKey);
  expect((await office.executor.entriesAfter(0, 100)).map(({ text }) => text).join('')).not.toContain(key.privateKey);
  const code = readCode(signer(key)(facts));
  if (!code) throw new Error('no code');

  const elsewhere = await openHarness();
  const entries = await office.executor.entriesAfter(0, 100);
  await elsewhere.executor.append(entries.map(({ text }) => text));
  const { publicKey } = await elsewhere.ask('certificate.publicKey', {});
  expect(isGenuine(code, publicKey ?? '')).toBe(true);
  expect(isGenuine({ ...code, signed: code.signed.replace('陈', '张') }, publicKey ?? '')).toBe(false);
  const { key: restored } = await elsewhere.ask('code.key', {});
  expect(restored && signer(restored)(facts)).toBe(signer(key)(facts));
});
