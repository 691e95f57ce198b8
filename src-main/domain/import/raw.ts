/** A table as it was sent, before anyone has judged it. Plain JSON: it travels from the process that reads files. */
export type RawKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

export interface RawCell {
  /** 1 is column A. */
  column: number;
  kind: RawKind;
  /** `date`: 'YYYY-MM-DD', or with 'THH:MM:SS' behind it. `error`: as #N/A. Never an empty text. */
  value: string | number | boolean;
  /** The text was put together from coloured runs, or stands on a link. */
  mark?: 'richText' | 'hyperlink';
}

export interface RawRow {
  /** 1 is the first row of the sheet; of a delimited file the number of the record. */
  row: number;
  hidden: boolean;
  /** Cells that hold something, by column. */
  cells: RawCell[];
  /** Of a delimited file: how many fields the record has. */
  width?: number;
}

/** Inclusive; only the first cell of a merged range holds something. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface RawSheet {
  name: string;
  hidden: boolean;
  /** From a CSV file: rows are records, everything is text. */
  delimited: boolean;
  /** Rows that hold something, in order. */
  rows: RawRow[];
  merges: Merge[];
}
