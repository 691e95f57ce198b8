import { comparisonKey } from '../identity/text';
import { registerNamed } from '../registers';
import type { Register } from '../registers/define';
import type { Referred } from '../registers/finder';
import { type Candidate, Nearest } from '../registers/nearest';
import type { CheckedRow, ImportIssue, Unresolved } from './report';

/** So many different texts at most are looked up: a column that was mapped wrongly has one in every row. */
const MOST = 200;
const OPEN_CODE = /\.(?:unknown|several)$/;

const typedIn = (row: CheckedRow, field: string): string => row.typed[field] ?? String(row.values[field] ?? '');

/** Does the issue say that a reference was found in no record, or in several? */
const isOpen = (register: Register, { field, code }: ImportIssue): boolean =>
  field !== null && register.fields[field]?.type === 'reference' && OPEN_CODE.test(code);

/** The references that no single record answers, each text once, with the records that it may mean. */
export function unresolvedIn(register: Register, rows: readonly CheckedRow[], referred: Referred): Unresolved[] {
  const open = new Map<string, Unresolved>();
  const finders = new Map<string, Nearest>();
  const nearestTo = (to: string, text: string): Candidate[] => {
    const target = registerNamed(to);
    const records = referred[to];
    if (!target || !records) return [];
    const finder = finders.get(to) ?? new Nearest(target, records);
    finders.set(to, finder);
    return finder.to(text);
  };
  for (const row of rows) {
    for (const issue of row.issues) {
      if (issue.field === null || !isOpen(register, issue)) continue;
      const text = typedIn(row, issue.field).trim();
      const key = `${issue.field}\n${comparisonKey(text)}`;
      const known = open.get(key);
      if (known) known.rows.push(row.row);
      else if (open.size < MOST) {
        const nearest = nearestTo(register.fields[issue.field]?.to ?? '', text);
        open.set(key, { field: issue.field, text, rows: [row.row], nearest });
      }
    }
  }
  return [...open.values()];
}
