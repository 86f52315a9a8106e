import type { Savepoint } from '../database.ts';
import type { Connection } from './connection.ts';

/** Savepoints in the transaction of a connection. */
export function savepointOn(connection: Connection): Savepoint {
  return async (work) => {
    connection.exec('SAVEPOINT part');
    try {
      const result = await work();
      connection.exec('RELEASE part');
      return result;
    } catch (error) {
      // On some errors, such as a full disk, SQLite rolls back the whole transaction by itself.
      if (connection.inTransaction) connection.exec('ROLLBACK TO part; RELEASE part');
      throw error;
    }
  };
}
