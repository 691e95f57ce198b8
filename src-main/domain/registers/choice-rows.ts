import type { RowChange } from '../entry';
import type { ChoiceLists, OfficeChoice } from './choice-lists';
import { listKey } from './choice-lists';

/** The lists stand among the single values of the office, a row each. */
const TABLE = 'setting';
const PREFIX = 'choices:';
export type ChoicesKey = `choices:${string}`;

export const choicesKey = (register: string, field: string): ChoicesKey => `${PREFIX}${listKey(register, field)}`;

type Row = { id: string; value: unknown };
const isList = ({ id }: Pick<Row, 'id'>): boolean => id.startsWith(PREFIX);

/** The lists that stand in the rows of that table. */
export function listsIn(rows: readonly Row[]): ChoiceLists {
  // Rows of these keys are written by `choices.set` alone.
  return Object.fromEntries(
    rows.filter(isList).map(({ id, value }) => [id.slice(PREFIX.length), value as OfficeChoice[]]),
  );
}

type Changed = Pick<RowChange, 'table' | 'key' | 'after'>;

/** Does one of the changes concern a list? */
export const touchesLists = (changes: readonly Changed[]): boolean =>
  changes.some(({ table, key }) => table === TABLE && isList({ id: key }));

/** The lists after the changes of an entry. */
export function listsAfter(lists: ChoiceLists, changes: readonly Changed[]): ChoiceLists {
  if (!touchesLists(changes)) return lists;
  const after = new Map(Object.entries(lists));
  for (const change of changes) {
    if (!touchesLists([change])) continue;
    after.delete(change.key.slice(PREFIX.length));
    for (const [key, list] of Object.entries(listsIn(change.after === null ? [] : [change.after as unknown as Row])))
      after.set(key, list);
  }
  return Object.fromEntries(after);
}
