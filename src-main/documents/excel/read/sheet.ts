import type { Merge, RawCell, RawRow, RawSheet } from '../../../domain/import/raw';
import { cellOf, type WrittenCell } from './cell-value';
import { type Budget, damaged } from './faults';
import { RichText } from './rich-text';
import type { SheetPart, Workbook } from './workbook';
import type { XmlHandler } from './xml';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

interface Place {
  row: number;
  column: number;
}

function placeOf(reference: string): Place {
  const match = REFERENCE.exec(reference);
  if (!match) throw damaged();
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  if (row < 1 || row > LAST_ROW || column > LAST_COLUMN) throw damaged();
  return { row, column };
}

function mergeOf(reference: string): Merge {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  if (to.row < from.row || to.column < from.column) throw damaged();
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/**
 * Reads the XML of one sheet: cells, hidden rows, merged ranges and links; nothing else of it is even looked at. Rows
 * and cells that hold nothing are left out, however many are formatted.
 */
export class SheetReader implements XmlHandler {
  readonly #workbook: Workbook;
  readonly #budget: Budget;
  readonly #rows: RawRow[] = [];
  readonly #merges: Merge[] = [];
  readonly #links = new Set<string>();
  readonly #inline = new RichText();
  #row: RawRow = { row: 0, hidden: false, cells: [] };
  #column = 0;
  #cell: WrittenCell | null = null;
  #inValue = false;
  #inInline = false;

  constructor(workbook: Workbook, budget: Budget) {
    this.#workbook = workbook;
    this.#budget = budget;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.#inInline) this.#inline.open(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = this.#cell !== null;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'is') this.#inInline = this.#cell !== null;
    else if (name === 'f' && this.#cell) this.#cell.formula = true;
    else if (name === 'mergeCell') this.#merge(attributes.ref ?? '');
    else if (name === 'hyperlink') this.#links.add(attributes.ref ?? '');
  }

  text(text: string): void {
    if (this.#inInline) this.#inline.text(text);
    else if (this.#inValue && this.#cell) this.#cell.value = (this.#cell.value ?? '') + text;
  }

  close(name: string): void {
    if (name === 'is' && this.#cell) {
      this.#cell.inline = this.#inline.take();
      this.#inInline = false;
    } else if (this.#inInline) this.#inline.close(name);
    else if (name === 'v') this.#closeValue();
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  sheet({ name, hidden }: SheetPart): RawSheet {
    if (this.#links.size > 0) this.#markLinks();
    return { name, hidden, delimited: false, rows: this.#rows, merges: this.#merges };
  }

  #openRow({ r, hidden, ht }: Record<string, string>): void {
    const row = r === undefined ? this.#row.row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row.row || row > LAST_ROW) throw damaged();
    this.#row = { row, hidden: hidden === '1' || hidden === 'true' || Number(ht ?? 1) === 0, cells: [] };
    this.#column = 0;
  }

  #openCell({ r, t = 'n', s = '0' }: Record<string, string>): void {
    const column = r === undefined ? this.#column + 1 : placeOf(r).column;
    if (column <= this.#column || column > LAST_COLUMN || this.#row.row === 0) throw damaged();
    this.#column = column;
    this.#cell = { column, type: t, style: Number(s), value: null, inline: null, formula: false };
  }

  #closeValue(): void {
    if (this.#inValue && this.#cell) this.#cell.value ??= this.#cell.type === 'n' ? null : '';
    this.#inValue = false;
  }

  #closeCell(): void {
    const cell: RawCell | null = this.#cell && cellOf(this.#cell, this.#workbook);
    this.#cell = null;
    if (cell === null) return;
    this.#budget.cell(typeof cell.value === 'string' ? cell.value.length : 8);
    this.#row.cells.push(cell);
  }

  #closeRow(): void {
    if (this.#row.cells.length === 0) return;
    this.#budget.row();
    this.#rows.push(this.#row);
  }

  #merge(reference: string): void {
    this.#budget.merge();
    this.#merges.push(mergeOf(reference));
  }

  #markLinks(): void {
    const linked = new Set([...this.#links].map((link) => link.split(':')[0] ?? '').map(placeKey));
    for (const { row, cells } of this.#rows) {
      for (const cell of cells) {
        if (cell.kind === 'text' && cell.mark === undefined && linked.has(`${row}:${cell.column}`)) {
          cell.mark = 'hyperlink';
        }
      }
    }
  }
}

function placeKey(reference: string): string {
  const { row, column } = placeOf(reference);
  return `${row}:${column}`;
}
