interface Branch<T> {
  next: Map<number, Branch<T>>;
  /** Of the name that ends here. */
  here: T[];
}

const branch = <T>(): Branch<T> => ({ next: new Map(), here: [] });

/** Names, character by character, so that a text is read once however many names are looked for in it. */
export class NameTree<T> {
  readonly #root = branch<T>();

  add(name: string, what: T): void {
    let at = this.#root;
    for (let n = 0; n < name.length; n += 1) {
      const unit = name.charCodeAt(n);
      const next = at.next.get(unit) ?? branch<T>();
      at.next.set(unit, next);
      at = next;
    }
    at.here.push(what);
  }

  /** What was added with each name that stands in the text, in the order of the text. */
  within(text: string): T[] {
    const found: T[] = [];
    for (let from = 0; from < text.length; from += 1) {
      let at = this.#root.next.get(text.charCodeAt(from));
      for (let n = from + 1; at !== undefined; n += 1) {
        if (at.here.length > 0) found.push(...at.here);
        at = n < text.length ? at.next.get(text.charCodeAt(n)) : undefined;
      }
    }
    return found;
  }
}
