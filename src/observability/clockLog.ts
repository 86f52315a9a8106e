import type { Log } from './log.ts';

/** Logs that what is stored is dated ahead of this machine, whose clock has gone back, or is behind that of another server. */
export function clockLog(log: Log): (milliseconds: number) => void {
  return (milliseconds) =>
    log.warn({ secondsAhead: Math.round(milliseconds / 1_000) }, 'the clock of this machine is behind what is stored');
}
