import { foldWidth, withoutBlanks } from '../identity/text';
import { cellText, filledCells } from './cells';
import type { Column } from './mapping';
import type { Merge, RawCell, RawRow } from './raw';

/** What a row below the head is. All but `data` become no record; `empty` is not even told. */
export type RowKind = 'data' | 'empty' | 'total' | 'note' | 'head' | 'example' | 'unmapped';

export const ROW_REASONS: Record<Exclude<RowKind, 'data' | 'empty'>, string> = {
  total: '合计行，不是记录',
  note: '表后的说明或签字，不是记录',
  head: '重复的表头',
  example: '填写示例，不是记录',
  unmapped: '已对应的各列都没有内容',
};

const ORDINAL = /^(?:序号?|编号|行号|no\.?|#)$/i;
const TOTAL = /^(?:合计|总计|小计|共计|累计|总数|汇总)(?:[:(].*)?$/;
const NOTE = /^[(【]?(?:注|备注|说明|(?:填表|填报|填写|编制)(?:说明|须知|要求)|附注)[)】]?[:1-9一]/;
const SIGNATURE =
  /(?:签字|签名|签章|盖章|公章)|(?:填表|填报|制表|审核|经办|负责|联系)人?(?:姓名)?:|(?:电话|日期|时间):|年月日$/;
const EXAMPLE = /^(?:示例|例|样例|例如|例:.*)$/;
const EXAMPLE_NAME = /[(（【[](?:示例|样例)[)）】\]]/;
const TOTAL_WITHIN = 4;
const NOTE_CELLS = 3;
const LONG_TEXT = 15;
const SAME_TITLES = 3;

const plain = (cell: RawCell): string => withoutBlanks(foldWidth(cellText(cell)));

/** Tells rows of a table apart: records, totals, notes and signatures, repeated heads, examples. */
export class RowKinds {
  readonly #titles: Map<number, string>;
  readonly #mapped: Set<number>;
  readonly #ordinal: Set<number>;
  readonly #wide: Set<number>;

  constructor(columns: readonly Pick<Column, 'number' | 'title' | 'field'>[], merges: readonly Merge[]) {
    this.#titles = new Map(columns.map((column) => [column.number, column.title]));
    this.#mapped = new Set(columns.filter((column) => column.field !== null).map((column) => column.number));
    const ordinals = columns.filter((column) => column.field === null && ORDINAL.test(column.title.trim()));
    this.#ordinal = new Set(ordinals.map((column) => column.number));
    const half = columns.length / 2;
    this.#wide = new Set(
      merges.filter(({ left, right }) => right - left + 1 >= Math.max(half, 2)).map(({ top }) => top),
    );
  }

  of(row: RawRow): RowKind {
    const filled = filledCells(row);
    const content = filled.filter((cell) => !this.#ordinal.has(cell.column));
    const first = filled[0];
    if (first === undefined) return 'empty';
    if (filled.slice(0, TOTAL_WITHIN).some((cell) => cell.kind === 'text' && TOTAL.test(plain(cell)))) return 'total';
    if (this.#isNote(row.row, filled)) return 'note';
    const same = filled.filter(
      (cell) => cell.kind === 'text' && this.#titles.get(cell.column) === cellText(cell).trim(),
    );
    if (same.length >= SAME_TITLES) return 'head';
    if (EXAMPLE.test(plain(first)) || content.some((cell) => cell.kind === 'text' && EXAMPLE_NAME.test(cellText(cell))))
      return 'example';
    if (content.length === 0) return 'empty';
    return content.some((cell) => this.#mapped.has(cell.column)) ? 'data' : 'unmapped';
  }

  #isNote(row: number, filled: readonly RawCell[]): boolean {
    const first = filled[0];
    if (first === undefined || filled.length > NOTE_CELLS || filled.some((cell) => cell.kind !== 'text')) return false;
    if (this.#wide.has(row)) return true;
    const text = plain(first);
    if (filled.length === 1 && text.length >= LONG_TEXT && first.column <= 2) return true;
    return NOTE.test(text) || filled.every((cell) => SIGNATURE.test(plain(cell)));
  }
}
