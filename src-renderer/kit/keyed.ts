/** Things that have no name but their place, with a key for a list on the screen. */
export const keyed = <T>(items: readonly T[]): { key: string; item: T }[] =>
  items.map((item, index) => ({ key: String(index), item }));
