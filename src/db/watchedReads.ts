import type { ReadSession, Session } from './statements.ts';

/** Called for each read outside transactions, in the asynchronous context that requested it. */
export interface ReadWatch {
  /** A read has begun whose rows do not come at once. */
  begun(): void;
  /** Such a read has ended, in whatever way. */
  ended(): void;
  /** A read has failed, whether or not it was one of these. */
  failed(): void;
}

/**
 * The session, with its reads reported to `watch`. Reads that return at once, as most do on SQLite, cause no call. Writes are
 * refused: they belong in transactions.
 */
export function watchedReads(session: ReadSession, watch: ReadWatch | undefined): Session {
  const refused = { write: refuse, writeGuarded: refuse };
  if (!watch) return { all: session.all, ...refused };

  async function untilEnded<Row>(rows: Promise<Row[]>): Promise<Row[]> {
    watch?.begun();
    try {
      return await rows;
    } catch (error) {
      watch?.failed();
      throw error;
    } finally {
      watch?.ended();
    }
  }

  return {
    ...refused,
    all(statement, values) {
      try {
        const rows = session.all(statement, values);
        return rows instanceof Promise ? untilEnded(rows) : rows;
      } catch (error) {
        watch.failed();
        throw error;
      }
    },
  };
}

function refuse(): never {
  throw new Error('Expected a transaction to write in, but got a session that only reads.');
}
