import type { ImportRow } from '../../../src-main/api/contract/imports';
import { comparisonKey } from '../../../src-main/domain/identity/text';
import type { Register } from '../../../src-main/domain/registers/define';

export const BUCKETS = ['new', 'change', 'ask', 'same', 'error'] as const;
export type Bucket = (typeof BUCKETS)[number];
export const BUCKET_LABELS: Record<Bucket, string> = {
  new: '新增',
  change: '变更',
  ask: '待确认',
  same: '相同',
  error: '有误',
};

/** Where a row stands in the preview: wrong, nothing to do, to be confirmed by a person, or plain. */
export function bucketOf(row: ImportRow): Bucket {
  if (row.status === 'error') return 'error';
  if (row.action === 'same') return 'same';
  return row.status === 'ok' ? row.action : 'ask';
}

/** `unchanged`: rows that change nothing can be chosen too, as those of a recommendation. */
export function isChoosable(row: ImportRow, unchanged: boolean): boolean {
  const bucket = bucketOf(row);
  return bucket !== 'error' && (unchanged || bucket !== 'same');
}

/** Rows without any question are taken unless a person says otherwise; the rest only when a person says so. */
export function usualChoice(rows: readonly ImportRow[], unchanged: boolean): Set<number> {
  return new Set(rows.filter((row) => isChoosable(row, unchanged) && row.status === 'ok').map(({ row }) => row));
}

/** What makes a row the same thing as another, by every set that could. */
function keysOf(register: Register, row: ImportRow): string[] {
  const unique = Object.keys(register.fields).filter((key) => register.fields[key]?.unique);
  return [...register.identity, ...unique.map((key) => [key])].flatMap((set, at) => {
    const parts = set.map((field) => row.values[field] ?? '');
    return parts.includes('') ? [] : [`${at} ${parts.map((part) => comparisonKey(String(part))).join('\n')}`];
  });
}

/** Choosing a held row takes the choice from those that it is held against: at most one of them can go in. */
export function withRow(register: Register, rows: readonly ImportRow[], chosen: ReadonlySet<number>, row: ImportRow) {
  const next = new Set(chosen).add(row.row);
  if (row.status !== 'held') return next;
  const keys = new Set(keysOf(register, row));
  for (const other of rows) {
    if (other.row === row.row || other.status !== 'held') continue;
    if (keysOf(register, other).some((key) => keys.has(key))) next.delete(other.row);
  }
  return next;
}
