import type { ChangeWhere } from './changes.ts';
import { quote } from './errors.ts';
import { isWebUrl } from './urls.ts';
import { InputCheck, LIMITS } from './validation.ts';

export const WEBHOOK_STATES = ['ACTIVE', 'PAUSED', 'DISABLED'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** The most webhooks of a portal: a server may be waiting for the answers of all of them. */
export const MAX_WEBHOOKS = 100;
/** The most values of a condition of a webhook. */
const MAX_VALUES = 100;

/** Deliveries have ids of their own, the same as in the header `webhook-id`. */
export const isDeliveryId = (id: string): boolean => /^msg_[\w-]{22}$/.test(id);

/** What a person says about a webhook. */
interface WebhookDetails {
  url: string;
  /** The conditions on changes, a `ChangeWhere` as JSON; null for all changes. */
  where: string | null;
  state: WebhookState;
}

export interface WebhookInput {
  url?: string | null | undefined;
  where?: ChangeWhere | null | undefined;
  state?: WebhookState | null | undefined;
}

/** The conditions of a webhook; null for all changes. */
export const conditionsOf = ({ where }: Pick<WebhookDetails, 'where'>): ChangeWhere | null =>
  where === null ? null : JSON.parse(where);

/**
 * A new webhook, or one after a change: what is left out stays as it was.
 * @throws DomainError with every invalid field
 */
export function webhookDetails(input: WebhookInput, before?: WebhookDetails): WebhookDetails {
  const check = new InputCheck();
  const url = input.url === undefined && before ? before.url : input.url;
  const state = check.present(['input', 'state'], input.state, before?.state ?? 'ACTIVE');
  if (state === 'DISABLED' && state !== before?.state) {
    check.refuse(['input', 'state'], 'Expected ACTIVE or PAUSED, but got DISABLED, which only the portal gives.');
  }
  const details = {
    url: check.line(['input', 'url'], url, LIMITS.url, receiverProblem),
    where: input.where === undefined ? (before?.where ?? null) : checkedWhere(check, input.where),
    state,
  };
  check.done();
  return details;
}

/** The problem with a URL as the address of a receiver; null if it has none. */
function receiverProblem(text: string): string | null {
  if (isWebUrl(text)) return null;
  return `Expected an https URL without user name and password, such as "https://example.com/hooks", but got ${quote(text)}.`;
}

function checkedWhere(check: InputCheck, where: ChangeWhere | null): string | null {
  if (where === null) return null;
  for (const [name, values] of Object.entries(where)) {
    const path = ['input', 'where', name];
    if (values === null) check.refuse(path, 'Expected a value, but got null. Leave the condition out for all changes.');
    const count = Array.isArray(values) ? values.length : 1;
    if (count > MAX_VALUES) check.refuse(path, `Expected at most ${MAX_VALUES} values, but got ${count}.`);
  }
  return JSON.stringify(where);
}
