import { createHmac, hash, type KeyObject } from 'node:crypto';

/** What the hashes of the ledger are made with. */
export interface AuditKey {
  /** Identifies the key, and tells nothing else of it; null where there is none. */
  readonly id: string | null;
  /** The hash of a text: 64 hexadecimal digits. */
  hash(text: string): string;
}

const ID_DIGITS = 16;

/** Without a key, everybody can make hashes: a chain then shows damage, not forgery. */
export const NO_AUDIT_KEY: AuditKey = { id: null, hash: (text) => hash('sha256', text, 'hex') };

/** HMAC-SHA256 with a secret. */
export function auditKey(secret: KeyObject): AuditKey {
  const hmac = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
  return { id: hmac('contract-portal audit key').slice(0, ID_DIGITS), hash: hmac };
}

/** The key that new entries are made with: the first of those that there are. */
export const signingKey = ([first]: readonly KeyObject[] = []): AuditKey => (first ? auditKey(first) : NO_AUDIT_KEY);
