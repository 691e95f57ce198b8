/** Where a command line prints to: process.stdout is one. */
export interface Out {
  write(text: string): unknown;
}

/** What a command line ends with. */
export const DONE = 0;
export const FAILED = 1;
export const MISUSED = 2;

/** The value behind a flag of two words: `--today 2026-11-01`. */
export function flagValue(args: readonly string[], flag: string): string | null {
  const at = args.indexOf(flag);
  return at < 0 ? null : (args[at + 1] ?? null);
}

/** Arguments that are neither flags nor the values of the flags named. */
export function plainArguments(args: readonly string[], flagsWithValue: readonly string[] = []): string[] {
  return args.filter((arg, at) => !arg.startsWith('--') && !flagsWithValue.includes(args[at - 1] ?? ''));
}
