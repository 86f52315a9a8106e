import { basename } from 'node:path';
import type { BackupsConfig } from '../config/backups.ts';
import { keepBackups } from '../db/open.ts';
import { backgroundLog } from '../observability/errorLog.ts';
import type { Log } from '../observability/log.ts';

export interface Backups {
  /** How old the newest backup is, or how long there has been none, and how old it should be at most, in seconds. */
  figures(): { age: number; every: number; failures: number };
  stop(): void;
}

/** Makes backups from now on; undefined if there are to be none. */
export async function startBackups(
  { backups, databaseUrl }: { backups: BackupsConfig | null; databaseUrl: string },
  log: Log,
): Promise<Backups | undefined> {
  if (!backups) return undefined;
  const { figures, stop } = await keepBackups(databaseUrl, backups, {
    onMade: (file) => log.info({ file: basename(file) }, 'a backup was made and verified'),
    onFault: backgroundLog(log, 'a backup cannot be made for now'),
  });
  return {
    figures() {
      const { lastAt, failures } = figures();
      return { age: Math.max(0, Date.now() - lastAt) / 1_000, every: backups.every, failures };
    },
    stop,
  };
}
