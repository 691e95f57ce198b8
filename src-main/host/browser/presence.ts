/** How long the program waits for its first desk, and for a desk to come back (an F5 closes and opens it). */
const FIRST_MS = 60_000;
const GRACE_MS = 5_000;

export interface Presence {
  arrived(): void;
  left(): void;
  any(): boolean;
  stop(): void;
}

/** Counts the desks that are open and says when nobody is there any more. */
export function watchPresence(onAllGone: (everCame: boolean) => void): Presence {
  let desks = 0;
  let timer = setTimeout(onAllGone, FIRST_MS, false);
  return {
    arrived() {
      desks += 1;
      clearTimeout(timer);
    },
    left() {
      desks -= 1;
      if (desks === 0) timer = setTimeout(onAllGone, GRACE_MS, true);
    },
    any: () => desks > 0,
    stop: () => clearTimeout(timer),
  };
}
