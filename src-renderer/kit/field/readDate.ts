import { civilDate } from '../../../src-main/domain/calendar/date';

const SPELLINGS = [/^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/];

/** A typed date (2026-3-5, 2026.3.5, 2026年3月5日, 20260305, full-width too) as YYYY-MM-DD; null: no such date. */
export function readDate(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  for (const spelling of SPELLINGS) {
    const match = spelling.exec(text);
    if (match) return civilDate(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return null;
}
