import { z } from 'zod';
import { contentSchema } from './content';
import { KINDS, type OfficialTemplate } from './template';

/** What an office has written stands among its single values, a row each: a text of its own, and a document it issued. */
const TEXT = 'text:';
const ISSUED = 'document:';
export type TextKey = `text:${string}`;
export type IssuedKey = `document:${string}`;

export const textKey = (id: string): TextKey => `${TEXT}${id}`;
export const issuedKey = (id: string): IssuedKey => `${ISSUED}${id}`;

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

interface Row {
  id: string;
  rev: number;
  value: unknown;
}
export interface Kept<T> {
  id: string;
  rev: number;
  value: T;
}

const keptIn = <T>(rows: readonly Row[], prefix: string): Kept<T>[] =>
  rows
    .filter(({ id }) => id.startsWith(prefix))
    // Rows of these keys are written by the commands for them alone.
    .map(({ id, rev, value }) => ({ id: id.slice(prefix.length), rev, value: value as T }));

export const textsIn = (rows: readonly Row[]): Kept<OfficialTemplate>[] => keptIn(rows, TEXT);
export const issuedIn = (rows: readonly Row[]): Kept<Issued>[] => keptIn(rows, ISSUED);
