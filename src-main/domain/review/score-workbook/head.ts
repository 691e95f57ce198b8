import { cellText } from '../../import/cells';
import type { RawSheet } from '../../import/raw';
import { nameRank, type Title, titleOf } from './titles';

type Criterion = Extract<Title, { is: 'criterion' }> & { column: number };
type Member = Extract<Title, { is: 'member' }> & { column: number };

/** Where a score sheet has its columns; the head may stand in any row, the columns in any order. */
export interface ScoreHead {
  row: number;
  /** The text of the code's head: where it repeats, a new page of the sheet begins. */
  keyTitle: string;
  /** Without a column of codes the name is the key. */
  code: number;
  name: number | null;
  total: number | null;
  remark: number | null;
  criteria: Criterion[];
  members: Member[];
}

/** A head further down than this is none. */
const SEARCHED_ROWS = 60;

/** Texts of a row, with what a range that is merged downwards over it says. */
function textsOf(sheet: RawSheet, row: number): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { top, bottom, left, right } of sheet.merges) {
    if (top >= row || bottom < row || left !== right) continue;
    const cell = sheet.rows.find((one) => one.row === top)?.cells.find(({ column }) => column === left);
    texts.set(left, cellText(cell).trim());
  }
  for (const cell of sheet.rows.find((one) => one.row === row)?.cells ?? []) {
    if (cell.kind === 'text') texts.set(cell.column, cellText(cell).trim());
  }
  return texts;
}

function headAt(sheet: RawSheet, row: number, known: ReadonlySet<string>): ScoreHead | null {
  const columns = [...textsOf(sheet, row)]
    .toSorted(([a], [b]) => a - b)
    .map(([column, text]) => ({ column, text, title: titleOf(text, known) }));
  const first = (is: Title['is']): number | null => columns.find(({ title }) => title.is === is)?.column ?? null;
  const name = columns
    .filter(({ title }) => title.is === 'name')
    .toSorted((a, b) => (nameRank(a.text) ?? 0) - (nameRank(b.text) ?? 0))
    .at(0)?.column;
  const code = first('code') ?? name;
  if (code === undefined) return null;
  return {
    row,
    keyTitle: columns.find(({ column }) => column === code)?.text ?? '',
    code,
    name: name ?? null,
    total: first('total'),
    remark: first('remark'),
    criteria: columns.flatMap(({ column, title }) => (title.is === 'criterion' ? [{ ...title, column }] : [])),
    members: columns.flatMap(({ column, title }) => (title.is === 'member' ? [{ ...title, column }] : [])),
  };
}

/** The row with the most columns of marks beside a code or a name; null: the sheet holds no marks. */
export function findScoreHead(sheet: RawSheet, known: ReadonlySet<string>): ScoreHead | null {
  let best: ScoreHead | null = null;
  const marks = (head: ScoreHead | null): number => (head ? head.criteria.length + head.members.length : 0);
  for (const { row } of sheet.rows.slice(0, SEARCHED_ROWS)) {
    const head = headAt(sheet, row, known);
    if (marks(head) > marks(best)) best = head;
  }
  return best;
}

/** What stands above the head, a text a line: who scored, by what step. */
export function linesAbove(sheet: RawSheet, row: number): string[] {
  return sheet.rows.filter((one) => one.row < row).map(({ cells }) => cells.map(cellText).join(' '));
}
