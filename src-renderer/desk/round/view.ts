import type { CallOutput } from '../../../src-main/api/contract';
import type { Blocker } from '../../../src-main/domain/review/blockers';

export type RoundView = CallOutput<'round.view'>;

/** What every stage's work is given. */
export interface StageProps {
  view: RoundView;
  /** The round stands at this stage and the person at the desk runs rounds: things can be changed. */
  live: boolean;
  /** The blocker that someone wants to solve; the stage leads there. `at` tells one click from the next. */
  wanted: { blocker: Blocker; at: number } | null;
  /** Told whether the stage holds input that is not saved yet: the next step waits for it. */
  onUnsaved(unsaved: boolean): void;
}
