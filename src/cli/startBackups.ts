import { basename } from 'node:path';
import type { BackupsConfig } from '../config/backups.ts';
import { keepBackups } from '../db/open.ts';
import { backgroundLog } from '../observability/errorLog.ts';
import type { Log } from '../observability/log.ts';
import type { BackupFigures } from '../observability/metrics/backups.ts';

export interface Backups {
  figures(): BackupFigures;
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
