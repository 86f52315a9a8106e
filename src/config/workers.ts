import { type Config, ConfigError } from './config.ts';

/** Which of several workers a process is, from 1 on. */
export interface Worker {
  readonly number: number;
  readonly of: number;
}

/** @throws ConfigError if several processes cannot serve the database */
export function requireSharedDatabase({ databaseUrl }: Config): void {
  if (!databaseUrl.startsWith('file:')) return;
  throw new ConfigError([
    '--workers: expected a PostgreSQL database in DATABASE_URL, since an SQLite file has one writer, but got a file. Leave out --workers, or see "Outgrowing one machine" in docs/operations.md.',
  ]);
}

/**
 * The settings of one worker: its share of the connections to the database, and of what clients may use, so that all workers
 * together keep the limits. The budget of a client never gets less than the largest operation costs.
 */
export function shareOf(config: Config, { number, of }: Worker): Config {
  const { limits, metricsPort } = config;
  const share = (whole: number) => Math.ceil(whole / of);
  return {
    ...config,
    metricsPort: metricsPort && metricsPort + number - 1,
    poolSize: share(config.poolSize),
    limits: {
      ...limits,
      budget: limits.budget && Math.max(limits.cost, share(limits.budget)),
      budgetPerSecond: share(limits.budgetPerSecond),
      subscriptions: share(limits.subscriptions),
      allSubscriptions: share(limits.allSubscriptions),
    },
  };
}
