/** The first names and how many there are: 甲、乙、丙等 8 个. */
export function listed(names: readonly string[], shown = 5): string {
  const first = names.slice(0, shown).join('、');
  return names.length > shown ? `${first}等 ${names.length} 个` : first;
}

/** Points ×100 as people write them: 2450 is "24.5", 2400 is "24". */
export function formatPoints(points: number): string {
  const fraction = String(points % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String(Math.trunc(points / 100));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
