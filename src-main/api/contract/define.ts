import type { z } from 'zod';
import type { Permission } from '../../domain/permissions';

/**
 * `query` reads. `command` is one transaction of the store and one journal entry, repeatable by its id.
 * `task` is work of the main process: files, papers, sign-in; it may run commands.
 */
export type CallKind = 'query' | 'command' | 'task';

export interface CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: CallKind;
  /** Where the handler lives. */
  at: 'store' | 'main';
  permission: Permission;
  input: I;
  output: O;
  /** Longest time until an answer, in ms; default 30 s. */
  timeout?: number;
}

type Shape<I extends z.ZodType, O extends z.ZodType> = Omit<CallSpec<I, O>, 'kind' | 'at'>;

export const query = <I extends z.ZodType, O extends z.ZodType>(s: Shape<I, O>) =>
  ({ kind: 'query', at: 'store', ...s }) as const;
export const command = <I extends z.ZodType, O extends z.ZodType>(s: Shape<I, O>) =>
  ({ kind: 'command', at: 'store', ...s }) as const;
export const task = <I extends z.ZodType, O extends z.ZodType>(s: Shape<I, O>) =>
  ({ kind: 'task', at: 'main', ...s }) as const;
