import type { Lane } from './lane.ts';

/** A statement with its values, which waits to be sent. */
export interface Queued {
  readonly text: string;
  /** Prepared once per connection under this name, if it has one. */
  readonly name?: string | undefined;
  readonly values?: readonly unknown[];
  /** Gets the rows, of a statement that returns any. */
  readonly rows?: object[];
  /** Made where it was asked for, which may have been long before it fails. */
  readonly origin?: Error;
}

/**
 * Runs statements in one batch: if one fails or is canceled, PostgreSQL runs none of those behind it.
 * @throws what the first of them to fail fails with; its stack is that of where this one was asked for
 */
export async function runQueued(lane: Lane, queued: readonly Queued[]): Promise<void> {
  const running = queued.map(({ text, name, values = [] }) =>
    lane.run<object>({ sql: text, name, bind: () => [...values] }),
  );
  for (const [i, outcome] of (await Promise.allSettled(running)).entries()) {
    const { rows, origin } = queued[i] as Queued;
    if (outcome.status === 'rejected') throw askedAt(origin, outcome.reason);
    for (const row of outcome.value) rows?.push(row);
  }
}

function askedAt(origin: Error | undefined, error: Error): Error {
  const { stack = '' } = origin ?? {};
  if (stack) error.stack = `${error.name}: ${error.message}${stack.slice(stack.indexOf('\n'))}`;
  return error;
}
