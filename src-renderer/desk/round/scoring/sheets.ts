import type { Caller } from '../../../../src-main/api/rpc';
import type { Rubric } from '../../../../src-main/domain/review/model';
import { ScoreSheet } from './sheet';

interface Kept {
  rubric: string;
  sheet: ScoreSheet;
}

/** Sheets outlive their page: what could not be saved is still in its cell when someone comes back. */
const kept = new WeakMap<Caller, Map<string, Kept>>();

/** The sheet of a member, made anew when the rubric was changed meanwhile. */
export function sheetOf(caller: Caller, round: string, member: string, rubric: Rubric): ScoreSheet {
  const sheets = kept.get(caller) ?? new Map<string, Kept>();
  kept.set(caller, sheets);
  const key = `${round}:${member}`;
  const drawn = JSON.stringify(rubric);
  const known = sheets.get(key);
  if (known?.rubric === drawn) return known.sheet;
  const sheet = new ScoreSheet(rubric, async (candidate, rev, marks) => {
    const { rev: now } = await caller.call('ballot.enter', { round, member, candidate, rev, marks });
    return now;
  });
  sheets.set(key, { rubric: drawn, sheet });
  return sheet;
}
