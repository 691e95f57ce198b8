import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { type CodeFacts, codeText, type ReadCode, signedText } from '../domain/honours/code';

/** A key pair as it is kept: 32 bytes each, base64url (RFC 8037). */
export interface SigningKey {
  publicKey: string;
  privateKey: string;
}

export function newSigningKey(): SigningKey {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  if (!x || !d) throw new Error('no Ed25519 key was made');
  return { publicKey: x, privateKey: d };
}

/** Signs what certificates say; the key is opened once. */
export function signer({ publicKey, privateKey }: SigningKey): (facts: CodeFacts) => string {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: privateKey };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return (facts) => codeText(facts, sign(null, Buffer.from(signedText(facts)), key).toString('base64url'));
}

const PUBLIC_KEY = /^[A-Za-z0-9_-]{43}$/;

function opened(publicKey: string): KeyObject | null {
  if (!PUBLIC_KEY.test(publicKey)) return null;
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
}

/** Was the code signed with the private half of this key? False also for a text that is no key. */
export function isGenuine({ signed, signature }: ReadCode, publicKey: string): boolean {
  const key = opened(publicKey.trim());
  return key !== null && verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64url'));
}
