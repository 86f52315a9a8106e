import type { Connection } from './connection.ts';
import { sizeOf } from './fileSize.ts';

/** How often to look at the log. */
const LOOK_EVERY_MS = 10_000;
/** The size from which on it is truncated: checkpoints usually keep it far below. */
const LARGE_BYTES = 64 * 1024 * 1024;

/**
 * Truncates the write-ahead log of a database when it has become large. It grows while a reader keeps a transaction open, such
 * as a forgotten shell, and SQLite never makes it smaller by itself. If that is not possible yet, `onLargeLog` is called with its
 * size in bytes, and again each time it has doubled. Returns how to stop.
 */
export function keepLogSmall(path: string, writer: Connection, onLargeLog: (bytes: number) => void): () => void {
  const log = `${path}-wal`;
  let reported = 0;

  function look(): void {
    if (sizeOf(log) < LARGE_BYTES || writer.inTransaction) return;
    truncate(writer);
    const bytes = sizeOf(log);
    if (bytes < LARGE_BYTES) reported = 0;
    else if (bytes >= 2 * reported) {
      reported = bytes;
      onLargeLog(bytes);
    }
  }

  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}

function truncate(writer: Connection): void {
  try {
    writer.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A file that cannot be written is told of by what writes to it.
  }
}
