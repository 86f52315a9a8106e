import type { BatchedConnection, Command } from './batchedConnection.ts';

/** A command that waits to be sent. */
export interface Deferred extends Command {
  /** Called with the rows; left out for a statement that returns none. */
  readonly onRows?: (rows: unknown[]) => void;
  /** Made where the command was asked for, for the stack of its error: it may fail long after that. */
  readonly origin?: Error;
}

/**
 * Runs commands in one batch, with a single Sync behind them: if one fails or is canceled, PostgreSQL runs none of those behind it.
 * With a Sync each, what follows a BEGIN that was canceled would be committed.
 * @throws what the first of them to fail fails with; its stack is that of where this one was asked for
 */
export async function runAll(connection: BatchedConnection, commands: readonly Deferred[]): Promise<void> {
  let culprit: Deferred | undefined;
  try {
    await Promise.all(
      commands.map(async (command) => {
        try {
          const rows = await connection.run(command);
          command.onRows?.(rows);
        } catch (error) {
          // Those behind it fail with the same error.
          culprit ??= command;
          throw error;
        }
      }),
    );
  } catch (error) {
    if (culprit?.origin && error instanceof Error)
      error.stack = `${error.name}: ${error.message}\n${framesOf(culprit.origin)}`;
    throw error;
  }
}

function framesOf({ stack = '' }: Error): string {
  return stack.slice(stack.indexOf('\n') + 1);
}
