/** Work that must not overlap, by what it is about: each begins when the one before has ended. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<T>(about: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.last.get(about) ?? Promise.resolve()).then(work);
    const ended = mine
      .catch(() => undefined)
      .then(() => {
        if (this.last.get(about) === ended) this.last.delete(about);
      });
    this.last.set(about, ended);
    return mine;
  }
}
