import { yearOf } from './date';

export interface SchoolYear {
  /** 2026—2027学年 */
  label: string;
  start: string;
  end: string;
}

/** The school year (学年, 9-1 to 8-31) in which a civil date lies. */
export function schoolYearOf(date: string): SchoolYear {
  const first = date.slice(5) >= '09-01' ? yearOf(date) : yearOf(date) - 1;
  return { label: `${first}—${first + 1}学年`, start: `${first}-09-01`, end: `${first + 1}-08-31` };
}
