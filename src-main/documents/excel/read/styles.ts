import type { XmlHandler } from './xml';

/** Formats of ECMA-376 18.8.30 that show a day, those of Chinese systems (27 to 58) included. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** Excel allows no longer one. */
const LONGEST_FORMAT = 255;
const LITERALS = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

/** Does a number format show a day? Times alone do not count. */
export function showsDate(format: string): boolean {
  const code = (format.slice(0, LONGEST_FORMAT).split(';')[0] ?? '').replace(LITERALS, '').toLowerCase();
  if (/general|g\/通用格式|@/.test(code)) return false;
  return /[yd]/.test(code) || (code.includes('m') && !/[hs:0#?]/.test(code));
}

/** Reads from styles.xml which cell styles show their number as a date. */
export class Styles implements XmlHandler {
  readonly #formats = new Map<number, boolean>();
  readonly #dates: boolean[] = [];
  #inCellFormats = false;

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'numFmt') this.#formats.set(Number(attributes.numFmtId), showsDate(attributes.formatCode ?? ''));
    else if (name === 'cellXfs') this.#inCellFormats = true;
    else if (name === 'xf' && this.#inCellFormats) {
      const id = Number(attributes.numFmtId ?? 0);
      this.#dates.push(this.#formats.get(id) ?? DATE_FORMATS.has(id));
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellFormats = false;
  }

  isDate(style: number): boolean {
    return this.#dates[style] ?? false;
  }
}
