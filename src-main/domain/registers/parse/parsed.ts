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

export const FULL_WIDTH = noted('fullwidth', '全角字符已转为半角');
