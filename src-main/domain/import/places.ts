import { columnName } from './cells';
import type { RawSheet } from './raw';

/** How a report names a place: in a sheet by its address, in a delimited file by the number of the record. */
export interface Places {
  cell(column: number | string, row: number): string;
  row(row: number): string;
}

const SHEET: Places = {
  cell: (column, row) => `${typeof column === 'number' ? columnName(column) : column}${row}`,
  row: (row) => `row ${row}`,
};
const record = (row: number): string => `record ${row}`;
const DELIMITED: Places = { cell: (_, row) => record(row), row: record };

export const placesOf = (sheet: Pick<RawSheet, 'delimited'>): Places => (sheet.delimited ? DELIMITED : SHEET);
