import { useSyncExternalStore } from 'react';
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
const listeners = new Set<() => void>();

const stateOf = (register: RegisterName): ListState => kept.get(register) ?? EMPTY;

function keep(register: RegisterName, state: ListState): void {
  kept.set(register, state);
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks a list for something from elsewhere, e.g. from a figure on the front page, or from a record that it refers to. */
export function askList(register: RegisterName, filters: Filter[]): void {
  keep(register, { ...EMPTY, filters });
}

/** Asks a list for some words before it is opened, e.g. from the search of the whole desk. */
export function askSearch(register: RegisterName, search: string): void {
  keep(register, { ...EMPTY, search });
}

/** Search, filters and order of a list; they are still there when the person comes back to the page. */
export function useListState(register: RegisterName): [ListState, (change: Partial<ListState>) => void] {
  const state = useSyncExternalStore(listen, () => stateOf(register));
  return [state, (change) => keep(register, { ...stateOf(register), ...change })];
}
