/** The text of a certificate's verification code (验证码): what it says, and an Ed25519 signature over that. */

export interface CodeFacts {
  number: string;
  holder: string;
  title: string;
  /** Civil date of issue. */
  issuedOn: string;
}

/** Names the layout of the text; another layout gets another name. */
const VERSION = 'KP1';
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;

/** A bar parts the fields, so that in a name it becomes the full-width one. */
const part = (text: string): string => text.normalize('NFC').trim().replaceAll('|', '｜').replace(/\s+/g, ' ');

/** What is signed, as UTF-8. */
export const signedText = ({ number, holder, title, issuedOn }: CodeFacts): string =>
  [VERSION, part(number), part(holder), part(title), issuedOn].join('|');

/** `signature`: 64 bytes as base64url. */
export const codeText = (facts: CodeFacts, signature: string): string => `${signedText(facts)}|${signature}`;

export interface ReadCode {
  facts: CodeFacts;
  /** What the signature must hold for. */
  signed: string;
  signature: string;
}

/** Reads a code as it was typed, pasted or scanned; null: it is none of ours. Nothing is verified yet. */
export function readCode(text: string): ReadCode | null {
  // Some scanners and chats break a long line; no part of a code holds a break.
  const parts = text
    .normalize('NFC')
    .replace(/[\r\n]+/g, '')
    .trim()
    .split('|');
  const [version, number, holder, title, issuedOn, signature, ...more] = parts;
  if (version !== VERSION || more.length > 0) return null;
  if (!number || !holder || !title || !issuedOn || !signature || !SIGNATURE.test(signature)) return null;
  return { facts: { number, holder, title, issuedOn }, signed: parts.slice(0, -1).join('|'), signature };
}
