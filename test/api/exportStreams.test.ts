import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { ROWS_PER_PAGE } from '../../src/export/pages.ts';
import { beginExport, exported, exportedRows, refusal } from '../support/exports/exported.ts';
import { givenCustomer, givenEvent } from '../support/fixtures/portfolio.ts';
import { eventRow } from '../support/fixtures/rows.ts';
import { ADMIN } from '../support/identity/actors.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';

const PAGES = 40;
const EVENTS = { type: 'events', format: 'jsonl' } as const;

const log = captureLog('info');
/** What happens before each page of events. */
let beforePage: () => void = () => undefined;
let pagesRead = 0;
let portal: TestServer;

/** As many events as fill the pages, of a size that sockets cannot hold many of. */
async function fill(database: Database, customerId: string): Promise<void> {
  const description = 'x'.repeat(4_000);
  await database.transaction(async ({ bulk }) => {
    for (let page = 0; page < PAGES; page++) {
      const rows = Array.from({ length: ROWS_PER_PAGE }, () => ({ ...eventRow({ customerId, description }) }));
      for (let start = 0; start < ROWS_PER_PAGE; start += 100) await bulk.events.insert(rows.slice(start, start + 100));
    }
  });
}

function watched(database: Database): Database {
  const { events } = database.read;
  const page: typeof events.page = (request) => {
    pagesRead++;
    beforePage();
    return events.page(request);
  };
  return { ...database, read: Object.create(database.read, { events: { value: { ...events, page } } }) };
}

beforeAll(async () => {
  portal = await startServer({
    logger: log.logger,
    limits: { budget: 4 * ROWS_PER_PAGE, budgetPerSecond: 200 * ROWS_PER_PAGE },
    wrapDatabase: watched,
  });
  await fill(portal.database, await givenCustomer(portal));
});
afterAll(() => portal.stop());
beforeEach(() => {
  beforePage = () => undefined;
  pagesRead = 0;
  log.lines.length = 0;
});

/** Waits until the log has the line of an export. */
async function logged() {
  for (;;) {
    const line = log.entries('answered').find(({ operation }) => operation === 'export');
    if (line) return line;
    await pause(10);
  }
}

/** Waits until nothing more is read. */
async function settled(): Promise<void> {
  for (let last = -1; last !== pagesRead; ) {
    last = pagesRead;
    await pause(300);
  }
}

test('each row comes exactly once, over all pages, whatever is written meanwhile', async () => {
  const before = (await exportedRows(portal, { ...EVENTS, columns: ['id'] })).map(({ id }) => id);
  expect(before).toHaveLength(PAGES * ROWS_PER_PAGE + (await writtenBesides()));
  let writing: Promise<unknown> = Promise.resolve();
  beforePage = () => {
    writing = Promise.all([
      writing,
      givenEvent(portal, { occurredAt: '2020-01-01T00:00:00.000Z' }),
      givenEvent(portal),
    ]);
  };
  const during = (await exportedRows(portal, { ...EVENTS, columns: ['id'] })).map(({ id }) => id);
  await writing;
  expect(new Set(during).size).toBe(during.length);
  const seen = new Set(during);
  expect(before.filter((id) => !seen.has(id))).toEqual([]);
});

/** The events that commands have recorded. */
async function writtenBesides(): Promise<number> {
  const where = `where: { NOT: { type: ["call.logged"] } }`;
  return (await portal.data(`{ events(${where}) { totalCount } }`)).events.totalCount;
}

test('an export that costs many times the budget is never refused, nor are other requests of the client', async () => {
  let others = 0;
  let running = true;
  const asking = (async () => {
    for (; running; others++) await portal.data('{ viewer { subject } contracts(first: 100) { nodes { id } } }');
  })();
  const { status, trailers } = await exported(portal, { ...EVENTS, columns: ['id'] });
  running = false;
  await asking;
  expect(status).toBe(200);
  expect(Number(trailers['x-row-count'])).toBeGreaterThanOrEqual(PAGES * ROWS_PER_PAGE);
  expect(others).toBeGreaterThan(0);
  expect((await logged()).cost).toBeGreaterThanOrEqual(PAGES * ROWS_PER_PAGE);
});

test('requests are answered between the pages of an export that waits for nothing', async () => {
  const unlimited = await startServer({ wrapDatabase: watched });
  try {
    await fill(unlimited.database, await givenCustomer(unlimited));
    let answered = 0;
    let running = true;
    const exporting = exported(unlimited, { ...EVENTS, columns: ['id'] }).finally(() => {
      running = false;
    });
    while (running) {
      await unlimited.data('{ viewer { subject } }');
      if (running) answered++;
    }
    await exporting;
    expect(answered).toBeGreaterThan(PAGES / 4);
  } finally {
    await unlimited.stop();
  }
});

test('a client runs one export at a time, others beside it', async () => {
  const running = await beginExport(portal, EVENTS);
  expect(await refusal(portal, EVENTS)).toMatchObject({
    status: 429,
    code: 'RATE_LIMITED',
    message: expect.stringContaining('Wait until it has ended, or end it by closing its connection.'),
    headers: { 'retry-after': '10' },
  });
  const other = await beginExport(portal, EVENTS, { ...ADMIN, subject: 'another' });
  expect(other.statusCode).toBe(200);
  for (const answer of [running, other]) answer.destroy();
  await logged();
  await settled();
  const again = await beginExport(portal, EVENTS);
  expect(again.statusCode).toBe(200);
  again.destroy();
});

test('no more is read than the client takes', async () => {
  const answer = await beginExport(portal, EVENTS);
  await settled();
  expect(pagesRead).toBeLessThan(PAGES / 2);
  const stalled = pagesRead;
  await drain(answer);
  expect(pagesRead).toBeGreaterThan(stalled);
  expect(answer.trailers['x-row-count']).toBeDefined();
});

test('when the client has gone, reading stops, and the log says so', async () => {
  const answer = await beginExport(portal, EVENTS);
  answer.destroy();
  expect(await logged()).toMatchObject({ status: 200, problems: ['CLIENT_GONE'] });
  await settled();
  expect(pagesRead).toBeLessThan(PAGES / 2);
});

test('an export that fails midway is cut off, without trailers', async () => {
  beforePage = () => {
    if (pagesRead === 3) throw new Error('the disk is gone');
  };
  const answer = await beginExport(portal, EVENTS);
  expect(answer.statusCode).toBe(200);
  await expect(drain(answer)).rejects.toThrow('aborted');
  expect(answer.complete).toBe(false);
  expect(answer.trailers).toEqual({});
  expect(await logged()).toMatchObject({ problems: ['INTERNAL_SERVER_ERROR'] });
  expect(log.entries('a request failed')).toHaveLength(1);
});

test('an export that fails at once is answered with an error', async () => {
  beforePage = () => {
    throw new Error('the disk is gone');
  };
  expect(await refusal(portal, EVENTS)).toMatchObject({
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Internal server error.',
  });
});

async function drain(answer: IncomingMessage): Promise<void> {
  answer.resume();
  await once(answer, 'end');
}
