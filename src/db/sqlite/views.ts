import type Sqlite from 'better-sqlite3';
import type { DatabaseOptions, View } from '../database.ts';
import type { Queries } from '../queries/index.ts';
import type { Session } from '../statements.ts';
import { watchedReads } from '../watchedReads.ts';
import { type Connection, connect } from './connection.ts';
import type { QueryWorker } from './queryWorker.ts';
import { sqliteSession, workerSession } from './session.ts';

/** Connections that are kept for later views: views of this thread hardly overlap. */
const MAX_IDLE = 4;

interface Reader {
  connection: Connection;
  begin: Sqlite.Statement;
  commit: Sqlite.Statement;
  read: Queries;
}

export interface Views {
  open(options: { scans: boolean }): View;
  close(): void;
}

/**
 * Views of a file. Each is a transaction on a connection of its own, in this thread, or if it scans, in that of the query worker:
 * two threads cannot share a state.
 */
export function sqliteViews(
  path: string,
  options: DatabaseOptions,
  { worker, bind }: { worker: QueryWorker; bind(session: Session): Queries },
): Views {
  const idle: Reader[] = [];

  function open(): Reader {
    const connection = connect(path);
    connection.pragma('query_only = ON');
    const read = bind(watchedReads(sqliteSession(connection, options, worker), options.reads));
    return { connection, begin: connection.prepare('BEGIN'), commit: connection.prepare('COMMIT'), read };
  }

  function here(): View {
    const reader = idle.pop() ?? open();
    reader.begin.run();
    return { read: reader.read, end: () => end(reader) };
  }

  function end(reader: Reader): void {
    // On some errors SQLite ends the transaction by itself.
    if (reader.connection.inTransaction) reader.commit.run();
    if (idle.length < MAX_IDLE) idle.push(reader);
    else reader.connection.close();
  }

  function onWorker(): View {
    const view = worker.view();
    return { read: bind(watchedReads(workerSession(view, options), options.reads)), end: view.end };
  }

  return {
    open: ({ scans }) => (scans ? onWorker() : here()),
    close() {
      for (const { connection } of idle) connection.close();
    },
  };
}
