import { formatUnits } from '../../domain/review/rational';
import { roomOf, type Tabular, type TabularColumn } from '../pdf/tabular/document';
import type { Ink, InkStyle, Piece } from '../pdf/tabular/ink';
import { em } from '../pdf/units';
import type { PaperData, PaperTallyRow } from './data';
import { nameLines } from './head-words';
import { inSeatOrder, OTHER_GROUP, ranked, type ScoreCell } from './score-lines';

/** Behind a total that the mean leaves out. */
export const SIGNS = { droppedHigh: '↑', droppedLow: '↓' } as const;

/** Sizes of the table, the largest that fits is taken; points. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];
const SMALLEST = 6.5;
/** Widths in characters of the table, with padding. */
const WIDTH = { serial: 3, code: 3.4, mark: 4.6, score: 4.6, rank: 3, band: 3.6 } as const;
const UNIT = { widest: 22, fair: 15, narrowest: 8, padding: 1 } as const;
/** Not to go below for the sake of names on one line. */
const COMFORTABLE = 9.5;
const DISTRICT = { narrowest: 4, widest: 8, padding: 1.2 } as const;
/** Characters of a member's name that a line of the head has room for. */
const ONE_LINE = 4;

/** Head, rows and columns of the score sheet, in the largest size that leaves names their room. */
export function scoreTable(
  ink: Ink,
  data: PaperData,
  paper: Tabular['paper'],
): Pick<Tabular, 'columns' | 'head' | 'rows' | 'styles'> {
  const { size, columns } = fitted(data, roomOf(paper));
  const styles = { head: { role: 'hei', size }, row: { role: 'song', size } } as const;
  const digits = digitsOf(data);
  return {
    columns,
    head: titles(data).map(({ title, record }) => ink.text(title, styles.head, record)),
    rows: ranked(data).map((row, index) => cells(ink, data, row, index + 1, digits, styles.row)),
    styles,
  };
}

const centred = (width: number): TabularColumn => ({ width, align: 'center' });

function fitted({ members, tally }: PaperData, room: number): { size: number; columns: TabularColumn[] } {
  const district =
    Math.min(DISTRICT.widest, Math.max(DISTRICT.narrowest, longest(tally, 'districtName'))) + DISTRICT.padding;
  const others = WIDTH.serial + WIDTH.code + district + WIDTH.score + WIDTH.rank + WIDTH.band;
  const left = (size: number): number => room / em(size) - others;
  const leaves = (unit: number) => (size: number) => left(size) - members.length * WIDTH.mark >= unit;
  const oneLine = Math.min(UNIT.widest, longest(tally, 'name') + UNIT.padding);
  const size =
    SIZES.filter((each) => each >= COMFORTABLE).find(leaves(oneLine)) ?? SIZES.find(leaves(UNIT.fair)) ?? SMALLEST;
  // A committee of dozens: its columns share what the names can spare.
  const mark = Math.min(WIDTH.mark, (left(size) - UNIT.narrowest) / Math.max(1, members.length));
  const unit = left(size) - members.length * mark;
  const widths = [WIDTH.serial, WIDTH.code, unit, district, ...members.map(() => mark)];
  const columns = [...widths, WIDTH.score, WIDTH.rank, WIDTH.band].map((width) => centred(width * em(size)));
  return { size, columns: columns.map((column, index) => (index === 2 ? { ...column, align: 'left' } : column)) };
}

const longest = (rows: readonly PaperTallyRow[], key: 'name' | 'districtName'): number =>
  rows.reduce((most, row) => Math.max(most, [...row[key]].length), 0);

function titles({ members, words }: PaperData): { title: string; record: string }[] {
  const plain = (title: string) => ({ title, record: '表头' });
  return [
    ...['序号', '编号', words.name, '区县'].map(plain),
    ...members.map(({ name }, index) => ({ title: `评委${index + 1}\n${nameLines(name, ONE_LINE)}`, record: name })),
    ...['平均分', '名次', '等次'].map(plain),
  ];
}

/** 酉阳土家族苗族自治县 goes on two lines between its words. */
const districtLines = (name: string): string =>
  [...name].length > DISTRICT.widest ? name.replace(/自治县$/, '\n自治县') : name;

/** Digits behind the point that the totals need: all are shown alike. */
function digitsOf({ tally }: PaperData): 0 | 1 | 2 {
  const totals = tally.flatMap(({ marks }) => marks.map(({ total }) => total ?? 0));
  if (totals.every((total) => total % 100 === 0)) return 0;
  return totals.every((total) => total % 10 === 0) ? 1 : 2;
}

function cells(
  ink: Ink,
  data: PaperData,
  row: PaperTallyRow,
  serial: number,
  digits: 0 | 1 | 2,
  style: InkStyle,
): Piece[][] {
  const plain = (text: string | number | null): Piece[] => ink.text(String(text ?? '—'), style, row.name);
  return [
    ...[serial, row.code, row.name, districtLines(row.districtName)].map(plain),
    ...inSeatOrder(data, row).map((cell) => (cell ? markText(ink, cell, digits, style, row.name) : plain(OTHER_GROUP))),
    ...[row.score, row.rank, row.band].map(plain),
  ];
}

/** Totals are hundredths of a point. */
function markText(ink: Ink, { mark, word }: ScoreCell, digits: 0 | 1 | 2, style: InkStyle, record: string): Piece[] {
  if (word !== null) return ink.text(word, style, record);
  const units = (mark.total ?? 0) / 10 ** (2 - digits);
  const number = formatUnits(BigInt(units), digits);
  if (mark.state !== 'droppedHigh' && mark.state !== 'droppedLow') return ink.text(number, style, record);
  return [...ink.text(number, { ...style, strike: true }, record), ...ink.text(SIGNS[mark.state], style, record)];
}
