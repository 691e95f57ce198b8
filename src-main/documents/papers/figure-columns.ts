import { dateText } from '../../domain/calendar/written';

/** 名单 behind a figure of the front page. */
export interface FigureList {
  title: string;
  /** What stands in place of the kind and the reason, with how the name is called; null: those two. */
  list: { name: string; columns: { title: string; kind: FigureColumn['kind'] }[] } | null;
  /** The part of the figure that the list is of: a district, a subject; null: all. */
  part: string | null;
  source: string;
  /** What else is to be known of the figure; '': nothing. */
  note: string;
  /** Civil date of the list. */
  date: string;
  rows: readonly FigureRow[];
}

interface FigureRow {
  kind: string;
  title: string;
  district: string;
  reason: string;
  /** Civil date. */
  due: string | null;
  cells: (string | null)[];
}

/** A column of the list. `text` runs from the left, a `word` stands in the middle, so does a civil date. */
export interface FigureColumn {
  title: string;
  kind: 'text' | 'word' | 'date';
  of(row: FigureRow): string | null;
}

/** The columns between the numbers and the remarks. */
export function figureColumns({ list, rows }: FigureList): FigureColumn[] {
  const usual: FigureColumn[] = [
    { title: '类别', kind: 'word', of: ({ kind }) => kind },
    { title: '情况', kind: 'text', of: ({ reason }) => reason },
  ];
  const own = list?.columns.map((column, at): FigureColumn => ({ ...column, of: ({ cells }) => cells[at] ?? null }));
  const dated = rows.some(({ due }) => due !== null);
  return [
    { title: '区县', kind: 'word', of: ({ district }) => district || null },
    { title: list?.name ?? '名称', kind: list ? 'word' : 'text', of: ({ title }) => title },
    ...(own ?? usual),
    ...(dated ? [{ title: '日期', kind: 'date', of: ({ due }) => due } satisfies FigureColumn] : []),
  ];
}

/** As of when, how many, of what, and how it is counted. */
export function figureFacts({ date, rows, part, note, source }: FigureList): string[] {
  return [
    `截至${dateText(date)}`,
    `共 ${rows.length} 条`,
    ...(part === null ? [] : [`范围：${part}`]),
    ...(note === '' || part !== null ? [] : [note]),
    `口径：${source}`,
  ];
}
