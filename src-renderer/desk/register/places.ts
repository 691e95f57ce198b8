import type { RegisterName } from '../../../src-main/domain/registers';

/** Where a register stands at the desk, and what its page is called there. */
export const PLACES: Record<RegisterName, { path: string; title: string; counter: string; imports: boolean }> = {
  base: { path: '/bases', title: '科普基地', counter: '个', imports: true },
  district: { path: '/districts', title: '区县', counter: '个', imports: false },
};
