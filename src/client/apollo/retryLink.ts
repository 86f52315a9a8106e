import { ApolloLink, ServerError } from '@apollo/client';
import { catchError, concatMap, defer, of, retry, throwError, timer } from 'rxjs';
import { isRepeatable } from './keyLink.ts';

/** What servers and proxies answer if they cannot serve for now. */
const PASSING = [429, 502, 503, 504];
const RETRIES = 4;
const FIRST_WAIT_MS = 300;
/** Who has to wait longer than this is told so. */
const LONGEST_WAIT_MS = 10_000;

/** An answer that says to try again. */
class TryAgain extends Error {
  readonly result: ApolloLink.Result;

  constructor(result: ApolloLink.Result) {
    super('The server said to try again.');
    this.result = result;
  }
}

/**
 * Sends an operation again if the network failed or the server could not serve it for now, up to four times, after what the
 * server says in `Retry-After` or ever longer waits. Mutations without a key are sent once, as they may have taken effect.
 */
export function retryLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (!isRepeatable(operation)) return forward(operation);
    const response = () => operation.getContext().response as Response | undefined;
    return defer(() => forward(operation)).pipe(
      concatMap((result) => (isPassing(response()?.status) ? throwError(() => new TryAgain(result)) : of(result))),
      retry({
        count: RETRIES,
        delay(error, attempt) {
          const answered = error instanceof TryAgain ? response() : ServerError.is(error) ? error.response : undefined;
          const wait = waitOf(answered?.headers, attempt);
          const isWorthIt = error instanceof TryAgain || error instanceof TypeError || isPassing(answered?.status);
          return isWorthIt && wait <= LONGEST_WAIT_MS ? timer(wait) : throwError(() => error);
        },
      }),
      catchError((error) => (error instanceof TryAgain ? of(error.result) : throwError(() => error))),
    );
  });
}

const isPassing = (status: number | undefined) => status !== undefined && PASSING.includes(status);

/** In milliseconds. */
function waitOf(headers: Headers | undefined, attempt: number): number {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isNaN(seconds) ? FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2) : seconds * 1_000;
}
