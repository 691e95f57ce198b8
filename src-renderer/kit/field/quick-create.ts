import { createContext, useContext } from 'react';
import type { RegisterName } from '../../../src-main/domain/registers';

/** Registers a record without leaving the form: resolves to its id, or null when it was given up. */
export type QuickCreate = (register: RegisterName, typed: string) => Promise<string | null>;

/** null: this person registers nothing. */
export const QuickCreateContext = createContext<QuickCreate | null>(null);

export const useQuickCreate = (): QuickCreate | null => useContext(QuickCreateContext);
