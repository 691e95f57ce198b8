import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { COST, derive } from '../passwords';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A data key in the keeping of a secret that a person knows: scrypt, then AES-256-GCM. Bytes are base64. */
export const wrappedSchema = z.object({
  N: z.number().int(),
  r: z.number().int(),
  p: z.number().int(),
  salt: z.string(),
  box: z.string(),
});
export type Wrapped = z.infer<typeof wrappedSchema>;

/** @param key the data key, 64 hex digits */
export async function wrap(key: string, secret: string): Promise<Wrapped> {
  const salt = randomBytes(16);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, COST), nonce);
  const sealed = Buffer.concat([cipher.update(key, 'hex'), cipher.final()]);
  return {
    ...COST,
    salt: salt.toString('base64'),
    box: Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64'),
  };
}

/** The data key; null when the secret is another one or the slot was altered. */
export async function unwrap({ salt, box, ...cost }: Wrapped, secret: string): Promise<string | null> {
  const bytes = Buffer.from(box, 'base64');
  try {
    const derived = await derive(secret, Buffer.from(salt, 'base64'), cost);
    const decipher = createDecipheriv('aes-256-gcm', derived, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const key = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return key.toString('hex');
  } catch {
    return null;
  }
}
