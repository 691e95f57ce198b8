import type { RegisterName, registers } from '../registers';
import type { RegisterRecord, ValuesOf } from '../registers/define';
import type { Candidate, Certificate, Round } from '../review/model';

/** A record of one register, with its values by field. */
export type RecordOf<N extends RegisterName> = RegisterRecord<ValuesOf<(typeof registers)[N]['fields']>>;

/** What questions are answered from: committed rows and the office's date. */
export interface Facts {
  /** Civil date. */
  today: string;
  records<N extends RegisterName>(register: N): readonly RecordOf<N>[];
  rounds(): readonly Round[];
  candidates(): readonly Candidate[];
  certificates(): readonly Certificate[];
}

/** A record behind a figure. */
export interface Found {
  of: RegisterName | 'round';
  id: string;
  /** Why it stands here, in words. */
  reason: string;
  /** Civil date by which something is due, where there is one. */
  due?: string | null;
  /** Keys of the groups it is counted in. */
  in: readonly string[];
  /** What stands in the columns that the indicator's list has of its own. */
  cells?: readonly (string | null)[];
}

/** How the list behind a figure is laid out, where it is a paper of its own that the office hands about. */
export interface ListLayout {
  title: string;
  /** What the names in it are called: 姓名. */
  name: string;
  /** `text` runs from the left, a `word` stands in the middle, so does a civil date. */
  columns: readonly { title: string; kind: 'text' | 'word' | 'date' }[];
}

/** A part of the figure: a district, a status, a subject. */
export interface Group {
  key: string;
  label: string;
  figure: number;
  /** Of how many; null: a plain count. */
  total: number | null;
}

/** A table of counts; a cell's group has the key `row|column`. */
export interface Matrix {
  /** What rows and columns are: 学科＼年级. */
  corner: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly number[] }[];
}

export interface Answer {
  figure: number;
  /** Of how many; null: a plain count. */
  total: number | null;
  groups: readonly Group[];
  matrix?: Matrix;
  /** What else is to be known of the figure, in words. */
  note?: string;
  /** The records behind the figure, in the order in which they are to be looked at; worked out only when asked for. */
  found(): Found[];
}

/** How a figure is shown: as bars by group, on the map of districts, as a table of counts. */
export type Chart = 'bars' | 'map' | 'matrix';

/** A question that the office asks every week (domain.md, end of §3). */
export interface Indicator {
  /** Unique. */
  name: string;
  /** The policy's measure that it belongs to, 1 to 10. */
  measure: number;
  label: string;
  unit: string;
  /** What is counted and where the question comes from, in one sentence. */
  source: string;
  /** `todo`: more than none is to be worked on. `share`: the part of the total that is reached. `count`: just so many. */
  reads: 'todo' | 'share' | 'count';
  chart: Chart;
  list?: ListLayout;
  answer(facts: Facts): Answer;
}
