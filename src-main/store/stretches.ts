/** Longest stretch of work before others get their turn, in ms. */
const STRETCH = 8;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Does something with each item, in short stretches: work for a moment in which nobody waits. */
export async function inStretches<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let started = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - started < STRETCH) continue;
    await turn();
    started = performance.now();
  }
}
