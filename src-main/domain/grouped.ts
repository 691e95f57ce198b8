/** Adds to the list under a key; a new key gets a list of its own. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** By their keys, in the order of first sight; null: in no group. */
export function grouped<K, V>(list: Iterable<V>, keyOf: (one: V) => K | null): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key !== null) addTo(groups, key, one);
  }
  return groups;
}
