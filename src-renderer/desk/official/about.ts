import type { RegisterName } from '../../../src-main/domain/registers';

/** What a new document begins with; it goes along in the browser's history, so that a reload keeps it. */
export interface About {
  text?: string;
  round?: string;
  records?: { register: RegisterName; ids: string[] };
  year?: number;
}

/** Records that a document can be about. */
export const MOST_RECORDS = 1000;

export const aboutState = (about: About): { about: About } => ({ about });

/** What the page in sight was opened with. */
export function aboutNow(): About {
  const state: unknown = window.history.state;
  // Written by aboutState alone.
  return typeof state === 'object' && state !== null && 'about' in state ? (state.about as About) : {};
}
