import type { Register } from './define';

/** What people call a status; one that the register no longer has goes by its own name. */
export const statusLabel = ({ statuses }: Pick<Register, 'statuses'>, status: string): string =>
  statuses[status]?.label ?? status;

/** What people call a field; one that the register no longer has goes by its own name. */
export const fieldLabel = ({ fields }: Pick<Register, 'fields'>, field: string): string =>
  fields[field]?.label ?? field;
