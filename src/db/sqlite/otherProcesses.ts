import type { Connection } from './connection.ts';

/** How often to look whether another process has written. */
const LOOK_EVERY_MS = 1_000;

/** Calls `send` within a second after another connection has committed to the file; returns how to stop. */
export function lookForCommits(reader: Connection): (send: () => void) => () => void {
  const dataVersion = () => reader.pragma('data_version', { simple: true });
  return (send) => {
    let seen = dataVersion();
    const timer = setInterval(() => {
      const present = dataVersion();
      if (present === seen) return;
      seen = present;
      send();
    }, LOOK_EVERY_MS).unref();
    return () => clearInterval(timer);
  };
}
