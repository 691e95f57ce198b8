import type { Level } from '../../model';

const open: Pick<Level, 'count' | 'share' | 'minimum'> = { count: null, share: null, minimum: null };

/** A level of so many places. */
export const countLevel = (id: string, name: string, count: number): Level => ({ ...open, id, name, count });

/** A level for so many per cent of the candidates. */
export const shareLevel = (id: string, name: string, share: number): Level => ({ ...open, id, name, share });

/** A level for everyone from so many points on; null: for everyone who is left. */
export const pointsLevel = (id: string, name: string, points: number | null): Level => ({
  ...open,
  id,
  name,
  minimum: points === null ? null : points * 100,
});
