import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { boxed, unboxed } from '../../crypto/box';
import { COST, derive } from '../passwords';

/** A data key in the keeping of a secret that a person knows: scrypt, then a box. Bytes are base64. */
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
  const box = boxed(Buffer.from(key, 'hex'), await derive(secret, salt, COST));
  return { ...COST, salt: salt.toString('base64'), box: box.toString('base64') };
}

/** The data key; null when the secret is another one or the slot was altered. */
export async function unwrap({ salt, box, ...cost }: Wrapped, secret: string): Promise<string | null> {
  // A cost that was altered into one that scrypt refuses is an altered slot.
  const derived = await derive(secret, Buffer.from(salt, 'base64'), cost).catch(() => null);
  return (derived && unboxed(Buffer.from(box, 'base64'), derived)?.toString('hex')) ?? null;
}
