import { Fault } from '../fault';
import { withoutBlanks } from '../identity/text';
import { cellText, columnName, filledCells } from '../import/cells';
import type { RawRow, RawSheet } from '../import/raw';
import { RowKinds } from '../import/row-kind';
import { isPersonal } from './personal';

/** A column whose values certificates may show. */
export interface ListColumn {
  /** How the row's values call it. */
  key: string;
  title: string;
  /** Its first value. */
  sample: string;
}

/** A list of those who get certificates, as it was sent. */
export interface CertificateList {
  columns: ListColumn[];
  /** Titles of columns with personal numbers: they are read by nobody and printed nowhere. */
  personal: string[];
  rows: { row: number; values: Record<string, string> }[];
}

/** Titles under which lists name the holder. */
const HOLDER = /^(?:获证|获奖|持证|学员|专家|参赛|辅导员|教师|被聘)?(?:持有者|姓名|名称|单位名称|人员|者|人|单位)$/;
const SEARCHED_ROWS = 30;
const ORDINAL = /^(?:序号?|行号|no\.?|#)$/i;

const titleOf = (text: string): string => withoutBlanks(text);

/** The row with the titles: the first that names a holder, else the first of several cells. */
function headOf(rows: readonly RawRow[]): RawRow | undefined {
  const near = rows.slice(0, SEARCHED_ROWS);
  return (
    near.find((row) => filledCells(row).some((cell) => HOLDER.test(titleOf(cellText(cell))))) ??
    near.find((row) => filledCells(row).length > 1) ??
    near[0]
  );
}

/**
 * Reads the first sheet in sight that holds anything: titles above the head, totals and notes below it are left out, and so
 * is every column with personal numbers. Throws `file.noHead` where there is no list.
 */
export function readCertificateList(sheets: readonly RawSheet[]): CertificateList {
  const sheet = sheets.find(({ hidden, rows }) => !hidden && rows.length > 1);
  const head = sheet && headOf(sheet.rows);
  if (!sheet || !head)
    throw new Fault('file.noHead', '文件里没有名单：应有一行写着“姓名”或“单位名称”等列名，下面每行一份证书。');
  const named = filledCells(head).map((cell) => ({ number: cell.column, title: titleOf(cellText(cell)) }));
  const kinds = new RowKinds(
    named.map(({ number, title }) => ({ number, title, field: ORDINAL.test(title) ? null : columnName(number) })),
    sheet.merges,
  );
  const below = sheet.rows.filter((row) => row.row > head.row && kinds.of(row) === 'data');
  const texts = below.map(({ row, cells }) => ({
    row,
    cells: new Map(cells.map((cell) => [cell.column, cellText(cell).trim()])),
  }));
  const columns = named.filter(({ title }) => !ORDINAL.test(title));
  const personal = columns.filter(({ number, title }) =>
    isPersonal(
      title,
      texts.map(({ cells }) => cells.get(number) ?? ''),
    ),
  );
  const kept = columns.filter((column) => !personal.includes(column));
  return {
    columns: kept.map(({ number, title }) => ({
      key: columnName(number),
      title,
      sample: texts.map(({ cells }) => cells.get(number) ?? '').find((text) => text !== '') ?? '',
    })),
    personal: personal.map(({ title }) => title),
    rows: texts.map(({ row, cells }) => ({
      row,
      values: Object.fromEntries(kept.map(({ number }) => [columnName(number), cells.get(number) ?? ''])),
    })),
  };
}
