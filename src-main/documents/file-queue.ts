import { type WrittenFile, writeBeside } from './write-file';

/** Files on their way to the disk while the next ones are drawn; the disk takes several in the time of one. */
const UNDER_WAY = 4;

/** Writes files one after another: each appears once it is whole, and after one that failed none does. */
export class FileQueue {
  private readonly ends: Promise<void>[] = [];

  /** `placed` is called when the file is there. Throws what an earlier file threw. */
  async add(path: string, bytes: Uint8Array, placed: () => void): Promise<void> {
    if (this.ends.length === UNDER_WAY) await this.ends.shift();
    const end = this.#write(path, bytes, this.ends.at(-1), placed);
    // Told by `add` or `done`, in the order of the files: until then it is not unhandled.
    end.catch(() => undefined);
    this.ends.push(end);
  }

  /** Waits for all files; throws what the first that failed threw, when nothing is under way any more. */
  async done(): Promise<void> {
    await Promise.allSettled(this.ends);
    await Promise.all(this.ends);
  }

  async #write(path: string, bytes: Uint8Array, before: Promise<void> | undefined, placed: () => void): Promise<void> {
    const file: WrittenFile = await writeBeside(path, bytes);
    try {
      await before;
      file.place();
    } catch (error) {
      file.drop();
      throw error;
    }
    placed();
  }
}
