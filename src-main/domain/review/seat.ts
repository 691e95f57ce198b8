import { z } from 'zod';

/** 座位码 of a member: only its hash is kept. Keyed by the member. */
export const seatSchema = z.object({
  id: z.string(),
  rev: z.number().int(),
  round: z.string(),
  /** scrypt text */
  hash: z.string(),
  issuedAt: z.string(),
  issuedBy: z.string(),
  /** Wrong codes in a row. */
  failures: z.number().int(),
  blockedUntil: z.string().nullable(),
});
export type Seat = z.infer<typeof seatSchema>;

/** Digits and letters that nobody mistakes for one another on a paper slip. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 6;

/** A code as it was meant: blanks and dashes left out, small letters as capitals, full width folded. */
export const readCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
