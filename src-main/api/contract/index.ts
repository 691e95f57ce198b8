import type { z } from 'zod';
import { annualCalls } from './annual';
import { certificateCalls } from './certificates';
import { choicesCalls } from './choices';
import { documentCalls } from './documents';
import { drawCalls } from './draw';
import { feeCalls } from './fees';
import { fileCalls } from './files';
import { importCalls } from './imports';
import { indicatorCalls } from './indicators';
import { overprintCalls } from './overprint';
import { paperCalls } from './papers';
import { recordCalls } from './record';
import { registerCalls } from './register';
import { roundCalls } from './round';
import { searchCalls } from './search';
import { seatCalls } from './seat';
import { sessionCalls } from './session';
import { settingsCalls } from './settings';
import { templateCalls } from './templates';
import { viewCalls } from './views';

/** Everything a desk may call. What is not here does not exist for it. */
export const contract = {
  ...sessionCalls,
  ...registerCalls,
  ...recordCalls,
  ...viewCalls,
  ...importCalls,
  ...roundCalls,
  ...drawCalls,
  ...seatCalls,
  ...paperCalls,
  ...certificateCalls,
  ...templateCalls,
  ...documentCalls,
  ...overprintCalls,
  ...feeCalls,
  ...fileCalls,
  ...settingsCalls,
  ...choicesCalls,
  ...searchCalls,
  ...indicatorCalls,
  ...annualCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
type NamesOf<K extends 'query' | 'command' | 'task'> = {
  [N in CallName]: Contract[N]['kind'] extends K ? N : never;
}[CallName];
export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;
export type TaskName = NamesOf<'task'>;

/** As the caller gives it (defaults may be left out), and as the handler gets it. */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;
