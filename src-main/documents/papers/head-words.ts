import { breakTitle } from '../../domain/official/title';
import { formatPoints } from '../../domain/review/wording';
import { em } from '../pdf/units';

/** em that lines and padding take of a column. */
const MARGINS = 0.7;

/** A name that is longer than `room` characters goes on a line of its own behind each dot: 买买提· 吐尔逊. */
export const nameLines = (name: string, room: number): string =>
  [...name].length > room ? name.replaceAll('·', '·\n') : name;

/** 课后科普活动（12）as the head of a column so wide (mm), in that size (points): broken by sense into lines of like length. */
export function criterionHead(
  { name, maximum }: { name: string; maximum: number },
  width: number,
  size: number,
): string {
  const room = Math.max(2, Math.floor(width / em(size) - MARGINS));
  return [...breakTitle(name, room), `（${formatPoints(maximum)}）`].join('\n');
}
