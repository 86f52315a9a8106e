import type { DatabaseOptions, View } from '../database.ts';
import type { Queries } from '../queries/index.ts';
import type { Session } from '../statements.ts';
import { requireOpenView } from '../views.ts';
import { watchedReads } from '../watchedReads.ts';
import { type Connection, connect } from './connection.ts';
import type { QueryWorker } from './queryWorker.ts';
import { sqliteSession, workerSession } from './session.ts';

/** Connections that are kept for later views: views of this thread hardly overlap. */
const MAX_IDLE = 4;

interface Reader {
  connection: Connection;
  session: Session;
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

  function begin(): Reader {
    const reader = idle.pop() ?? open();
    reader.connection.exec('BEGIN');
    return reader;
  }

  function open(): Reader {
    const connection = connect(path);
    connection.pragma('query_only = ON');
    return { connection, session: sqliteSession(connection, options, worker) };
  }

  function end({ connection, session }: Reader): void {
    // On some errors SQLite ends the transaction by itself.
    if (connection.inTransaction) connection.exec('COMMIT');
    if (idle.length < MAX_IDLE) idle.push({ connection, session });
    else connection.close();
  }

  function here(): View {
    let reader: Reader | undefined;
    let isOpen = true;
    const session: Session = {
      all(statement, values) {
        requireOpenView(isOpen);
        reader ??= begin();
        return reader.session.all(statement, values);
      },
    };
    return {
      read: bind(watchedReads(session, options.reads)),
      end() {
        isOpen = false;
        if (reader) end(reader);
        reader = undefined;
      },
    };
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
