import { z } from 'zod';
import { DURATIONS, duration } from './duration.ts';

/** When the server itself makes backups, and where. */
export interface BackupsConfig {
  /** How many seconds lie between two of them. */
  every: number;
  folder: string;
  /** How many are kept. */
  keep: number;
}

export const backupVariables = {
  BACKUP_EVERY: duration.optional(),
  BACKUP_DIR: z.string().default('data/backups'),
  BACKUP_KEEP: z.coerce.number().int().min(1).max(10_000).default(24),
};

export const BACKUP_SETTINGS = {
  BACKUP_EVERY: DURATIONS,
  BACKUP_DIR: 'a folder',
  BACKUP_KEEP: 'a number of backups from 1 to 10000',
} satisfies Record<keyof typeof backupVariables, string>;

/** When backups are made; null if never. `problems` gets a line if the database is not one that this program can copy. */
export function backupsOf(
  { BACKUP_EVERY: every, BACKUP_DIR: folder, BACKUP_KEEP: keep }: z.infer<z.ZodObject<typeof backupVariables>>,
  databaseUrl: string,
  problems: string[],
): BackupsConfig | null {
  if (every === undefined) return null;
  if (databaseUrl.startsWith('file:')) return { every, folder, keep };
  problems.push(
    'BACKUP_EVERY: expected none beside a DATABASE_URL that names no SQLite file. PostgreSQL has its own: see "Backups" in docs/operations.md.',
  );
  return null;
}
