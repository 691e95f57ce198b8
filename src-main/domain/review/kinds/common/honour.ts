import type { Grant } from '../kind';

/** What a record was awarded, the newest last: 2025年精品科普课程；2026年精品科普课程. Said once only. */
export function withHonour(before: string | null, { year, title }: Grant): string {
  const honour = `${year}年${title}`;
  const known = before?.split('；') ?? [];
  return known.includes(honour) ? known.join('；') : [...known, honour].join('；');
}
