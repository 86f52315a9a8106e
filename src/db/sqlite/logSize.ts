import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';
import type { WriteQueue } from './writeQueue.ts';

/** How often to look at the log, and the size from which on it is truncated; checkpoints keep it below. */
const LOOK_EVERY_MS = 10_000;
const LARGE_BYTES = 64 * 1024 * 1024;

/**
 * Truncates the write-ahead log of a database when it is large. A reader that keeps a transaction open for long, such as a shell,
 * keeps it growing meanwhile: `onLargeLog` is then called with its size in bytes, when it is first seen and each time it has
 * doubled. Returns how to stop.
 */
export function keepLogSmall(
  path: string,
  writer: Connection,
  queue: Pick<WriteQueue, 'between'>,
  onLargeLog: (bytes: number) => void,
): () => void {
  let reported = 0;

  async function look(): Promise<void> {
    if (logSize(path) < LARGE_BYTES) return;
    await queue.between(() => {
      writer.pragma('wal_checkpoint(TRUNCATE)');
    });
    const bytes = logSize(path);
    if (bytes < LARGE_BYTES) reported = 0;
    else if (bytes >= 2 * reported) {
      reported = bytes;
      onLargeLog(bytes);
    }
  }

  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}

const logSize = (path: string): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
