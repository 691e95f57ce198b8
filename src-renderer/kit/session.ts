const KEY = 'kepu-session';

/** The session's token lives as long as the window: a reload goes on with it, a closed window ends it. */
export function sessionToken(): string | null {
  return sessionStorage.getItem(KEY);
}

export function keepSessionToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, token);
}
