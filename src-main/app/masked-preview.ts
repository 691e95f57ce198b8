import type { ImportRow, Preview } from '../api/contract/imports';
import type { RegisterName } from '../domain/registers';
import { registerOf } from '../domain/registers';
import type { Register } from '../domain/registers/define';
import { masked, maskedValues, maskNumbers } from '../domain/registers/mask';

function maskedRow(register: Register, row: ImportRow): ImportRow {
  const field = (key: string) => register.fields[key];
  return {
    ...row,
    values: maskedValues(register, row.values),
    typed: maskedValues(register, row.typed) as Record<string, string>,
    changes: row.changes.map(({ field: key, before, after }) => {
      const of = field(key);
      return of?.sensitive
        ? { field: key, before: masked(of, before), after: masked(of, after) }
        : { field: key, before, after };
    }),
    issues: row.issues.map((issue) => ({ ...issue, message: maskNumbers(issue.message) })),
  };
}

/** A preview as a desk sees it: sensitive values masked, and telephone and ID numbers wherever they turn up in words. */
export function maskedPreview(name: RegisterName, preview: Preview): Preview {
  const register = registerOf(name);
  return {
    ...preview,
    mapping: preview.mapping.map((column) => {
      const field = column.field === null ? undefined : register.fields[column.field];
      const mask = (sample: string) => (field?.sensitive ? String(masked(field, sample)) : maskNumbers(sample));
      return { ...column, title: maskNumbers(column.title), samples: column.samples.map(mask) };
    }),
    rows: preview.rows.map((row) => maskedRow(register, row)),
    ignored: preview.ignored.map(({ what, why }) => ({ what: maskNumbers(what), why: maskNumbers(why) })),
  };
}
