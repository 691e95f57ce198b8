import type { DrawPlan } from '../../../../../src-main/api/contract/draw';

/** One line of the form: `field: ''` draws from all fields. */
export interface TypedSeats {
  key: number;
  field: string;
  size: number;
  alternates: number;
}

export interface TypedPlan {
  supervisor: string;
  seats: TypedSeats[];
  titles: string[];
  sources: string[];
  districts: string[];
  restDays: number;
  conflictsAllowed: number;
}

/** Rest days: domain.md §4. Three alternates for five members are the office's to change. */
export const USUAL: TypedPlan = {
  supervisor: '',
  seats: [{ key: 1, field: '', size: 5, alternates: 3 }],
  titles: [],
  sources: [],
  districts: [],
  restDays: 30,
  conflictsAllowed: 0,
};

const chosen = (values: readonly string[]): string[] | null => (values.length === 0 ? null : [...values]);

/** The plan as the program wants it; the pool can be looked at before a supervisor is named. */
export function planned({ seats, titles, sources, districts, supervisor, ...rest }: TypedPlan): DrawPlan {
  return {
    ...rest,
    supervisor: supervisor.trim() || '待定',
    seats: seats.map(({ field, size, alternates }) => ({ field: field || null, size, alternates })),
    titles: chosen(titles),
    sources: chosen(sources),
    districts: chosen(districts),
  };
}

/** A hash in groups of eight, so that it can be read out and noted. */
export const grouped = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash;
