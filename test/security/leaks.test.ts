import { afterEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { DrizzleQueryError } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { DatabaseUnavailable, KeyInUse } from '../../src/db/errors.ts';
import { failingDatabase, givingRow } from '../support/databases/failingDatabase.ts';
import { type CapturedLog, captureLog } from '../support/logs/captureLog.ts';
import { expectNoSecrets, SECRETS, spill } from '../support/logs/secrets.ts';
import { startServer, type TestServer, type TestServerOptions } from '../support/servers/server.ts';

const READ = '{ customer(id: "cus_01kaq3w0v5fk7ajq1cymfjmyhd") { name } }';
const WRITE = 'mutation { deleteCustomer(input: { id: "cus_01kaq3w0v5fk7ajq1cymfjmyhd" }) { deletedCustomerId } }';
const { sql, parameter, connection, token } = SECRETS;

const spilling = (name: string, more: object = {}) => spill(Object.assign(new Error(), { name, ...more }));

function unreadable(): Error {
  return Object.defineProperty(spilling('Trap'), 'cause', {
    get() {
      throw spilling('Inner');
    },
  });
}

interface Failure {
  what: string;
  options: TestServerOptions;
  query?: string;
  status?: number;
  /** What the log has to tell of the cause. */
  fault: object;
}

const reading = (fault: unknown): TestServerOptions => ({ wrapDatabase: () => failingDatabase(fault) });

const failures: Failure[] = [
  {
    what: 'an error of SQLite',
    options: reading(spill(new Sqlite.SqliteError('', 'SQLITE_CORRUPT'))),
    fault: { type: 'SqliteError', code: 'SQLITE_CORRUPT' },
  },
  {
    what: 'an error of PostgreSQL',
    options: reading(spill(Object.assign(new pg.DatabaseError('', 0, 'error'), { code: '22P02', table: 'customers' }))),
    fault: { type: 'error', code: '22P02', table: 'customers' },
  },
  {
    what: 'an error of the SQL builder',
    options: reading(new DrizzleQueryError(sql, [parameter], spilling('Deeper', { code: 'EDEEP' }))),
    fault: { message: 'Failed query: …', cause: { type: 'Deeper', code: 'EDEEP' } },
  },
  {
    what: 'a lost connection',
    options: reading(new DatabaseUnavailable('gone', spilling('AggregateError', { code: 'ECONNREFUSED' }))),
    status: 503,
    fault: { type: 'DatabaseUnavailable', message: 'gone', cause: { code: 'ECONNREFUSED' } },
  },
  {
    what: 'a key that another request holds',
    options: reading(new KeyInUse(spilling('LockTimeout', { code: '55P03' }))),
    query: WRITE,
    status: 503,
    fault: {
      type: 'KeyInUse',
      message: 'another transaction holds the same idempotency key',
      cause: { code: '55P03' },
    },
  },
  {
    what: 'a transaction that fails',
    options: reading(spilling('CommitError', { code: 'SQLITE_IOERR' })),
    query: WRITE,
    fault: { type: 'CommitError', code: 'SQLITE_IOERR' },
  },
  {
    what: 'an error that claims to be harmless',
    options: reading(spilling('Sly', { extensions: { code: 'BAD_USER_INPUT', token } })),
    fault: { type: 'Sly' },
  },
  {
    what: 'an error of GraphQL with no code',
    options: reading(new GraphQLError(`no ${token}`, { originalError: spilling('Original') })),
    fault: { type: 'GraphQLError', cause: { type: 'Original' } },
  },
  { what: 'a text that is thrown', options: reading(`${sql} ${connection}`), fault: { type: 'string' } },
  { what: 'an object that is thrown', options: reading(spill({ code: 'E_ODD' })), fault: { code: 'E_ODD' } },
  { what: 'an error that cannot be read', options: reading(unreadable()), fault: { type: 'unreadable' } },
  {
    what: 'an error with endless causes',
    options: reading(endless()),
    fault: { type: 'Endless', cause: { type: 'Endless' } },
  },
  {
    what: 'a failure to tell who asks',
    options: {
      identity: () => {
        throw spilling('IdentityError');
      },
    },
    status: 500,
    fault: { cause: { type: 'IdentityError' } },
  },
  {
    what: 'an answer that cannot be written',
    options: {
      wrapDatabase: () =>
        givingRow({
          id: 'cus_01kaq3w0v5fk7ajq1cymfjmyhd',
          name: {
            toJSON() {
              throw spilling('Unwritable');
            },
          },
        }),
    },
    status: 500,
    fault: { type: 'Unwritable' },
  },
];

function endless(): Error {
  const error = spilling('Endless');
  return Object.assign(error, { cause: error });
}

let portal: TestServer;
afterEach(() => portal.stop());

async function fail({
  options,
  query = READ,
}: Failure): Promise<{ response: Response; text: string; log: CapturedLog }> {
  const log = captureLog();
  portal = await startServer({ ...options, logger: log.logger });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables: { parameter } });
  const response = await fetch(`${portal.url}/graphql`, { method: 'POST', headers, body });
  return { response, text: await response.text(), log };
}

describe.each(failures)('$what', (failure) => {
  test('is told to nobody, and is in the log under the id that the client gets', async () => {
    const { response, text, log } = await fail(failure);
    expect(response.status).toBe(failure.status ?? 200);
    const requestId = response.headers.get('x-request-id');
    const { errors } = JSON.parse(text);
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId });
    expect([
      'Internal server error.',
      'The database is unavailable for now. Try again in a moment.',
      'Another request with this idempotencyKey is not done yet. Try again in a moment.',
    ]).toContain(errors[0].message);

    const found = log.entries('a request failed').filter((entry) => entry.requestId === requestId);
    expect(found.at(0)).toMatchObject({ level: 50, fault: failure.fault });
    expect(log.entries('answered')).toMatchObject([{ requestId, problems: ['INTERNAL_SERVER_ERROR'] }]);

    expectNoSecrets(text + JSON.stringify([...response.headers]));
    expectNoSecrets(log.lines.join('\n'));
  });
});
