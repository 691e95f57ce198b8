import type { CrossRule, Field, ValuesOf } from '../define';

type Dates = Record<string, Field<'date'>>;

/** The second of two days is not before the first: one of them is wrong. */
export function inOrder<From extends string, To extends string>(
  from: From,
  to: To,
  words: { from: string; to: string },
): CrossRule<Record<From | To, Field<'date'>>> {
  return {
    code: 'dates.order',
    level: 'E',
    field: to,
    check: (values: ValuesOf<Dates>) => {
      const [first, last] = [values[from] ?? null, values[to] ?? null];
      return first !== null && last !== null && last < first ? `${words.to}早于${words.from}，请核对` : null;
    },
  };
}
