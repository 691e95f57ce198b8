import type { z } from 'zod';
import { certificateCalls } from './certificates';
import { draftCalls } from './documents';
import { paperCalls } from './papers';
import { peopleCalls } from './people';
import { registerCalls } from './registers';
import { roundCalls } from './rounds';

/** What the main process alone asks of the store; a desk cannot name these. */
export const internal = {
  ...peopleCalls,
  ...registerCalls,
  ...certificateCalls,
  ...roundCalls,
  ...draftCalls,
  ...paperCalls,
};

export type Internal = typeof internal;
export type InternalName = keyof Internal;
type NamesOf<K extends 'query' | 'command'> = {
  [N in InternalName]: Internal[N]['kind'] extends K ? N : never;
}[InternalName];
export type InternalCommandName = NamesOf<'command'>;
export type InternalQueryName = NamesOf<'query'>;
export type InternalInput<N extends InternalName> = z.output<Internal[N]['input']>;
export type InternalOutput<N extends InternalName> = z.output<Internal[N]['output']>;
