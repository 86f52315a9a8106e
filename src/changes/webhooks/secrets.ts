import { hkdfSync, type KeyObject } from 'node:crypto';
import type { SecretOf } from '../../commands/webhookContext.ts';
import type { WebhookRow } from '../../db/rows.ts';

const BYTES = 32;
/** How long the former secret signs, too, in milliseconds. */
const OVERLAP_MS = 24 * 3_600_000;

/**
 * Derives secrets from the key of the server, so that none is stored: a copy of the database lets nobody sign. In the form
 * of Standard Webhooks, `whsec_` and the bytes in base64.
 */
export const secretsFrom =
  (key: KeyObject): SecretOf =>
  (webhookId, generation) => {
    const bytes = hkdfSync('sha256', key, '', `contract-portal webhook ${webhookId} ${generation}`, BYTES);
    return `whsec_${Buffer.from(bytes).toString('base64')}`;
  };

/** The secrets that sign at the moment, the present one first. */
export function secretsAt(
  { id, secretGeneration, secretRotatedAt }: Pick<WebhookRow, 'id' | 'secretGeneration' | 'secretRotatedAt'>,
  secretOf: SecretOf,
  now: Date,
): string[] {
  const present = secretOf(id, secretGeneration);
  const overlaps = secretRotatedAt !== null && now.getTime() < Date.parse(secretRotatedAt) + OVERLAP_MS;
  return overlaps ? [present, secretOf(id, secretGeneration - 1)] : [present];
}
