import { redactError } from '../observability/errorRedaction.ts';
import type { Log } from '../observability/log.ts';

/**
 * Handles uncaught errors, which Node would print with all their data before it ends the process. An unhandled
 * rejection affects nothing else, so it is only logged. After an uncaught exception the state of the process is
 * unknown: `stop` has to end it.
 */
export function handleUncaughtErrors(log: Log, stop: () => void): void {
  process.on('unhandledRejection', (fault) => {
    log.error({ fault: redactError(fault) }, 'unhandled rejection');
  });
  process.on('uncaughtException', (fault) => {
    log.fatal({ fault: redactError(fault) }, 'uncaught exception');
    stop();
  });
}
