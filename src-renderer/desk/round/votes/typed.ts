import type { Count } from '../../../../src-main/domain/review/votes/model';

/** What one line of a vote says as it is typed. */
export type TypedCount = Record<keyof Count, string>;

export const KEYS = ['yes', 'no', 'abstain', 'invalid'] as const satisfies readonly (keyof Count)[];
export const KEY_LABELS: Record<keyof Count, string> = { yes: '赞成', no: '反对', abstain: '弃权', invalid: '废票' };

export const typedCount = (count: Count | undefined): TypedCount => {
  const text = (votes: number | undefined) => (votes === undefined ? '' : String(votes));
  return {
    yes: text(count?.yes),
    no: text(count?.no),
    abstain: text(count?.abstain),
    invalid: text(count?.invalid),
  };
};

const numberOf = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,3}$/.test(plain) ? Number(plain) : null;
};

/** null: nothing is typed yet; undefined: something typed is no number. An empty cell beside typed ones is 0. */
export function readCount(typed: TypedCount): Count | null | undefined {
  if (KEYS.every((key) => typed[key].trim() === '')) return null;
  const [yes, no, abstain, invalid] = KEYS.map((key) => (typed[key].trim() === '' ? 0 : numberOf(typed[key])));
  if (yes == null || no == null || abstain == null || invalid == null) return undefined;
  return { yes, no, abstain, invalid };
}

/** The counts of a whole sheet; null where a line cannot be read. Lines without a number are left out. */
export function readCounts(typed: Readonly<Record<string, TypedCount>>): Record<string, Count> | null {
  const counts: Record<string, Count> = {};
  for (const [candidate, line] of Object.entries(typed)) {
    const count = readCount(line);
    if (count === undefined) return null;
    if (count !== null) counts[candidate] = count;
  }
  return counts;
}
