import type { CallOutput } from '../../../src-main/api/contract';
import { may, type Permission } from '../../../src-main/domain/permissions';
import { useCall } from '../../kit/api';

export type RoundView = CallOutput<'round.view'>;

/** What every stage's work is given. */
export interface StageProps {
  view: RoundView;
  /** The round stands at this stage and the person at the desk runs rounds: things can be changed. */
  live: boolean;
  /** The blocker that someone wants to solve, in words; the stage leads there. `at` tells one click from the next. */
  wanted: { blocker: string; at: number } | null;
}

/** May the person at the desk do what the permission guards? */
export function useMay(permission: Permission): boolean {
  const { data } = useCall('app.state', {});
  return may(data?.user?.role ?? null, permission);
}

/** The office's civil date. */
export function useToday(): string {
  const { data } = useCall('app.state', {});
  return data?.today ?? '';
}
