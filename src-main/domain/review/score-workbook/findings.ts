/** E: a mark that does not count until someone asks. W: look at it. N: cleaned. I: left out, as it should be. */
export type ScoreLevel = 'E' | 'W' | 'N' | 'I';

/** What was noticed in a score workbook. */
export interface ScoreFinding {
  level: ScoreLevel;
  code: string;
  sheet: string;
  /** `I50`, `row 64`, or empty for the whole sheet. */
  cell: string;
  /** A Chinese sentence without its place. */
  message: string;
}

/** Notes about one sheet, gathered while it is read. */
export class SheetNotes {
  readonly list: ScoreFinding[] = [];
  readonly #sheet: string;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  add(level: ScoreLevel, code: string, cell: string, message: string): void {
    this.list.push({ level, code, sheet: this.#sheet, cell, message });
  }
}
