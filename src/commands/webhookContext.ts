import type { WebhookRow } from '../db/rows.ts';
import { DomainError, invalidInput } from '../domain/errors.ts';
import type { Instant } from '../domain/time.ts';
import type { CommandContext } from './context.ts';

type FeedPlace = Pick<WebhookRow, 'epoch' | 'position'>;

/** The secret of a webhook in one of its generations. */
export type SecretOf = (webhookId: string, generation: number) => string;

/** A request as it would be sent, and how it ended: with nulls if it was not sent. */
export interface WebhookTest {
  headers: Readonly<Record<string, string>>;
  body: string;
  status: number | null;
  problem: string | null;
  milliseconds: number | null;
}

/** What the commands of webhooks need besides. */
export interface WebhookContext extends CommandContext {
  readonly webhooks: {
    /** The present instant of the machine: attempts go by it, even while it is behind that of the commands. */
    now(): Instant;
    /** The place in the feed behind its newest change. */
    present(): Promise<FeedPlace>;
    /** @throws BadRequest if a cursor is malformed, CursorExpired if changes behind it are gone */
    parseCursor(cursor: string): Promise<FeedPlace>;
    /** Null if the server has no key to derive secrets from. */
    readonly secretOf: SecretOf | null;
    /** Why nothing can be sent to a URL; null if it can, if its host is not known yet, or if there is no key. */
    destinationProblem(url: string): Promise<string | null>;
    /** Signs a message that tells of no change, and sends it unless this is a dry run. */
    test(webhook: WebhookRow, secretOf: SecretOf, dryRun: boolean): Promise<WebhookTest>;
  };
}

/** @throws DomainError if the server has no key to derive secrets from */
export function requireSecrets({ webhooks: { secretOf } }: WebhookContext): SecretOf {
  if (secretOf) return secretOf;
  const message =
    'Expected the server to have a key from which it derives the secrets of webhooks, but it has none. Ask whoever runs it to set WEBHOOK_KEY.';
  throw new DomainError(invalidInput(['input'], message));
}

/**
 * The present secret of a webhook, not to be derived within a transaction, whose result is stored where it can be replayed.
 * Null for a replay after the webhook was deleted.
 */
export function secretOfRow(secretOf: SecretOf, webhook: WebhookRow | null): string | null {
  return webhook && secretOf(webhook.id, webhook.secretGeneration);
}

/** @throws DomainError if nothing can be sent to the URL */
export async function requireDestination({ webhooks }: WebhookContext, url: string): Promise<void> {
  const problem = await webhooks.destinationProblem(url);
  if (problem !== null) throw new DomainError(invalidInput(['input', 'url'], problem));
}
