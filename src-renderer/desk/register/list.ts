import { useEffect, useState } from 'react';
import type { Filter } from '../../../src-main/api/contract/register';
import type { RegisterName } from '../../../src-main/domain/registers';
import type { Sort } from '../../kit/table/column';

/** What a person has asked a list for. */
export interface ListState {
  search: string;
  filters: Filter[];
  sort: Sort | null;
}

const EMPTY: ListState = { search: '', filters: [], sort: null };
const kept = new Map<RegisterName, ListState>();

/** Asks a list for some words before it is opened, e.g. from the search of the whole desk. */
export function askSearch(register: RegisterName, search: string): void {
  kept.set(register, { ...EMPTY, search });
}

/** Search, filters and order of a list; they are still there when the person comes back to the page. */
export function useListState(register: RegisterName): [ListState, (change: Partial<ListState>) => void] {
  const [state, setState] = useState(() => kept.get(register) ?? EMPTY);
  useEffect(() => {
    kept.set(register, state);
  }, [register, state]);
  return [state, (change) => setState((before) => ({ ...before, ...change }))];
}
