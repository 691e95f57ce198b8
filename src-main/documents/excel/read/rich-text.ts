const ESCAPE = /_x([0-9a-fA-F]{4})_/g;

/** Collects the text of an `si` or `is` element: its runs, without the phonetic readings (rPh) beside them. */
export class RichText {
  #parts: string[] = [];
  #runs = 0;
  #inText = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#inText = !this.#phonetic;
    else if (name === 'r') this.#runs += 1;
  }

  text(text: string): void {
    if (this.#inText) this.#parts.push(text);
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#inText = false;
  }

  /** The text so far; begins anew. */
  take(): { text: string; rich: boolean } {
    const taken = { text: unescapeText(this.#parts.join('')), rich: this.#runs > 1 };
    this.#parts = [];
    this.#runs = 0;
    return taken;
  }
}

/** Characters that XML cannot hold are written as _x000D_. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
