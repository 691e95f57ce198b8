import { Fault } from '../../../domain/fault';

export const LIMITS = {
  /** Bytes of the file, and of everything in it unpacked. */
  file: 50 * 1024 * 1024,
  unpacked: 300 * 1024 * 1024,
  entries: 10_000,
  /** A part that unpacks to more than this many times its size, and is big, is made to do harm. */
  ratio: 200,
  ratioFrom: 20 * 1024 * 1024,
  /** Of all sheets together: rows and cells that hold something, characters in cells, merged ranges. */
  rows: 200_000,
  cells: 4_000_000,
  characters: 100_000_000,
  merges: 100_000,
} as const;

export const RESAVE = '请用 Excel 或 WPS 打开后另存为 .xlsx 再导入';

export const unreadable = (message: string): Fault => new Fault('file.unreadable', message);
export const damaged = (): Fault => unreadable(`工作簿不完整或已损坏，无法读取；${RESAVE}。`);
export const overLimit = (message: string): Fault => new Fault('file.limits', message);

/** Counts what all sheets of a file hold together, and stops when it is more than a PC should be asked to keep. */
export class Budget {
  #rows = 0;
  #cells = 0;
  #characters = 0;
  #merges = 0;

  row(): void {
    this.#rows += 1;
    if (this.#rows > LIMITS.rows) throw overLimit('表格超过 20 万行，请拆分后再导入。');
  }

  cell(characters: number): void {
    this.#cells += 1;
    this.#characters += characters;
    if (this.#cells > LIMITS.cells || this.#characters > LIMITS.characters) {
      throw overLimit('表格的内容过多，请拆分或删去无关的工作表后再导入。');
    }
  }

  merge(): void {
    this.#merges += 1;
    if (this.#merges > LIMITS.merges) throw overLimit('表格的合并单元格过多，请取消合并后再导入。');
  }
}
