import type { RegisterRecord, Values } from '../../../src-main/domain/registers/define';

/** A stored record of a register, for tests of pure functions. */
export function recordOf(id: string, values: Values, status = 'applied'): RegisterRecord {
  const at = '2026-11-01T00:00:00.000Z';
  return {
    id,
    rev: 1,
    status,
    origin: 'office',
    values,
    attachments: [],
    archived: null,
    createdAt: at,
    createdBy: '张',
    changedAt: at,
    changedBy: '张',
  };
}
