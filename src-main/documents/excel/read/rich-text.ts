const ESCAPE = /_x([0-9a-fA-F]{4})_/g;

/** Which typeface a run has says nothing: some programs split a text wherever its script changes. */
const TYPEFACE = new Set(['rFont', 'family', 'charset', 'scheme']);

/** Collects the text of an `si` or `is` element: its runs, without the phonetic readings (rPh) beside them. */
export class RichText {
  #parts: string[] = [];
  /** How the runs look: colour, size, weight … */
  #looks = new Set<string>();
  #look: string[] = [];
  #inRun = false;
  #inText = false;
  #phonetic = false;

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 't') this.#inText = !this.#phonetic;
    else if (name === 'r') {
      this.#inRun = true;
      this.#look = [];
    } else if (this.#inRun && name !== 'rPr' && !TYPEFACE.has(name)) {
      this.#look.push(name, ...Object.values(attributes));
    }
  }

  text(text: string): void {
    if (this.#inText) this.#parts.push(text);
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 't') this.#inText = false;
    else if (name === 'r') {
      this.#looks.add(this.#look.join(' '));
      this.#inRun = false;
    }
  }

  /** The text so far, and whether its runs look different; begins anew. */
  take(): { text: string; rich: boolean } {
    const taken = { text: unescapeText(this.#parts.join('')), rich: this.#looks.size > 1 };
    this.#parts = [];
    this.#looks.clear();
    return taken;
  }
}

/** Characters that XML cannot hold are written as _x000D_. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
