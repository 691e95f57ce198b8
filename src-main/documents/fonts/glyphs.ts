/** A character that did not come out of the font it should; the same shape as `glyphSchema` of the contract. */
export interface GlyphNote {
  character: string;
  /** `fallback`: another font stands in. `missing`: no font has it. `private`: a private-use character. */
  state: 'fallback' | 'missing' | 'private';
  /** The record it occurs in. */
  record: string;
  /** The font that stands in. */
  font: string | null;
}

/** Collects the notes of one paper, each character once a record. */
export class GlyphReport {
  private readonly seen = new Map<string, GlyphNote>();

  note(note: GlyphNote): void {
    const key = `${note.record}\u0000${note.character}`;
    if (!this.seen.has(key)) this.seen.set(key, note);
  }

  get notes(): GlyphNote[] {
    return [...this.seen.values()];
  }
}
