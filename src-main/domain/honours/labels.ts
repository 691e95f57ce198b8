/**
 * How each certificate of a batch is called where something is said of it: by its holder, and where several are called the
 * same (两位王伟) by its mark too: its number, or its place in a list. Without a holder the mark is all there is.
 */
export function recordLabels(records: readonly { holder: string; mark: string }[]): string[] {
  const count = new Map<string, number>();
  for (const { holder } of records) count.set(holder, (count.get(holder) ?? 0) + 1);
  return records.map(({ holder, mark }) => {
    if (holder === '') return mark;
    return (count.get(holder) ?? 0) > 1 ? `${holder}（${mark}）` : holder;
  });
}
