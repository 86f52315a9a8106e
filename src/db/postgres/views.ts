import type pg from 'pg';
import type { DatabaseOptions, View } from '../database.ts';
import type { Queries } from '../queries/index.ts';
import type { ReadSession, Session } from '../statements.ts';
import { requireOpenView } from '../views.ts';
import { watchedReads } from '../watchedReads.ts';
import type { Command } from './batch.ts';
import { postgresSession, type SessionOptions } from './session.ts';
import { translate } from './translateError.ts';

interface ViewOptions extends SessionOptions, Pick<DatabaseOptions, 'reads'> {
  bind(session: Session): Queries;
  /** What begins a read-only transaction on one snapshot. */
  begin: readonly Command[];
}

/** Opens a view: a read-only transaction on one snapshot, on a connection of its own from its first query on. */
export function postgresView(pool: pg.Pool, { bind, begin: beginning, ...options }: ViewOptions): View {
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
      await client.query(beginning.map(({ text }) => text).join('; '));
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
