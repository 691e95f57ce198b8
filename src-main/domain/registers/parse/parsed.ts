import type { Value } from '../define';

/** Something to tell about a text that was understood: N is only noted, W is to be confirmed by a person. */
export interface Note {
  level: 'N' | 'W';
  code: string;
  message: string;
}

/** Why a text is no value of its field. */
export interface Problem {
  code: string;
  message: string;
}

/** What became of a text: with a problem the value is null. */
export interface Parsed {
  value: Value;
  notes: Note[];
  problem: Problem | null;
  /** The id that the text names, where another one is offered in its place; `code`: of the note that says so. */
  former?: { id: string; code: string };
}

export const noted = (code: string, message: string): Note => ({ level: 'N', code, message });

export const parsed = (value: Value, ...notes: (Note | false)[]): Parsed => ({
  value,
  notes: notes.filter((note) => note !== false),
  problem: null,
});

export const refused = (code: string, message: string): Parsed => ({
  value: null,
  notes: [],
  problem: { code, message },
});

/** Longer than any number or date; what is longer is not even looked at. */
export const LONGEST_FIGURE = 60;
const QUOTED = 20;

/** What was typed, for a sentence: “…”, the beginning of what is long. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, QUOTED * 4)];
  const long = text.length > QUOTED * 4 || characters.length > QUOTED;
  return `“${long ? `${characters.slice(0, QUOTED).join('')}…` : text}”`;
}

/** The mark for nothing where something could stand. */
export const noneMark = (text: string): Note => noted('none-mark', `${quoted(text)}表示没有，按未填写处理`);

export const FULL_WIDTH = noted('fullwidth', '全角字符已转为半角');
