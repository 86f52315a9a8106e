import type { Actor } from '../../../src/domain/permissions.ts';
import type { Identify } from '../../../src/server/identity/identify.ts';

export const ADMIN: Actor = { subject: 'ada', name: 'Ada Admin', role: 'ADMIN' };

const HEADER = 'x-actor';

/** The header by which a test says whom a request acts as. */
export const actingAs = (actor: Actor): Record<string, string> => ({
  [HEADER]: encodeURIComponent(JSON.stringify(actor)),
});

/** Takes the word of that header, and asks `identify` about requests without it. */
export const actorOr =
  (identify: Identify): Identify =>
  (headers) => {
    const actor = headers[HEADER];
    return typeof actor === 'string' ? (JSON.parse(decodeURIComponent(actor)) as Actor) : identify(headers);
  };
