import { ConfigError } from '../config/config.ts';
import { UsageError } from '../config/usageError.ts';
import { CopyRefused } from '../db/copy.ts';
import { BackupFailed, CannotOpenDatabase, DatabaseUnavailable } from '../db/errors.ts';
import { redactError } from '../observability/errorRedaction.ts';

/** What shells report of a program that SIGPIPE has ended. */
const SIGPIPE_EXIT_CODE = 141;

/**
 * Runs a program of this project: an expected error ends it with a clear message instead of a stack trace. It ends quietly if
 * the reader of its output goes away, as in `| head`.
 */
export async function run(program: () => Promise<unknown>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  try {
    await program();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

/** Node ignores SIGPIPE, which ends other programs at such a write. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(SIGPIPE_EXIT_CODE);
  throw error;
}

/** The address in an error of `listen`. */
interface ListenProblem {
  address: string;
  hostname: string;
  port: number;
}

function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof UsageError) return error.message;
  if (error instanceof CopyRefused) return `Nothing was copied: ${error.message}`;
  if (error instanceof BackupFailed) return `There is no new backup: ${error.message}`;
  if (error instanceof CannotOpenDatabase) return `The database cannot be opened: ${error.message}`;
  if (error instanceof DatabaseUnavailable) return `The database is not available: ${error.message}. Try again later.`;
  const { code, address, hostname, port, syscall, path } = (error ?? {}) as NodeJS.ErrnoException &
    Partial<ListenProblem>;
  if (syscall === 'open' || syscall === 'read')
    return `The file ${path ?? 'that was named'} cannot be read or written (${code}).`;
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${address} is in use. Stop what uses it, or choose another one in PORT or METRICS_PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${address ?? hostname} is not an interface of this machine.`;
  return `Something went wrong that nobody expected: ${JSON.stringify(redactError(error))}`;
}
