/**
 * Many texts written one after the other: one look over all of them takes a fraction of the time of as many single
 * looks. A text may have lines of its own; what is looked for never goes over the end of one.
 */
export class Lines {
  readonly #all: string;
  /** Where each text begins, and at last where another one would. */
  readonly #begins: Uint32Array;

  constructor(texts: readonly string[]) {
    this.#all = `${texts.join('\n')}\n`;
    this.#begins = new Uint32Array(texts.length + 1);
    for (let at = 0; at < texts.length; at += 1)
      this.#begins[at + 1] = (this.#begins[at] ?? 0) + (texts[at]?.length ?? 0) + 1;
  }

  /**
   * Tells of every text that has the word, in order, with its first place in it.
   * @param counts asked of a place in all the texts; one that does not count is passed over
   */
  each(word: string, found: (text: number, place: number) => void, counts?: (at: number) => boolean): void {
    let text = 0;
    for (let at = this.#all.indexOf(word); at >= 0; at = this.#all.indexOf(word, at)) {
      if (counts && !counts(at)) {
        at += 1;
        continue;
      }
      text = this.#textAt(at, text);
      found(text, at - (this.#begins[text] ?? 0));
      at = this.#begins[text + 1] ?? this.#all.length;
    }
  }

  /** Tells of every text in which the pattern, which must have the flag `g`, is found. */
  eachLike(pattern: RegExp, found: (text: number) => void): void {
    let text = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.#all); match; match = pattern.exec(this.#all)) {
      text = this.#textAt(match.index, text);
      found(text);
      pattern.lastIndex = this.#begins[text + 1] ?? this.#all.length;
    }
  }

  /** The UTF-16 unit at a place in all the texts. */
  unitAt(at: number): number {
    return this.#all.charCodeAt(at);
  }

  #textAt(at: number, from: number): number {
    let text = from;
    while ((this.#begins[text + 1] ?? Number.POSITIVE_INFINITY) <= at) text += 1;
    return text;
  }
}
