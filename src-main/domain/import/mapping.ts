import { Fault } from '../fault';
import type { Register } from '../registers/define';
import { cellAt, cellText, columnName } from './cells';
import type { Head } from './head';
import type { RawRow } from './raw';
import type { MappedColumn } from './report';
import type { Guess, Titles } from './titles';

/** A column of the sheet and what it is taken for. */
export interface Column extends MappedColumn {
  /** 1 is A. */
  number: number;
}

/** A person's choice: column letter → field or null. */
export type ChosenMapping = Readonly<Record<string, string | null>>;

const SAMPLES = 3;

/** The innermost title; with the one above it where two columns share it. */
function titlesOf(head: Head): Map<number, string> {
  const counts = new Map<string, number>();
  for (const { path } of head.columns) counts.set(path.at(-1) ?? '', (counts.get(path.at(-1) ?? '') ?? 0) + 1);
  return new Map(
    head.columns.map(({ column, path }) => {
      const last = path.at(-1) ?? '';
      return [column, (counts.get(last) ?? 0) > 1 && path.length > 1 ? path.join('·') : last];
    }),
  );
}

function samplesOf(rows: readonly RawRow[], column: number): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const text = cellText(cellAt(row, column)).trim();
    if (text !== '') samples.push(text.slice(0, 100));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

function requireChoice(register: Register, chosen: ChosenMapping): void {
  const columns = new Map<string, string>();
  for (const [column, field] of Object.entries(chosen)) {
    if (field === null) continue;
    const label = register.fields[field]?.label;
    if (label === undefined) throw new Fault('input.invalid', `${register.label}没有这个字段：${field}。`);
    const other = columns.get(field);
    if (other !== undefined) {
      throw new Fault('input.invalid', `${other} 列和 ${column} 列都对应了“${label}”，请只保留一列。`);
    }
    columns.set(field, column);
  }
}

/** Surest first; a field is given to one column only. */
function settle(guesses: readonly { column: number; guess: Guess }[], taken: Set<string>): Map<number, Guess> {
  const settled = new Map<number, Guess>();
  for (const { column, guess } of [...guesses].sort((a, b) => b.guess.sure - a.guess.sure || a.column - b.column)) {
    if (guess.field === null || taken.has(guess.field)) continue;
    taken.add(guess.field);
    settled.set(column, guess);
  }
  return settled;
}

function guessAll(head: Head, titles: Titles): Map<number, Guess> {
  const taken = new Set<string>();
  const recognised = head.columns.map(({ column, path }) => ({ column, path, guess: titles.recognise(path) }));
  const settled = settle(recognised, taken);
  const unknown = recognised.filter(({ guess }) => guess.sure === 0);
  const alike = unknown.map(({ column, path }) => ({ column, guess: titles.resemble(path.at(-1) ?? '') }));
  return new Map([...settled, ...settle(alike, taken)]);
}

/** What each column is taken for: by its title, or as a person has chosen. Columns with neither title nor content are left out. */
export function mapColumns(
  register: Register,
  head: Head,
  titles: Titles,
  rows: readonly RawRow[],
  chosen: ChosenMapping = {},
): Column[] {
  requireChoice(register, chosen);
  const named = titlesOf(head);
  const chosenFields = new Set(Object.values(chosen).filter((field) => field !== null));
  const guesses = guessAll(head, titles);
  const columns = head.columns.map(({ column: number }): Column => {
    const column = columnName(number);
    const choice = chosen[column];
    const guess = guesses.get(number) ?? { field: null, sure: 0 };
    const free = guess.field !== null && !chosenFields.has(guess.field) ? guess : { field: null, sure: 0 };
    const settled = choice === undefined ? free : { field: choice, sure: 100 };
    return { number, column, title: named.get(number) ?? '', ...settled, samples: samplesOf(rows, number) };
  });
  return columns.filter((column) => column.title !== '' || column.samples.length > 0);
}
