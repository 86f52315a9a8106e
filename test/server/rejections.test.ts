import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { rejectionLog } from '../../src/observability/rejectionLog.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { type InjectedServer, startServer } from '../support/servers/server.ts';

describe('a client that is rejected', () => {
  const page = 'https://app.example.com';
  const headers = { origin: page, authorization: 'Bearer of-ann' };
  const log = captureLog();
  let server: InjectedServer;
  beforeAll(async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
    server = await startServer({
      transport: 'injected',
      identity: () => ({ subject: 'ann', name: 'Ann', role: 'READER' }),
      limits: { cost: 100, budget: 100, budgetPerSecond: 1 },
      corsOrigins: [page],
      logger: log.logger,
    });
  });
  afterAll(async () => {
    jest.useRealTimers();
    await server.stop();
  });

  const send = () => server.send({ query: '{ viewer { subject } }' }, { headers });

  test('is told so in a way that pages can read and operators can find', async () => {
    let answered = await send();
    while (answered.status !== 429) answered = await send();
    expect(answered.headers).toMatchObject({
      'access-control-allow-origin': page,
      'access-control-expose-headers': expect.stringContaining('retry-after'),
      'content-type': expect.stringMatching(/^application\/json/),
      'retry-after': expect.stringMatching(/^\d+$/),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('is in the log, with how often, but not once for each time', async () => {
    for (let time = 0; time < 9; time++) await send();
    expect(log.entries('rate limited')).toEqual([]);
    jest.advanceTimersByTime(10_000);
    expect(log.entries('rate limited')).toEqual([
      expect.objectContaining({ level: 40, requests: 10, clients: 1, most: { 'actor ann': 10 } }),
    ]);
    jest.advanceTimersByTime(60_000);
    expect(log.entries('rate limited')).toHaveLength(1);
  });
});

describe('of many clients', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  test('the five that came most often are named, and all are counted', () => {
    jest.useFakeTimers();
    const log = captureLog();
    const turnedAway = rejectionLog(log.logger);
    for (let i = 0; i < 5_000; i++) turnedAway(`address ${i < 4_000 ? i : i % 6}`);
    jest.advanceTimersByTime(10_000);
    const [entry] = log.entries('rate limited');
    expect(entry).toMatchObject({ requests: 5_000, clients: 1_000 });
    expect(Object.keys(entry.most)).toHaveLength(5);
    expect(Object.keys(entry.most).every((client) => /^address [0-5]$/.test(client))).toBe(true);
  });
});
