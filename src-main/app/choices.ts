import type { CallOutput } from '../api/contract';
import type { Actor, Entry } from '../domain/entry';
import { applyChoiceLists, choiceListsInUse } from '../domain/registers';
import { listsAfter } from '../domain/registers/choice-rows';
import type { StoreLink } from './store-link';

const PROGRAM: Actor = { id: 'program', name: '程序', role: null };

/** The office's lists of choices, when a store has just been attached. */
export async function askChoices(store: StoreLink, today: string): Promise<void> {
  const lists = await store.query('choices.lists', {}, { actor: PROGRAM, today });
  applyChoiceLists(lists as unknown as CallOutput<'choices.lists'>);
}

/** The same after a command: before anyone is told of it. `text`: of its entry. */
export function takeChoices(text: string): void {
  const { changes } = JSON.parse(text) as Entry;
  applyChoiceLists(listsAfter(choiceListsInUse(), changes));
}
