import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { mutate } from '../support/fixtures/portfolio.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { type RecordedSpans, recordSpans } from '../support/tracing/spans.ts';
import { type Receiver, startReceiver, WEBHOOKS_HERE } from '../support/webhooks/receiver.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const ABOVE = 'b7ad6b7169203331';
const CREATE =
  'mutation Creates { createCustomer(input: { name: "Secret AG", segment: ENTERPRISE }) { customer { id } } }';

const log = captureLog('info');
let spans: RecordedSpans;
let portal: TestServer;
let receiver: Receiver;
let fault: Error | undefined;

beforeAll(async () => {
  spans = await recordSpans();
  receiver = await startReceiver();
  portal = await startServer({
    ...WEBHOOKS_HERE,
    logger: log.logger,
    wrapDatabase: (database) => ({
      ...database,
      async transaction(work) {
        if (fault) throw fault;
        return database.transaction(work);
      },
    }),
  });
});
beforeEach(() => spans.clear());
afterAll(async () => {
  await portal.stop();
  await receiver.stop();
  await spans.stop();
});

const send = (query: string) => portal.send({ query }, { headers: { traceparent: `00-${TRACE}-${ABOVE}-01` } });

describe('a mutation', () => {
  test('is a span below that of its client, with those of its command, transaction and statements below it', async () => {
    await send(CREATE);
    const [operation] = spans.named('mutation');
    expect(operation).toMatchObject({
      kind: SpanKind.SERVER,
      parentSpanContext: { traceId: TRACE, spanId: ABOVE },
      attributes: { 'graphql.operation.type': 'mutation', 'graphql.operation.name': 'Creates' },
      status: { code: SpanStatusCode.UNSET },
    });
    expect(spans.named('createCustomer')).toMatchObject([{ parent: 'mutation' }]);
    expect(spans.named('wait for transaction')).toMatchObject([{ parent: 'createCustomer' }]);
    expect(spans.named('commit')).toMatchObject([{ parent: 'createCustomer' }]);
    const inserts = spans.named('SQL statement');
    expect(inserts.length).toBe(operation?.attributes['portal.statements']);
    for (const { parent } of inserts) expect(parent).toBe('createCustomer');
    expect(inserts.map(({ attributes }) => attributes['db.query.text'])).toContainEqual(
      expect.stringMatching(/^insert into "customers"/),
    );
    for (const span of spans.ended()) expect(span.spanContext().traceId).toBe(TRACE);
  });

  test('has the id of its request, under which its line in the log names the trace', async () => {
    const { headers } = await send(CREATE);
    const requestId = headers['x-request-id'];
    expect(spans.named('mutation')[0]?.attributes['portal.request_id']).toBe(requestId);
    expect(log.entries('answered').at(-1)).toMatchObject({ requestId, traceId: TRACE });
  });

  test('waits, works and commits one after the other', async () => {
    await send(CREATE);
    const names = spans.ended().map(({ name }) => name);
    const statements = names.lastIndexOf('SQL statement') - names.indexOf('SQL statement') + 1;
    expect(names).toEqual([
      'wait for transaction',
      ...Array(statements).fill('SQL statement'),
      'commit',
      'createCustomer',
      'mutation',
    ]);
  });

  test('that is refused is no error; one that fails is, without a word of what the error says', async () => {
    await send(CREATE.replace('"Secret AG"', '""'));
    fault = new Error('Secret AG is not to be told of');
    await send(CREATE);
    fault = undefined;
    expect(spans.named('mutation')).toMatchObject([
      { status: { code: SpanStatusCode.UNSET }, attributes: { 'portal.problems': ['INVALID_INPUT'] } },
      { status: { code: SpanStatusCode.ERROR }, attributes: { 'portal.problems': ['INTERNAL_SERVER_ERROR'] } },
    ]);
    expect(spans.named('createCustomer').at(-1)).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { 'error.type': 'Error' },
    });
  });
});

test('a query is a span with its statements below it, those of a scan, too', async () => {
  await send('query Counts { customers(where: { text: "secret" }) { totalCount nodes { contracts { totalCount } } } }');
  expect(spans.named('query')).toMatchObject([{ attributes: { 'graphql.operation.name': 'Counts' } }]);
  const statements = spans.named('SQL statement');
  expect(statements.length).toBe(spans.named('query')[0]?.attributes['portal.statements']);
  for (const { parent } of statements) expect(parent).toBe('query');
});

test('without the header of a client, a request begins a trace of its own', async () => {
  await portal.data('{ viewer { name } }');
  const [operation] = spans.named('query');
  expect(operation?.parentSpanContext).toBeUndefined();
});

test('what is sent to a webhook names the span of the attempt', async () => {
  const { webhook } = await mutate(portal, 'createWebhook', { url: receiver.url }, 'webhook { id }');
  await mutate(portal, 'testWebhook', { id: webhook.id }, 'test { status }');
  await receiver.arrived(1);
  const [delivery] = spans.named('webhook delivery');
  const { traceId, spanId } = delivery?.spanContext() ?? {};
  expect(receiver.received[0]?.headers.traceparent).toBe(`00-${traceId}-${spanId}-01`);
  expect(delivery).toMatchObject({
    kind: SpanKind.CLIENT,
    parent: 'testWebhook',
    attributes: { 'http.request.method': 'POST', 'server.address': '127.0.0.1', 'http.response.status_code': 204 },
  });
});

test('no span holds what clients sent', async () => {
  await send(CREATE);
  const told = JSON.stringify(spans.ended().map(({ name, attributes, events }) => ({ name, attributes, events })));
  expect(told).toContain('createCustomer');
  expect(told).not.toContain('Secret AG');
});
