import { createContext, useContext } from 'react';
import type { Caller } from '../../src-main/api/rpc';

export const CallerContext = createContext<Caller | null>(null);

/** The connection to the main process. */
export function useCaller(): Caller {
  const caller = useContext(CallerContext);
  if (!caller) throw new Error('useCaller outside of ApiProvider');
  return caller;
}
