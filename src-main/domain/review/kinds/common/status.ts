import type { Register } from '../../../registers/define';
import { statusLabel } from '../../../registers/labels';

/** Refuses records of every other status. @param only says which can take part */
export const unlessStatus =
  (register: Pick<Register, 'statuses'>, statuses: readonly string[], only: string) =>
  ({ status }: { status: string }): string | null =>
    statuses.includes(status) ? null : `状态是“${statusLabel(register, status)}”，${only}`;
