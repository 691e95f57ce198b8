/** One line of the bench: our work beside a floor that was measured in the same run. */
export interface Row {
  work: string;
  /** ms, unless the work says otherwise. */
  ours: number;
  floor: number;
  /** ours / floor */
  ratio: number;
  samples: number;
}

export function row(work: string, ours: number, floor: number, samples: number): Row {
  const round = (n: number) => Math.round(n * 100) / 100;
  return { work, ours: round(ours), floor: round(floor), ratio: round(ours / floor), samples };
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Both works in turn, so that what else the machine does strikes both. Medians in ms. */
export async function compare(
  samples: number,
  ours: () => Promise<unknown>,
  floor: () => Promise<unknown>,
): Promise<[number, number]> {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let n = 0; n < samples; n += 1) {
    theirs.push(await timed(floor));
    mine.push(await timed(ours));
  }
  return [median(mine), median(theirs)];
}
