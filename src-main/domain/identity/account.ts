/** Accounts are compared without case, and are kept so. */
export const accountKey = (typed: string): string => typed.trim().toLowerCase();
