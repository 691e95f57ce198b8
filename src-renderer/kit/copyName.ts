/** A name that nothing in the list has: 通知 副本, 通知 副本 2 … */
export function copyName(name: string, names: readonly string[]): string {
  const used = new Set(names);
  for (let number = 1; ; number += 1) {
    const wanted = `${name.slice(0, 50)} 副本${number === 1 ? '' : ` ${number}`}`;
    if (!used.has(wanted)) return wanted;
  }
}
