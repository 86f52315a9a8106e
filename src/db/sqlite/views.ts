import type Sqlite from 'better-sqlite3';
import type { DatabaseOptions, View } from '../database.ts';
import type { Queries } from '../queries/index.ts';
import type { ReadSession, Session } from '../statements.ts';
import { watchedReads } from '../watchedReads.ts';
import { type Connection, connect } from './connection.ts';
import type { QueryWorker } from './queryWorker.ts';
import { sqliteSession, workerSession } from './session.ts';

/** Connections that are kept for later views: views of this thread hardly overlap. */
const MAX_IDLE = 4;

interface Reader {
  connection: Connection;
  begin: Sqlite.Statement;
  /** Any read: a transaction sees the state at its first one. */
  look: Sqlite.Statement;
  commit: Sqlite.Statement;
  session: Session;
  read: Queries;
}

export interface Views {
  open(options: { scans: boolean }): View;
  close(): void;
}

interface Parts {
  worker: QueryWorker;
  /** A number that differs if anything was committed to the file in between. */
  dataVersion(): unknown;
  bind(session: Session): Queries;
}

/**
 * Views of a file. Each is a transaction on a connection of its own, in this thread or, if it scans, in that of the query worker.
 */
export function sqliteViews(path: string, options: DatabaseOptions, { worker, dataVersion, bind }: Parts): Views {
  const idle: Reader[] = [];

  function begin(): Reader {
    const reader = idle.pop() ?? open();
    reader.begin.run();
    return reader;
  }

  function open(): Reader {
    const connection = connect(path);
    connection.pragma('query_only = ON');
    const session = sqliteSession(connection, options, worker);
    return {
      connection,
      begin: connection.prepare('BEGIN'),
      look: connection.prepare('select 1 from feed'),
      commit: connection.prepare('COMMIT'),
      session,
      read: bind(watchedReads(session, options.reads)),
    };
  }

  function end(reader: Reader): void {
    // On some errors SQLite ends the transaction by itself.
    if (reader.connection.inTransaction) reader.commit.run();
    if (idle.length < MAX_IDLE) idle.push(reader);
    else reader.connection.close();
  }

  function here(): View {
    const reader = begin();
    return { read: reader.read, end: () => end(reader) };
  }

  /**
   * Begins with the worker. If nothing is committed until a transaction has begun here, too, both see the same state, and what does
   * not scan is read here, since rows that come from another thread are copied.
   */
  function scanning(): View {
    const view = worker.view();
    const there = workerSession(view, options);
    const before = dataVersion();
    let first: Promise<unknown> | undefined;
    let reader: Reader | undefined;
    let isOpen = true;

    function alsoHere(): void {
      if (!isOpen) return;
      const begun = begin();
      begun.look.get();
      if (dataVersion() === before) reader = begun;
      else end(begun);
    }

    const session: ReadSession = {
      all(statement, values) {
        if (reader && !statement.mayScan) return reader.session.all(statement, values);
        const rows = Promise.resolve(there.all(statement, values));
        if (first) return rows;
        const begun = rows.then((found) => {
          alsoHere();
          return found;
        });
        first = begun;
        return begun;
      },
    };
    return {
      read: bind(watchedReads(session, options.reads)),
      end() {
        isOpen = false;
        view.end();
        if (reader) end(reader);
        reader = undefined;
      },
    };
  }

  return {
    open: ({ scans }) => (scans ? scanning() : here()),
    close() {
      for (const { connection } of idle) connection.close();
    },
  };
}
