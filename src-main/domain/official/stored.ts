import { z } from 'zod';
import { contentSchema } from './content';
import { KINDS, type OfficialTemplate } from './template';

/** A document that was issued (发文): what it said is kept, so that it can be printed again as it was. */
export const issuedSchema = z.object({
  kind: z.enum(KINDS),
  /** 发文字号; empty: it has none. */
  number: z.string(),
  title: z.string(),
  date: z.string(),
  /** The round that it is about; null: none. */
  round: z.string().nullable(),
  content: contentSchema,
  by: z.string(),
  at: z.string(),
  /** Its number stays used. */
  voided: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type Issued = z.infer<typeof issuedSchema>;

/** As they are kept. A text under the id of a shipped one stands in the place of that. */
export type StoredText = OfficialTemplate & { id: string; rev: number };
export type StoredDocument = Issued & { id: string; rev: number };
