import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { CallOutput } from '../../src-main/api/contract';
import type { User } from '../../src-main/api/contract/session';
import type { Permission } from '../../src-main/domain/permissions';

interface Signed {
  user: User;
  /** Civil date on the office's clock. */
  today: string;
  host: 'electron' | 'browser';
  version: string;
  /** Hides what this person may not do; the main process checks it again. */
  can(permission: Permission): boolean;
}

const SignedContext = createContext<Signed | null>(null);

/** Who is at the desk, for every page inside of the frame. */
export function SignedProvider({
  state,
  children,
}: {
  state: CallOutput<'app.state'> & { user: User };
  children: ReactNode;
}) {
  const signed = useMemo<Signed>(
    () => ({
      user: state.user,
      today: state.today,
      host: state.host,
      version: state.version,
      can: (permission) => permission === 'session' || state.permissions.includes(permission),
    }),
    [state],
  );
  return <SignedContext.Provider value={signed}>{children}</SignedContext.Provider>;
}

export function useSigned(): Signed {
  const signed = useContext(SignedContext);
  if (!signed) throw new Error('useSigned outside of SignedProvider');
  return signed;
}
