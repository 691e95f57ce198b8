import type { Values } from '../registers/define';
import { type CheckedRow, statusOf } from './report';

type Former = NonNullable<CheckedRow['former']>;

/** The row's values with what its cells name, before anything was offered in its place. */
export const formerValues = (values: Values, former: Former): Values => ({
  ...values,
  ...Object.fromEntries(Object.entries(former).map(([field, { id }]) => [field, id])),
});

/** Fields in which the stored record is what the cell names: an old record keeps its old district. */
export const formerKept = (stored: Values, former: Former): string[] =>
  Object.keys(former).filter((field) => stored[field] === former[field]?.id);

type Told = Pick<CheckedRow, 'values' | 'typed' | 'issues' | 'status' | 'former'>;

/** Takes back in these fields what was offered in the place of what the cells name. Changes the row. */
export function keepFormer(row: Told, fields: readonly string[]): void {
  for (const field of fields) {
    const former = row.former?.[field];
    if (!former) continue;
    row.values[field] = former.id;
    delete row.typed[field];
    row.issues = row.issues.filter((issue) => issue.field !== field || issue.code !== former.code);
  }
  row.status = statusOf(row.issues);
}
