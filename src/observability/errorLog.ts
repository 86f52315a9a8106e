import { redactError, redactMessage } from './errorRedaction.ts';
import type { Log } from './log.ts';
import { currentRequest } from './requestRecord.ts';

/** Logs errors that clients must not see. */
export type LogError = (fault: unknown, requestId?: string) => void;

/** Logs each error of a request once, with the id that its client is given. */
export function errorLog(log: Log): LogError {
  return (fault, requestId) => {
    const request = currentRequest();
    if (request?.faults?.has(fault)) return;
    if (request) request.faults = (request.faults ?? new Set()).add(fault);
    log.error({ requestId: requestId ?? request?.id, fault: redactError(fault) }, 'a request failed');
  };
}

/** Logs errors of work that goes on in the background; `message` says which. */
export function backgroundLog(log: Log, message: string): (fault: unknown) => void {
  return (fault) => log.error({ fault: redactError(fault) }, message);
}

/** For messages of a library, which may repeat the text of errors from elsewhere. */
export function libraryLog(log: Log) {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message: unknown) => log.warn(redactMessage(String(message))),
    error: (message: unknown) => log.error(redactMessage(String(message))),
  };
}
