import { Counter, Gauge, type Registry } from 'prom-client';

/** What is measured of the backups that the server makes. */
export interface BackupFigures {
  /** How old the newest one is or, if there is none, how long the server has run, and how old it should be at most, in seconds. */
  age: number;
  every: number;
  /** How many have failed since the start. */
  failures: number;
}

/** Adds the metrics of backups, which are read whenever the metrics are. */
export function backupMetrics(register: Registry, figures: () => BackupFigures): void {
  const registers = [register];
  new Gauge({
    name: 'portal_backup_age_seconds',
    help: 'The age of the newest verified backup; while there is none, how long the server has run',
    registers,
    collect() {
      this.set(figures().age);
    },
  });
  new Gauge({
    name: 'portal_backup_interval_seconds',
    help: 'How often backups are to be made (BACKUP_EVERY)',
    registers,
    collect() {
      this.set(figures().every);
    },
  });
  new Counter({
    name: 'portal_backup_failures_total',
    help: 'Backups that could not be made',
    registers,
    collect() {
      this.reset();
      this.inc(figures().failures);
    },
  });
}
