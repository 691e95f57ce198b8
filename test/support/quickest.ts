/** So many runs of each work: what else the machine does has then hardly struck every one of them. */
const RUNS = 5;

/**
 * ms of the quickest of several runs of each work, run in turn. A test compares these with each other, never with a
 * clock: a slow or busy machine slows both.
 */
export async function quickest<N extends string>(
  works: Record<N, () => unknown>,
  runs = RUNS,
): Promise<Record<N, number>> {
  const best = Object.fromEntries(Object.keys(works).map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, work] of Object.entries<() => unknown>(works)) {
      const start = performance.now();
      await work();
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    }
  }
  return best as Record<N, number>;
}
