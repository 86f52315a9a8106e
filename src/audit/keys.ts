import type { KeyObject } from 'node:crypto';
import { type AuditKey, auditKey, NO_AUDIT_KEY } from '../db/ledger/auditKey.ts';

/** The keys that hashes are checked with. */
export interface Keys {
  /** The key of an id, null for none; undefined if it is not known. */
  of(id: string | null): AuditKey | undefined;
  /** What new hashes are made with. */
  readonly present: AuditKey;
  /** Whether there is any: then an entry without one proves nothing. */
  readonly areRequired: boolean;
}

export function keysOf(secrets: readonly KeyObject[]): Keys {
  const keys = secrets.map(auditKey);
  const byId = new Map<string | null, AuditKey>([NO_AUDIT_KEY, ...keys].map((key) => [key.id, key]));
  return { of: (id) => byId.get(id), present: keys[0] ?? NO_AUDIT_KEY, areRequired: keys.length > 0 };
}
