import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS, type Limits } from '../../src/config/limitDefaults.ts';
import { type Attack, attackDocuments } from '../support/attacks/documents.ts';
import { CODES, OTHER_LIMITS, type RequestLimit } from '../support/attacks/limitRequests.ts';
import { attackSubscriptions, subscriptionFor } from '../support/attacks/subscriptions.ts';
import { attackValues } from '../support/attacks/values.ts';
import { failingDatabase } from '../support/databases/failingDatabase.ts';
import { expectNoInternals } from '../support/http/post.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { expectNoSecrets, SECRETS, spill } from '../support/logs/secrets.ts';
import { countWork, type WorkCounter } from '../support/programs/countWork.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { TRANSPORTS, type Transport } from '../support/subscriptions/clients.ts';
import { firstAnswer } from '../support/subscriptions/eventStreams.ts';
import { NEWS, openSocket } from '../support/subscriptions/rawSockets.ts';

/** How many times the work of the smallest subscription an attack may cause. */
const GENEROUS = 500;
const SMALLEST: Attack = { what: 'the smallest subscription', body: JSON.stringify({ query: NEWS }) };
const REFUSALS = /^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|QUERY_TOO_COMPLEX)$/;

interface Outcome {
  /** Everything that was said. */
  text: string;
  data?: unknown;
  errors?: { message: string; extensions: { code: string; requestId?: string } }[];
}

/** What is said first to somebody who subscribes with a body as it is; nothing but the reason if the socket is closed. */
const FIRST: Record<Transport, (server: TestServer, attack: Attack) => Promise<Outcome>> = {
  async WebSocket(server, { body }) {
    const raw = await openSocket(server);
    raw.say({ type: 'connection_init' });
    await raw.hear();
    raw.socket.send(
      Buffer.concat([Buffer.from('{"id":"1","type":"subscribe","payload":'), Buffer.from(body), Buffer.from('}')]),
      { binary: false },
    );
    const first = await Promise.race([raw.hear(), raw.closed]);
    raw.socket.terminate();
    const text = JSON.stringify(first);
    if ('code' in first) return { text, errors: [{ message: first.reason, extensions: { code: 'BAD_USER_INPUT' } }] };
    return first.type === 'error' ? { text, errors: first.payload } : { text, ...first.payload };
  },
  async 'server-sent events'(server, { body, headers }) {
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
      body,
    });
    expect(response.status).toBeLessThan(500);
    const { text, answer } = await firstAnswer(response);
    return { text, ...answer };
  },
};

describe.each(TRANSPORTS)('by %s', (transport) => {
  const first = FIRST[transport];

  describe('an attack', () => {
    // What is in headers or in the form of a body is no matter of sockets.
    const ATTACKS = [...attackDocuments, ...attackValues].filter(
      ({ headers }) => transport !== 'WebSocket' || !headers,
    );
    let portal: TestServer;
    let counter: WorkCounter;
    let allowed: number;
    beforeAll(async () => {
      portal = await startServer({ limits: { subscriptions: 1_000 } });
      counter = await countWork();
      for (let time = 0; time < 20; time++) await first(portal, SMALLEST);
      await counter.take();
      await first(portal, SMALLEST);
      allowed = (await counter.take()) * GENEROUS;
    });
    afterAll(async () => {
      await counter.stop();
      await portal.stop();
    });

    async function expectRefusal(attack: Attack): Promise<string[]> {
      const { text, data, errors } = await first(portal, attack);
      // Words of GraphQL itself, not of SQL.
      expectNoInternals(text.replaceAll(/must (not )?select /g, ''));
      expect(data ?? undefined).toBeUndefined();
      expect(errors?.length).toBeGreaterThan(0);
      expect(await counter.take()).toBeLessThan(allowed);
      return (errors ?? []).map(({ extensions }) => extensions.code);
    }

    test.each(ATTACKS)('of queries is refused, and does no harm: $what', async (attack) => {
      for (const code of await expectRefusal(attack)) expect(code).toMatch(REFUSALS);
    });

    test.each(attackSubscriptions)('is refused, and does no harm: $what', async (attack) => {
      for (const code of await expectRefusal(attack)) expect(code).toMatch(REFUSALS);
      expect((await first(portal, SMALLEST)).errors).toBeUndefined();
    });

    test('has left nothing behind', async () => {
      expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
      const { customers, events } = await portal.data('{ customers { totalCount } events { totalCount } }');
      expect([customers.totalCount, events.totalCount]).toEqual([0, 0]);
    });
  });

  describe.each([
    { which: 'the usual', limits: {} },
    { which: 'other', limits: OTHER_LIMITS },
  ])('with $which limits', ({ limits }) => {
    const limit: Limits = { ...DEFAULT_LIMITS, ...limits };
    let portal: TestServer;
    beforeAll(async () => {
      portal = await startServer({ limits: { ...limits, subscriptions: 1_000 } });
    });
    afterAll(() => portal.stop());

    describe.each(Object.keys(subscriptionFor) as RequestLimit[])('%s', (name) => {
      const n = limit[name];
      const send = (size: number) => first(portal, { what: name, body: JSON.stringify(subscriptionFor[name](size)) });

      test(`of ${n} passes`, async () => {
        expect((await send(n)).errors).toBeUndefined();
      });

      test(`of ${n + 1} is refused before anything is read`, async () => {
        const statements = portal.statements.length;
        const { errors } = await send(n + 1);
        const code = CODES[name] ?? 'QUERY_TOO_COMPLEX';
        expect(errors).toMatchObject([{ message: expect.stringContaining(String(n)), extensions: { code } }]);
        expect(portal.statements.length).toBe(statements);
      });
    });
  });

  describe('nothing leaks', () => {
    let portal: TestServer;
    afterEach(() => portal.stop());

    test.each([
      ['an error', spill(Object.assign(new Error(), { name: 'Spilt', code: 'E_SPILT' })), { type: 'Spilt' }],
      ['a text', `${SECRETS.sql} ${SECRETS.connection}`, { type: 'string' }],
    ])('of %s of the database: the cause is in the log under the id that the client gets', async (_, fault, cause) => {
      const log = captureLog();
      portal = await startServer({ wrapDatabase: () => failingDatabase(fault), logger: log.logger });
      const variables = { after: SECRETS.parameter };
      const body = JSON.stringify({ query: `subscription Secret { changes { hasMore } }`, variables });
      const { text, errors } = await first(portal, { what: '', body });
      const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) };
      expect(errors).toMatchObject([{ message: 'Internal server error.', extensions }]);
      const requestId = errors?.[0]?.extensions.requestId;
      expect(log.entries('a request failed')).toMatchObject([{ requestId, fault: cause }]);
      expect(log.entries('answered')).toMatchObject([{ requestId, problems: ['INTERNAL_SERVER_ERROR'] }]);
      expectNoSecrets(text);
      expectNoSecrets(log.lines.join('\n'));
    });

    test('of the schema where introspection is off', async () => {
      portal = await startServer({ introspection: false });
      const query = 'subscription { changes { endCurser } }';
      const { errors } = await first(portal, { what: '', body: JSON.stringify({ query }) });
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
      expect(errors?.[0]?.message).not.toContain('Did you mean');
    });
  });
});
