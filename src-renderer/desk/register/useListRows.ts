import { useQueries } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { CallInput, CallOutput } from '../../../src-main/api/contract';
import type { Fault } from '../../../src-main/domain/fault';
import { readOf, useCaller } from '../../kit/api';
import type { Rows } from '../../kit/table/column';

const PAGE = 200;

type Page = CallOutput<'register.list'>;
export type Listed = Page['rows'][number] & { names: Page['names'] };

interface ListRows extends Rows<Listed> {
  /** null: not known yet. */
  all: number | null;
  fault: Fault | null;
  /** What is shown was asked for before; the new answer is under way. */
  stale: boolean;
}

/** The rows of a register's list, read in pages of 200 as they come into sight. */
export function useListRows(input: Omit<CallInput<'register.list'>, 'offset' | 'limit'>): ListRows {
  const caller = useCaller();
  const key = JSON.stringify(input);
  const [sight, setSight] = useState({ key, first: 0, last: 0 });
  const from = sight.key === key ? Math.floor(sight.first / PAGE) : 0;
  const to = sight.key === key ? Math.floor(sight.last / PAGE) : 0;
  const pages = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  const answers = useQueries({
    queries: pages.map((page) => readOf(caller, 'register.list', { ...input, offset: page * PAGE, limit: PAGE })),
  });
  // While the answer to another question is under way, the former rows stay: no flicker while one types.
  const former = useRef<{ key: string; pages: Map<number, Page> } | null>(null);
  const arrived = new Map<number, Page>();
  for (const [step, answer] of answers.entries()) if (answer.data) arrived.set(from + step, answer.data);
  if (arrived.size > 0) former.current = { key, pages: arrived };
  const shown = arrived.size > 0 ? arrived : (former.current?.pages ?? arrived);
  const [any] = shown.values();

  const reach = useCallback(
    (first: number, last: number) =>
      setSight((now) => (now.key === key && now.first === first && now.last === last ? now : { key, first, last })),
    [key],
  );
  return {
    total: any?.total ?? 0,
    all: any?.all ?? null,
    fault: answers.find((answer) => answer.error)?.error as Fault | null,
    stale: arrived.size === 0 && shown.size > 0,
    at: (index) => {
      const page = shown.get(Math.floor(index / PAGE));
      const row = page?.rows[index % PAGE];
      return page && row ? { ...row, names: page.names } : undefined;
    },
    reach,
  };
}
