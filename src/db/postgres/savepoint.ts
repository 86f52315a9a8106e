import type pg from 'pg';
import type { Savepoint } from '../database.ts';
import { hasNotAnswered } from './translateError.ts';

/** Savepoints in the transaction of a connection. */
export function savepointOn(client: Pick<pg.PoolClient, 'query'>): Savepoint {
  return async (work) => {
    await client.query('SAVEPOINT part');
    try {
      const result = await work();
      await client.query('RELEASE SAVEPOINT part');
      return result;
    } catch (error) {
      if (!hasNotAnswered(error)) await client.query('ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part');
      throw error;
    }
  };
}
