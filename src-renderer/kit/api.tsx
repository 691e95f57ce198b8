import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { CallInput, CallName, CallOutput } from '../../src-main/api/contract';
import type { Caller } from '../../src-main/api/rpc';
import type { Fault } from '../../src-main/domain/fault';
import { CallerContext, useCaller } from './caller';

export { useCaller } from './caller';
export { fetchFile, uploadFile } from './files';
export { useRun } from './run';

const client = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 60_000 },
  },
});

/** Gives every page the connection to the main process, and keeps what pages read in step with what happens there. */
export function ApiProvider({ caller, children }: { caller: Caller; children: ReactNode }) {
  return (
    <CallerContext.Provider value={caller}>
      <QueryClientProvider client={client}>
        <Events caller={caller} />
        {children}
      </QueryClientProvider>
    </CallerContext.Provider>
  );
}

function Events({ caller }: { caller: Caller }) {
  const queries = useQueryClient();
  useEffect(() => {
    const changed = caller.on('changed', (data) => {
      const tables = tablesOf(data);
      void queries.invalidateQueries({ predicate: ({ meta }) => concerns(meta?.tables, tables) });
    });
    const state = caller.on('state', () => void readState());
    return () => {
      changed();
      state();
    };
  }, [caller, queries]);
  return null;
}

function tablesOf(data: unknown): string[] {
  const tables = typeof data === 'object' && data !== null && 'tables' in data ? data.tables : null;
  return Array.isArray(tables) ? tables.filter((table) => typeof table === 'string') : [];
}

function concerns(read: unknown, written: string[]): boolean {
  return !Array.isArray(read) || written.length === 0 || read.some((table) => written.includes(table));
}

export interface ReadOptions {
  enabled?: boolean;
  /** Tables it is read from; absent: any change reads it again. */
  tables?: readonly string[];
  /** Show the former answer while another input is being read. */
  keep?: boolean;
}

/** What one read is called and how it is done; for pages that read several at once. */
export function readOf<N extends CallName>(caller: Caller, name: N, input: CallInput<N>, options: ReadOptions = {}) {
  return {
    queryKey: [name, input] as const,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<CallOutput<N>> => caller.call(name, input, { signal }),
    meta: { tables: options.tables },
  };
}

/** Reads by the contract, and again when what it shows was changed. */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: ReadOptions = {},
): UseQueryResult<CallOutput<N>, Fault> {
  return useQuery<CallOutput<N>, Fault, CallOutput<N>, readonly [N, CallInput<N>]>({
    ...readOf(useCaller(), name, input, options),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Forgets everything that was read; for a change of the person at the desk. What is in sight is read anew. */
export function forgetReads(): void {
  const read = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'app.state';
  client.removeQueries({ type: 'inactive', predicate: read });
  void client.resetQueries({ type: 'active', predicate: read });
  void readState();
}

/** Asks again what the program can do now; resolves when the answer is there. */
export function readState(): Promise<void> {
  return client.invalidateQueries({ queryKey: ['app.state'] });
}
