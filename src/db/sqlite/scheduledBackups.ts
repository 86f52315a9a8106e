import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PARTIAL } from './backup.ts';
import { makeBackup } from './makeBackup.ts';

/** How long to wait after a failure, unless the next backup is due sooner. */
const RETRY_MS = 600_000;
/** The longest that a timer is set for: longer ones fire at once. */
const DAY_MS = 86_400_000;

export interface BackupSchedule {
  /** How many seconds lie between two backups. */
  every: number;
  folder: string;
  /** How many are kept. */
  keep: number;
}

export interface BackupHooks {
  onMade(file: string): void;
  onFault(error: unknown): void;
}

export interface ScheduledBackups {
  figures(): {
    /** Since when there has been no new backup, in milliseconds: since the newest one or, if there is none, the start. */
    lastAt: number;
    failures: number;
  };
  /** Breaks off a backup that is being made, without waiting for it. */
  stop(): void;
}

/**
 * Makes a backup of a file in a folder whenever the newest one there is old enough, also at once. Removes old ones after each
 * that was made and verified, never before. Their names tell when they were made.
 */
export function scheduleBackups(path: string, schedule: BackupSchedule, hooks: BackupHooks): ScheduledBackups {
  const { folder, keep } = schedule;
  const every = schedule.every * 1_000;
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = (ms: number) => pause(Math.min(ms, DAY_MS), undefined, { signal, ref: false });
  let lastAt = Date.now();
  let failures = 0;

  async function make(): Promise<void> {
    const at = Date.now();
    const file = join(folder, nameAt(path, at));
    await makeBackup(path, file, signal);
    lastAt = at;
    hooks.onMade(file);
    const others = backupsIn(folder, path).filter(({ name }) => name !== basename(file));
    const outdated = others.slice(0, Math.max(0, others.length - (keep - 1)));
    // Another server may remove them at the same time.
    for (const { name } of outdated) rmSync(join(folder, name), { force: true });
    removeAbandoned(folder, path, at);
  }

  async function keepUp(): Promise<void> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const now = Date.now();
    // One that is dated ahead, before the clock went back, says nothing about when the next one is due.
    const newest = backupsIn(folder, path).findLast(({ at }) => at <= now);
    if (newest) lastAt = newest.at;
    if (newest && now < newest.at + every) await wait(newest.at + every - now);
    else await make();
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await keepUp().catch(async (error) => {
        if (signal.aborted) return;
        failures++;
        hooks.onFault(error);
        await wait(Math.min(every, RETRY_MS)).catch(() => undefined);
      });
    }
  }

  void run();
  return { figures: () => ({ lastAt, failures }), stop: () => stopping.abort() };
}

/** `portal-2026-11-26T12-00-00.000Z.db` of `portal.db`. */
function nameAt(path: string, at: number): string {
  return `${basename(path, '.db')}-${new Date(at).toISOString().replaceAll(':', '-')}.db`;
}

/** The backups of a database, the oldest first; those that are not complete with another ending. */
function backupsIn(folder: string, path: string, ending = ''): { name: string; at: number }[] {
  return readdirSync(folder)
    .map((name) => {
      const [, day, time] = /-(\d{4}-\d\d-\d\d)T(\d\d-\d\d-\d\d\.\d{3}Z)\.db/.exec(name) ?? [];
      return { name, at: Date.parse(`${day}T${time?.replaceAll('-', ':')}`) };
    })
    .filter(({ name, at }) => !Number.isNaN(at) && name === `${nameAt(path, at)}${ending}`)
    .sort((a, b) => a.at - b.at);
}

/** Removes what processes have left that were killed. Another server may be making one. */
function removeAbandoned(folder: string, path: string, now: number): void {
  for (const { name, at } of backupsIn(folder, path, PARTIAL)) {
    if (at < now - DAY_MS) rmSync(join(folder, name), { force: true });
  }
}
