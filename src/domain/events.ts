import { DomainError, invalidInput, quote } from './errors.ts';
import { PORTAL_EVENTS, RESERVED_WORDS } from './portalEvents.ts';
import { characterCount, characterProblem } from './texts.ts';
import type { Instant } from './time.ts';
import { Unparsable } from './unparsable.ts';
import { InputCheck, LIMITS } from './validation.ts';

/** The maximum size of a payload, in bytes of UTF-8 JSON. */
export const MAX_PAYLOAD_BYTES = 16 * 1024;

const EVENT_TYPE = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/;

const WRITTEN_BY_PORTAL: ReadonlySet<string> = new Set(PORTAL_EVENTS);

/**
 * Only events entered by people can be deleted, and the activities of a former portal, which were entered there.
 * @throws DomainError if events of this type cannot be
 */
export function requireDeletableEvent(type: string): void {
  if (!WRITTEN_BY_PORTAL.has(type)) return;
  const message = `Expected an event that somebody entered, but the portal itself wrote this "${type}" event, which stays as long as its customer.`;
  throw new DomainError(invalidInput(['input', 'id'], message));
}

export interface EventDetails {
  type: string;
  description: string | null;
  /** JSON text. */
  payload: string | null;
  /** The channel through which it came: "web", "phone". */
  channel: string | null;
  /** Links it to records of other systems, such as by the id of a ticket; by default the id of the request. */
  correlationId: string | null;
  ipAddress: string | null;
  userAgent: string | null;
  occurredAt: Instant;
}

export interface EventDetailsInput {
  type: string;
  description?: string | null;
  payload?: unknown;
  channel?: string | null;
  correlationId?: string | null;
  ipAddress?: string | null;
  userAgent?: string | null;
  occurredAt?: Instant | Unparsable | null;
}

/**
 * An event entered by a person.
 * @throws DomainError with every invalid field
 */
export function newEvent(input: EventDetailsInput, now: Instant): EventDetails {
  const check = new InputCheck();
  const line = (field: 'channel' | 'correlationId' | 'ipAddress' | 'userAgent', max: number) =>
    check.optionalLine(['input', field], input[field], max);
  const details = {
    type: checkType(check, input.type),
    description: check.optionalText(['input', 'description'], input.description, LIMITS.description),
    payload: checkPayload(check, input.payload),
    channel: line('channel', LIMITS.channel),
    correlationId: line('correlationId', LIMITS.reference),
    ipAddress: line('ipAddress', LIMITS.ipAddress),
    userAgent: line('userAgent', LIMITS.userAgent),
    occurredAt: check.parsed(['input', 'occurredAt'], input.occurredAt) ?? now,
  };
  check.done();
  return details;
}

function checkType(check: InputCheck, type: string): string {
  const path = ['input', 'type'];
  const length = characterCount(type);
  if (length > LIMITS.eventType) {
    check.refuse(path, `Expected at most ${LIMITS.eventType} characters, but got ${length}.`);
  } else if (!EVENT_TYPE.test(type)) {
    check.refuse(path, `Expected lower-case words joined by dots, such as "call.logged", but got ${quote(type)}.`);
  } else if (RESERVED_WORDS.has(type.split('.')[0] ?? '')) {
    check.refuse(
      path,
      `Expected a type of your own, but ${quote(type)} starts with a word that only the portal writes.`,
    );
  }
  return type;
}

function checkPayload(check: InputCheck, payload: unknown): string | null {
  if (payload == null) return null;
  const path = ['input', 'payload'];
  const problem = payloadProblem(payload);
  if (problem) check.refuse(path, problem);
  const json = JSON.stringify(payload);
  const bytes = new TextEncoder().encode(json).length;
  if (bytes > MAX_PAYLOAD_BYTES) {
    check.refuse(path, `Expected at most ${MAX_PAYLOAD_BYTES} bytes of JSON, but got ${bytes}.`);
  }
  return json;
}

/** Checked before serializing: JSON escapes NUL and lone surrogates, and turns numbers out of range into null. */
function payloadProblem(value: unknown): string | null {
  if (value instanceof Unparsable) return value.problem;
  if (typeof value === 'string') return characterProblem(value);
  if (typeof value === 'number' && !Number.isFinite(value))
    return 'Expected numbers of at most 1.7e308, but got a larger one.';
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const problem = keyProblem(key) ?? payloadProblem(item);
    if (problem) return problem;
  }
  return null;
}

function keyProblem(key: string): string | null {
  // Consumers that copy objects key by key would set the prototype of the copy.
  if (key === '__proto__')
    return 'Expected keys other than "__proto__", which many programs that read JSON take for another thing.';
  return characterProblem(key);
}
