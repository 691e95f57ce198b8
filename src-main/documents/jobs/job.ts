import type { Fonts } from '../fonts';

export interface JobTools {
  /** Opened at the first use: reading a workbook needs none. */
  fonts(): Fonts;
  /** Says how far it is and lets messages out; call it every some ten milliseconds of work. */
  progress(done: number, total: number): Promise<void>;
}

/** `bytes` become the file; `answer` is JSON. */
export interface Done<A> {
  answer: A;
  bytes?: Uint8Array;
}

/** A document is a function from plain data to bytes: it fetches nothing and asks no one. */
export type Job<I, A> = (input: I, tools: JobTools) => Promise<Done<A>>;
