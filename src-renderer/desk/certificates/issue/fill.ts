import { type AskedField, type Fill, guessedColumn, type Issue } from '../../../../src-main/domain/honours/issue';
import type { ListColumn } from '../../../../src-main/domain/honours/list';

/** What the office has said of each field so far; absent: nothing, what is guessed holds. */
export type Said = Readonly<Record<string, Fill>>;

/** What a batch is filled from. */
export interface Columns {
  columns: readonly ListColumn[];
  /** The column that names the records; null: none does. */
  holder: string | null;
}

const NOTHING: Fill = { text: '' };

/** Where a field comes from: as said, else as guessed. */
export function fillOf(name: string, said: Said, { columns, holder }: Columns): Fill {
  const given = said[name];
  if (given) return given;
  const column = guessedColumn(name, columns, holder);
  return column === null ? NOTHING : { column };
}

const isEmpty = (fill: Fill): boolean => 'text' in fill && fill.text.trim() === '';

/** All fields that have something; those that must not be empty and are, by name. */
export function filled(
  asked: readonly AskedField[],
  said: Said,
  columns: Columns,
): { fill: Issue['fill']; open: string[] } {
  const all = asked.map((field) => ({ ...field, from: fillOf(field.name, said, columns) }));
  return {
    fill: Object.fromEntries(all.filter(({ from }) => !isEmpty(from)).map(({ name, from }) => [name, from])),
    open: all.filter(({ required, from }) => required && isEmpty(from)).map(({ name }) => name),
  };
}
