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

/**
 * What is wrong with the flags, as a sentence; null: nothing. `valued`: flags with a value behind them; `plain`: those
 * that stand alone.
 */
export function flagProblem(
  args: readonly string[],
  valued: readonly string[],
  plain: readonly string[],
): string | null {
  for (const [at, arg] of args.entries()) {
    if (!arg.startsWith('--')) continue;
    if (plain.includes(arg)) continue;
    if (!valued.includes(arg)) return `不认识的选项 ${arg}，只有 ${[...valued, ...plain].join('、')}。`;
    if (args.indexOf(arg) !== at) return `选项 ${arg} 写了两次，请只留一个。`;
    const value = args[at + 1];
    if (value === undefined || value.startsWith('--')) return `选项 ${arg} 后面没有写值。`;
  }
  return null;
}

/** Arguments that are neither flags nor the values of the flags named. */
export function plainArguments(args: readonly string[], flagsWithValue: readonly string[] = []): string[] {
  return args.filter((arg, at) => !arg.startsWith('--') && !flagsWithValue.includes(args[at - 1] ?? ''));
}
