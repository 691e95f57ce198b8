import type { Candidate, Member } from '../model';

/** How the minutes speak of who stands, and of who judges. */
export const placed = ({ code, name }: Candidate): string => `${name}（${code}）`;
/** 家 of 家单位, by which those who stand are counted. */
export const measureOf = (counted: string): string => [...counted][0] ?? '个';

/** 1．… 2．…; one alone needs no number. */
export const numbered = (lines: readonly string[]): string[] =>
  lines.length === 1 ? [...lines] : lines.map((line, at) => `${at + 1}．${line}`);

export const titled = ({ name, unit }: Member): string => `${name}（${unit}）`;
