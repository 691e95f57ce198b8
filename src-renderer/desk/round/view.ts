import type { CallOutput } from '../../../src-main/api/contract';

export type RoundView = CallOutput<'round.view'>;

/** What every stage's work is given. */
export interface StageProps {
  view: RoundView;
  /** The round stands at this stage and the person at the desk runs rounds: things can be changed. */
  live: boolean;
  /** The blocker that someone wants to solve, in words; the stage leads there. `at` tells one click from the next. */
  wanted: { blocker: string; at: number } | null;
  /** Told whether the stage holds input that is not saved yet: the next step waits for it. */
  onUnsaved(unsaved: boolean): void;
}
