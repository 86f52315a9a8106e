import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createCustomer } from '../../src/commands/createCustomer.ts';
import { clockOn, monotonicClock } from '../../src/commands/systemClock.ts';
import { openDatabase } from '../../src/db/open.ts';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { clockLog } from '../../src/observability/clockLog.ts';
import { freshDatabase } from '../support/databases/testDatabases.ts';
import { givenContract, givenCustomer, givenNote, mutate } from '../support/fixtures/portfolio.ts';
import { ADMIN } from '../support/identity/actors.ts';
import { captureLog } from '../support/logs/captureLog.ts';
import { type InjectedServer, startServer, type TestServer } from '../support/servers/server.ts';
import { sendRequest } from '../support/servers/transports.ts';

const HOUR_MS = 3_600_000;
const NOON = Date.parse('2026-03-01T12:00:00.000Z');

/** Sets the clock of the machine; all else goes on as ever. */
const machineShows = (milliseconds: number) =>
  jest.useFakeTimers({
    now: milliseconds,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });

afterEach(() => {
  jest.useRealTimers();
});

describe('when the clock of the machine goes back an hour', () => {
  let portal: InjectedServer;
  beforeEach(async () => {
    machineShows(NOON);
    portal = await startServer({ transport: 'injected' });
  });
  afterEach(() => portal.stop());

  test('notes and events are still in the order in which they were written, by time and by id', async () => {
    const contractId = await givenContract(portal as TestServer);
    const before = await givenNote(portal as TestServer, contractId);
    machineShows(NOON - HOUR_MS);
    const after: string[] = [];
    for (let i = 0; i < 5; i++) after.push(await givenNote(portal as TestServer, contractId));

    const { contract } = await portal.data(
      `query ($id: ID!) { contract(id: $id) {
        notes { nodes { id createdAt } }
        events(orderBy: { field: CREATED_AT, direction: ASC }) { nodes { id type createdAt } }
      } }`,
      { id: contractId },
    );
    const ids = contract.notes.nodes.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([before, ...after]);
    expect(ids).toEqual([...ids].sort());
    const events = contract.events.nodes;
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      'contract.created',
      ...Array(6).fill('note.created'),
    ]);
    expect(events.map(({ id }: { id: string }) => id)).toEqual(events.map(({ id }: { id: string }) => id).sort());
  });

  test('a reader who goes on behind a cursor misses nothing that is written later', async () => {
    const customerId = await givenCustomer(portal as TestServer);
    const list = `query ($after: String, $customers: [ID!]) {
      events(after: $after, where: { customerId: $customers }, orderBy: { field: CREATED_AT, direction: ASC }) {
        nodes { id } pageInfo { endCursor } } }`;
    const read = async (after: string | null) => (await portal.data(list, { after, customers: [customerId] })).events;
    const { pageInfo } = await read(null);
    machineShows(NOON - HOUR_MS);
    const call = { customerId, type: 'call.logged' };
    const { event } = await mutate(portal as TestServer, 'createEvent', call, 'event { id }');
    expect((await read(pageInfo.endCursor)).nodes).toEqual([{ id: event.id }]);
  });

  test('what happens after a decision is dated after it, although decisions of one contract are a millisecond apart', async () => {
    const id = await givenContract(portal as TestServer);
    machineShows(NOON - HOUR_MS);
    const { action } = await mutate(portal as TestServer, 'submitContract', { id }, 'action { createdAt }');
    const note = { contractId: id, body: 'Submitted.' };
    const written = await mutate(portal as TestServer, 'createNote', note, 'note { createdAt }');
    expect(written.note.createdAt >= action.createdAt).toBe(true);
  });
});

describe('a clock on a database', () => {
  test.each(['event', 'deleted customer'])(
    'begins behind the newest %s, and tells how far it is ahead',
    async (what) => {
      machineShows(NOON);
      const later = monotonicClock({ from: NOON + HOUR_MS });
      const portal = await startServer({ clock: later });
      try {
        const customerId = await givenCustomer(portal);
        if (what === 'deleted customer')
          await mutate(portal, 'deleteCustomer', { id: customerId }, 'deletedCustomerId');
        const log = captureLog();
        const clock = await clockOn(portal.database, clockLog(log.logger));
        const [previous, id] = [later.now(), later.newId('Event')];
        expect(clock.now() >= previous).toBe(true);
        expect(clock.newId('Event') > id).toBe(true);
        expect(log.lines.map((line) => JSON.parse(line))).toEqual([
          expect.objectContaining({ secondsAhead: 3_600, msg: expect.stringContaining('behind what is stored') }),
        ]);
      } finally {
        await portal.stop();
      }
    },
  );

  test('shows the time of the machine, where nothing is stored', async () => {
    const { url, remove } = await freshDatabase();
    const database = await openDatabase(url);
    try {
      const clock = await clockOn(database);
      machineShows(NOON);
      expect(clock.now()).toBe('2026-03-01T12:00:00.000Z');
    } finally {
      await database.close();
      await remove();
    }
  });
});

test('a clock moves on behind an instant of another server, and says once that it is behind', () => {
  machineShows(NOON);
  const ahead: number[] = [];
  const clock = monotonicClock({ onAhead: (milliseconds) => ahead.push(milliseconds) });
  expect(clock.now('2026-03-01T12:00:30.000Z')).toBe('2026-03-01T12:00:30.001Z');
  expect(clock.now()).toBe('2026-03-01T12:00:30.001Z');
  machineShows(NOON + 40_000);
  expect(clock.now()).toBe('2026-03-01T12:00:40.000Z');
  machineShows(NOON);
  clock.now();
  expect(ahead).toEqual([30_001, 40_000]);
});

test('ids made in one millisecond are unique, sort as they were made, and are dated by the clock', () => {
  machineShows(NOON);
  const clock = monotonicClock();
  const ids = Array.from({ length: 10_000 }, () => clock.newId('Event'));
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(clock.newId('Event').slice(0, 10)).toBe(ids[0]?.slice(0, 10));
});

test('a server goes on behind what it finds at its start', async () => {
  const { url, remove } = await freshDatabase();
  const database = await openDatabase(url);
  const clock = monotonicClock({ from: Date.now() + HOUR_MS });
  const context = { database, actor: ADMIN, selfApproval: 'deny', lifecycle: LIFECYCLE, clock } as const;
  const { createdAt } = await createCustomer(context, { name: 'Early', segment: 'ENTERPRISE' });
  await database.close();
  const server = await startServer({ transport: 'process', env: { DATABASE_URL: url, HOST: '127.0.0.1', PORT: '0' } });
  try {
    const query =
      'mutation { createCustomer(input: { name: "Late", segment: ENTERPRISE }) { customer { createdAt } } }';
    const answer = JSON.parse((await sendRequest(server.url, { query })).text);
    expect(answer.data.createCustomer.customer.createdAt > createdAt).toBe(true);
  } finally {
    const { stdout } = await server.stop();
    await remove();
    expect(stdout).toContain('the clock of this machine is behind what is stored');
  }
});
