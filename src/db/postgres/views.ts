import type pg from 'pg';
import type { DatabaseOptions, View } from '../database.ts';
import type { Queries } from '../queries/index.ts';
import type { ReadSession, Session } from '../statements.ts';
import { requireOpenView } from '../views.ts';
import { watchedReads } from '../watchedReads.ts';
import { type BatchedConnection, batchedConnection, type Command } from './batchedConnection.ts';
import { connect } from './pool.ts';
import { rowsFrom } from './session.ts';
import { COMMIT } from './transactions.ts';
import { translate } from './translateError.ts';

interface ViewParts {
  bind(session: Session): Queries;
  /** What begins a read-only transaction on one snapshot. */
  begin: readonly Command[];
}

interface Held {
  client: pg.PoolClient;
  connection: BatchedConnection;
}

/**
 * Opens a view: a read-only transaction on one snapshot, on a connection of its own from its first query on. It costs no round
 * trip: BEGIN is sent with the first statement, and nobody waits for COMMIT.
 */
export function postgresView(pool: pg.Pool, options: DatabaseOptions, { bind, begin }: ViewParts): View {
  let isOpen = true;
  let held: Promise<Held> | undefined;
  /** The first error. Nothing more is read then: if it was BEGIN that failed, reads would not see one state. */
  let failure: unknown;

  async function hold(): Promise<Held> {
    const client = await connect(pool);
    const connection = batchedConnection(client);
    for (const command of begin) connection.run(command).catch((error) => fail(translate(error)));
    return { client, connection };
  }

  function fail(error: unknown): void {
    failure ??= error;
  }

  const session: ReadSession = {
    async all(statement, values) {
      requireOpenView(isOpen);
      held ??= hold();
      const { connection } = await held;
      requireOpenView(isOpen);
      try {
        const rows = await rowsFrom(connection, statement, values, options);
        if (failure) throw failure;
        return rows;
      } catch (error) {
        fail(error);
        throw failure;
      }
    },
  };

  async function release({ client, connection }: Held): Promise<void> {
    // COMMIT may be sent with the BEGIN of another view, which must not have to wait for reads that this one has left behind.
    if (connection.pending === 0) connection.runLater(COMMIT, fail);
    else await connection.run(COMMIT).catch(fail);
    client.release(failure !== undefined);
  }

  return {
    read: bind(watchedReads(session, options.reads)),
    end() {
      isOpen = false;
      held?.then(release).catch(() => undefined);
    },
  };
}
