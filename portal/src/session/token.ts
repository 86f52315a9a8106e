const STORED = 'contract-portal.token';

/** The token of this tab. It is forgotten with the tab, and no other one sees it. */
export function storedToken(): string | null {
  return sessionStorage.getItem(STORED);
}

export function storeToken(token: string | null): void {
  if (token) sessionStorage.setItem(STORED, token);
  else sessionStorage.removeItem(STORED);
}
