import { FONT_ROLES, type FontRole } from '../../domain/fonts';
import type { FontOffers } from '../fonts';
import type { Done, JobTools } from './job';

/** What one role is set in, and what it could be. */
export interface RoleFonts extends FontOffers {
  role: FontRole;
  /** Key of the font in use. */
  used: string;
}

/** Which fonts papers are set in on this PC. */
export async function fontList(_: Record<string, never>, tools: JobTools): Promise<Done<RoleFonts[]>> {
  const fonts = tools.fonts();
  return { answer: FONT_ROLES.map((role) => ({ role, used: fonts.face(role).key, ...fonts.offers(role) })) };
}
