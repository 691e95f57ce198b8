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

const privateKeyOf = ({ publicKey, privateKey }: SigningKey): KeyObject =>
  createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: privateKey }, format: 'jwk' });

/** Signs what certificates say; the key is opened once. */
export function signer(pair: SigningKey): (facts: CodeFacts) => string {
  const key = privateKeyOf(pair);
  return (facts) => codeText(facts, sign(null, Buffer.from(signedText(facts)), key).toString('base64url'));
}

/** Signs a text with the office's key; base64url. */
export function signText({ publicKey, privateKey }: SigningKey, text: string): string {
  return sign(null, Buffer.from(text), privateKeyOf({ publicKey, privateKey })).toString('base64url');
}

const PUBLIC_KEY = /^[A-Za-z0-9_-]{43}$/;

/** Does it look like a public key, whoever's it is? */
export const isPublicKey = (text: string): boolean => PUBLIC_KEY.test(text.trim());

function opened(publicKey: string): KeyObject | null {
  if (!isPublicKey(publicKey)) return null;
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
}

/** Was the text signed with the private half of this key? False also for what is no key or no signature. */
export function isSigned(text: Uint8Array, publicKey: string, signature: string): boolean {
  const key = opened(publicKey.trim());
  const bytes = Buffer.from(signature, 'base64url');
  // The last character has bits to spare: of the texts that give the same bytes, only the one that was printed counts.
  return key !== null && bytes.toString('base64url') === signature && verify(null, text, key, bytes);
}

/** The same of a verification code. */
export const isGenuine = ({ signed, signature }: ReadCode, publicKey: string): boolean =>
  isSigned(Buffer.from(signed), publicKey, signature);
