import type { Fonts, GlyphNote } from '../fonts';
import type { PaperFile } from '../papers/data';

export interface JobTools {
  /** Opened at the first use: reading a workbook needs none. */
  fonts(): Fonts;
  /** The bytes of a file that main has kept locked. */
  unlocked(bytes: Buffer): Buffer;
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

/** What a paper answers beside its file. */
export interface PaperAnswer {
  pages: number | null;
  glyphs: GlyphNote[];
}

/** A job that makes a paper. */
export const paper =
  <I>(make: (input: I, tools: JobTools) => Promise<PaperFile>): Job<I, PaperAnswer> =>
  async (input, tools) => {
    const { bytes, pages, glyphs } = await make(input, tools);
    return { answer: { pages, glyphs }, bytes };
  };

/** A job that makes a workbook and has nothing more to say. */
export const workbook =
  <I>(make: (input: I, tools: JobTools) => Promise<Uint8Array>): Job<I, Record<string, never>> =>
  async (input, tools) => ({ answer: {}, bytes: await make(input, tools) });
