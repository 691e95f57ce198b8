import { type FileHandle, mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChainHead } from '../api/store-link';
import { type EntryLine, GENESIS } from '../domain/entry';
import { syncFolder, writeWhole } from './files';
import { continues, readyLine } from './line';
import { type Change, prepareRewrite, settleRewrite, takeRewritten } from './rewrite';
import { listSegments, readSegment, type Segment, segmentPath } from './segments';

/** A file of the journal is closed and the next begun beyond this many bytes. */
const SEGMENT_BYTES = 8 * 1024 * 1024;

const LINE_FEED = Buffer.from('\n');

interface Waiting {
  entry: ChainHead;
  bytes: Buffer;
  written: Promise<void>;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * The append-only file of everything that was ever done: one line an entry, on the disk before anyone is told. Entries
 * that wait while the disk works are written together with one fsync.
 */
export class Journal {
  private readonly waiting: Waiting[] = [];
  private flushing: Promise<void> | null = null;
  private rewriting = false;

  private constructor(
    readonly folder: string,
    private file: FileHandle | null,
    private size: number,
    /** The last entry that is on the disk. */
    private durable: ChainHead,
    /** A file that was set aside because something in its middle was unreadable; null: all was well. */
    readonly damaged: string | null,
    private rewritten: boolean,
  ) {}

  /** Its entries were rewritten: the database holds the former ones and must be built anew from these. */
  get leads(): boolean {
    return this.rewritten;
  }

  get head(): ChainHead {
    return this.durable;
  }

  /** The last that it was given, on the disk or on its way there. */
  get last(): ChainHead {
    return this.waiting.at(-1)?.entry ?? this.durable;
  }

  /** Opens the newest file. What cannot be read at its end is cut off, and kept beside the journal. */
  static async open(folder: string): Promise<Journal> {
    await mkdir(folder, { recursive: true });
    const rewritten = await takeRewritten(folder);
    let damaged: string | null = null;
    for (const segment of (await listSegments(folder)).reverse()) {
      const { entries, good, rest } = await readSegment(segment.path);
      if (rest.length > 0) {
        const aside = await setAside(segment, good, rest);
        // A torn last line was never acknowledged; a whole line that is unreadable was.
        if (rest.includes(10)) damaged = aside;
      }
      const last = entries.at(-1);
      if (!last) continue;
      const file = await open(segment.path, 'a');
      return new Journal(folder, file, good, { seq: last.seq, hash: last.hash }, damaged, rewritten);
    }
    return new Journal(folder, null, 0, { seq: 0, hash: GENESIS }, damaged, rewritten);
  }

  /**
   * Resolves when the entry is on the disk. One that is there already is passed over; a gap is an error.
   * @param ready its line, where this was made ready before
   */
  append(entry: EntryLine, ready = readyLine(entry.text)): Promise<void> {
    if (this.rewriting) return Promise.reject(new Error('the journal is being rewritten'));
    const { last } = this;
    if (entry.seq <= this.durable.seq) return Promise.resolve();
    if (entry.seq <= last.seq)
      return this.waiting.find((other) => other.entry.seq === entry.seq)?.written ?? Promise.resolve();
    if (!continues(entry, last, ready.hash))
      return Promise.reject(new Error(`entry ${entry.seq} does not follow ${last.seq}`));
    let resolve = () => {};
    let reject: (error: unknown) => void = () => {};
    const written = new Promise<void>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    const { seq, hash } = entry;
    this.waiting.push({ entry: { seq, hash }, bytes: ready.bytes, written, resolve, reject });
    this.flushing ??= this.flush();
    return written;
  }

  /** Entries after `seq`, in order, in batches. */
  async *after(seq: number, batch = 200): AsyncGenerator<EntryLine[]> {
    const segments = await listSegments(this.folder);
    for (const [index, segment] of segments.entries()) {
      const next = segments[index + 1];
      if (next && next.first <= seq + 1) continue;
      const entries = (await readSegment(segment.path)).entries.filter((entry) => entry.seq > seq);
      for (let from = 0; from < entries.length; from += batch) yield entries.slice(from, from + batch);
    }
  }

  /** Hash of the entry of that number; undefined when the journal does not hold it. */
  async hashAt(seq: number): Promise<string | undefined> {
    if (seq === 0) return GENESIS;
    for await (const [entry] of this.after(seq - 1, 1)) return entry?.seq === seq ? entry.hash : undefined;
    return undefined;
  }

  /** Replaces every entry by what `change` makes of it, chained anew. What is appended meanwhile is refused. */
  async rewrite(change: Change): Promise<void> {
    this.rewriting = true;
    try {
      await this.close();
      await prepareRewrite(this.folder, change);
    } finally {
      const { file, size, durable, rewritten } = await Journal.open(this.folder);
      Object.assign(this, { file, size, durable, rewritten, rewriting: false });
    }
  }

  /** The database follows the rewritten entries. */
  async settle(): Promise<void> {
    await settleRewrite(this.folder);
    this.rewritten = false;
  }

  /** Does any of its files hold this text? */
  async mentions(text: string): Promise<boolean> {
    for (const { path } of await listSegments(this.folder)) if ((await readFile(path)).includes(text)) return true;
    return false;
  }

  async close(): Promise<void> {
    await this.flushing;
    await this.file?.close();
    this.file = null;
  }

  /** Ends, and says so, in the same breath as it finds nothing waiting: an entry that comes next begins anew. */
  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice();
      try {
        await this.write(batch);
      } catch (error) {
        // Nothing of the batch is acknowledged; a partial line must not stay in front of the next one.
        await this.file?.truncate(this.size).catch(() => undefined);
        for (const { reject } of this.waiting.splice(0)) reject(error);
        break;
      }
      for (const { resolve } of this.waiting.splice(0, batch.length)) resolve();
    }
    this.flushing = null;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    const last = batch.at(-1);
    if (!first || !last) return;
    if (!this.file || this.size > SEGMENT_BYTES) await this.begin(first.entry.seq);
    const bytes = Buffer.concat(batch.flatMap((each) => [each.bytes, LINE_FEED]));
    await this.file?.appendFile(bytes);
    await this.file?.datasync();
    this.size += bytes.length;
    this.durable = last.entry;
  }

  private async begin(first: number): Promise<void> {
    const file = await open(segmentPath(this.folder, first), 'a');
    await syncFolder(this.folder);
    await this.file?.close();
    this.file = file;
    this.size = (await file.stat()).size;
  }
}

async function setAside({ path, first }: Segment, good: number, rest: Buffer): Promise<string> {
  const aside = join(dirname(path), `aside-${first}-${good}.txt`);
  await writeWhole(aside, rest.toString('utf8'));
  await truncate(path, good);
  return aside;
}
