import type pg from 'pg';
import type { DatabaseOptions, View } from '../database.ts';
import type { Queries } from '../queries/index.ts';
import type { ReadSession, Session } from '../statements.ts';
import { requireOpenView } from '../views.ts';
import { watchedReads } from '../watchedReads.ts';
import { postgresSession } from './session.ts';
import { BEGIN_READING } from './transactions.ts';
import { translate } from './translateError.ts';

/** Opens a view: a read-only transaction on one snapshot, on a connection of its own from its first query on. */
export function postgresView(pool: pg.Pool, options: DatabaseOptions, bind: (session: Session) => Queries): View {
  let isOpen = true;
  let began: Promise<pg.PoolClient> | undefined;
  /** The statement before: a connection runs one after the other. */
  let previous: Promise<unknown> = Promise.resolve();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };

  async function begin(): Promise<pg.PoolClient> {
    const client = await pool.connect().catch((error) => {
      throw translate(error);
    });
    client.on('error', onError);
    try {
      await client.query(BEGIN_READING);
    } catch (error) {
      client.release(error as Error);
      throw translate(error);
    }
    return client;
  }

  async function release(client: pg.PoolClient): Promise<void> {
    await client.query('COMMIT').catch(onError);
    client.off('error', onError);
    client.release(broken);
  }

  const session: ReadSession = {
    all(statement, values) {
      requireOpenView(isOpen);
      began ??= begin();
      const rows = Promise.all([began, previous]).then(([client]) => {
        requireOpenView(isOpen);
        return postgresSession(client, options).all(statement, values);
      });
      previous = rows.catch(() => undefined);
      return rows;
    },
  };
  return {
    read: bind(watchedReads(session, options.reads)),
    end() {
      isOpen = false;
      if (began)
        Promise.all([began, previous])
          .then(([client]) => release(client))
          .catch(() => undefined);
    },
  };
}
