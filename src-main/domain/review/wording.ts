/** The first names and how many there are: 甲、乙、丙等 8 个. */
export function listed(names: readonly string[], shown = 5): string {
  const first = names.slice(0, shown).join('、');
  return names.length > shown ? `${first}等 ${names.length} 个` : first;
}

/** What a round does, at the end of its name. */
const ACTS = /(?:命名|评估|复评|考核|评选|遴选|评审|评定|评比|立项|结题|入库|认定|表扬|申报|工作|大赛|竞赛)$/;

/** 2026年基地复评, 2026年精品科普课程遴选: what a round is called unless somebody says otherwise; sentences go on behind it. */
export const usualTitle = (year: number, label: string): string => `${year}年${label}${ACTS.test(label) ? '' : '遴选'}`;

/** Points ×100 as people write them: 2450 is "24.5", 2400 is "24". */
export function formatPoints(points: number): string {
  const fraction = String(points % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String(Math.trunc(points / 100));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
