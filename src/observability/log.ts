import type { BaseLogger } from 'pino';

/** What is needed to write lines of the log. */
export type Log = Pick<BaseLogger, 'fatal' | 'error' | 'warn' | 'info'>;
