import iconv from 'iconv-lite';
import type { RawCell, RawRow, RawSheet } from '../../../domain/import/raw';
import { type Budget, RESAVE, unreadable } from './faults';

const SEPARATORS = [',', '\t', ';', '|'] as const;

/** Control characters that no text holds, and the mark of bytes that no encoding explains. */
function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && (code < 9 || code > 13) && code !== 27)) return true;
  }
  return false;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: Excel in Chinese writes CSV in GB18030, rare names in four bytes.
    return iconv.decode(bytes, 'gb18030');
  }
}

/** The separator that is most frequent in the first record, outside of quotes. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const count = (separator: string): number => counts.get(separator) ?? 0;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** Splits text by RFC 4180 into records of fields; a quote counts only where a field begins. */
class Records {
  readonly #text: string;
  readonly #separator: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#separator = separatorOf(text);
  }

  *[Symbol.iterator](): Generator<string[]> {
    for (let number = 1; this.#at < this.#text.length; number += 1) {
      const fields: string[] = [];
      do fields.push(this.#field(number));
      while (this.#skip(this.#separator));
      if (this.#at < this.#text.length && !this.#skip('\r\n')) this.#at += 1;
      yield fields;
    }
  }

  #skip(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #field(number: number): string {
    const quoted = this.#text[this.#at] === '"' ? this.#quoted(number) : '';
    return quoted + this.#plain();
  }

  #plain(): string {
    const from = this.#at;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at];
      if (character === this.#separator || character === '\n' || character === '\r') break;
    }
    return this.#text.slice(from, this.#at);
  }

  #quoted(number: number): string {
    let field = '';
    for (this.#at += 1; ; ) {
      const end = this.#text.indexOf('"', this.#at);
      if (end < 0) throw unreadable(`CSV 文件第 ${number} 条记录的引号没有成对，无法断定各列；请核对，或${RESAVE}。`);
      field += this.#text.slice(this.#at, end);
      this.#at = end + 1;
      if (!this.#skip('"')) return field;
      field += '"';
    }
  }
}

/** A CSV file as a sheet: one row a record, everything text. */
export function readDelimited(bytes: Buffer, budget: Budget): RawSheet {
  const text = decode(bytes).replace(/^\uFEFF/, '');
  if (isBinary(text)) throw unreadable('这不是 Excel 工作簿或 CSV 文件，或文字编码无法识别，请核对文件是否选对。');
  const rows: RawRow[] = [];
  let row = 0;
  for (const fields of new Records(text)) {
    row += 1;
    const cells: RawCell[] = [];
    for (const [at, value] of fields.entries()) {
      if (value === '') continue;
      budget.cell(value.length);
      cells.push({ column: at + 1, kind: 'text', value });
    }
    if (cells.length === 0) continue;
    budget.row();
    rows.push({ row, hidden: false, cells, width: fields.length });
  }
  return { name: 'CSV', hidden: false, delimited: true, rows, merges: [] };
}
