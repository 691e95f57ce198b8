import type { Json } from '../../domain/fault';

/** Fields that rows of format 2 did not have, by table. */
const DEFAULTS: Record<string, { [key: string]: Json }> = {
  member: { expert: null, draw: null, declared: null, attendance: null },
  round: { amendments: [] },
  candidate: { later: false, withdrawn: null },
};

/** Format 3: members that were drawn, declarations and attendance; and what follows a publication. */
export function committeeRow(table: string, row: Json): Json {
  const defaults = DEFAULTS[table];
  return defaults && row !== null ? { ...defaults, ...(row as object) } : row;
}
