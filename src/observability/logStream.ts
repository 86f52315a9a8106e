import { write } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The most text that waits to be written, in UTF-16 code units. */
const MAX_WAITING_CHARACTERS = 1_000_000;
/** The most bytes that a pipe takes in one piece while others write to it, too: PIPE_BUF of Linux. */
const PIPE_BYTES = 4_096;
/** How long to wait after a write that failed: the disk may be full, or nobody may read. */
const RETRY_MS = 100;
/** How long lines gather once all are written: a write of one line costs as much as that of a hundred. */
const GATHER_MS = 10;
/** How long `flush` waits. */
const FLUSH_MS = 500;

export interface LogStream {
  /** Writes a line, later; drops it if too much waits. */
  write(line: string): void;
  /** Waits until everything is written, half a second at most. */
  flush(): Promise<void>;
  /** Whether a write has not returned for half a second. */
  isHeld(): boolean;
}

const writeBytes = promisify(write);

/**
 * Writes lines to a file descriptor without holding up anything else: the first at once, those that soon follow together. What cannot
 * be written is tried again, without an error; lines beyond what may wait are dropped, and a line says how many were. If other
 * processes write to it, too (`isShared`), lines of up to 4,096 bytes are not mixed with theirs.
 */
export function logStream(fd: number, { isShared = false } = {}): LogStream {
  const waiting: string[] = [];
  let characters = 0;
  let dropped = 0;
  /** When the write began that is under way. */
  let began: number | undefined;
  let writing: Promise<void> | undefined;

  async function writeAll(bytes: Buffer): Promise<void> {
    for (let rest = bytes; rest.length > 0; ) {
      try {
        began = performance.now();
        const { bytesWritten } = await writeBytes(fd, rest);
        rest = rest.subarray(bytesWritten);
      } catch {
        began = undefined;
        await pause(RETRY_MS, undefined, { ref: false });
      }
    }
    began = undefined;
  }

  async function writeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const text = takeLines();
      await writeAll(Buffer.from(text));
      characters -= text.length;
      if (dropped > 0) {
        add(`${JSON.stringify({ level: 40, time: Date.now(), dropped, msg: 'lines of the log were dropped' })}\n`);
        dropped = 0;
      }
      if (waiting.length === 0) await pause(GATHER_MS);
    }
    writing = undefined;
  }

  function takeLines(): string {
    let taken = waiting.length;
    if (isShared) {
      let bytes = 0;
      taken = waiting.findIndex((line) => {
        bytes += Buffer.byteLength(line);
        return bytes > PIPE_BYTES;
      });
      if (taken < 0) taken = waiting.length;
    }
    return waiting.splice(0, Math.max(1, taken)).join('');
  }

  function add(line: string): void {
    waiting.push(line);
    characters += line.length;
  }

  return {
    write(line) {
      if (characters + line.length > MAX_WAITING_CHARACTERS) {
        dropped++;
        return;
      }
      add(line);
      writing ??= writeWaiting();
    },
    async flush() {
      await Promise.race([writing, pause(FLUSH_MS)]);
    },
    isHeld: () => began !== undefined && performance.now() - began >= FLUSH_MS,
  };
}
