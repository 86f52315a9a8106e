import { redactError } from '../observability/errorRedaction.ts';
import type { Log } from '../observability/log.ts';

/**
 * Takes what nothing else has caught, which Node would print with all that it holds before it ends the process. A promise
 * that fails unnoticed harms nothing but itself. After an exception nobody can tell what is left half done: `stop` has to end
 * the process.
 */
export function handleUncaughtErrors(log: Log, stop: () => void): void {
  process.on('unhandledRejection', (fault) => {
    log.error({ fault: redactError(fault) }, 'a promise failed and nobody waited for it');
  });
  process.on('uncaughtException', (fault) => {
    log.fatal({ fault: redactError(fault) }, 'the process cannot go on');
    stop();
  });
}
