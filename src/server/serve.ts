import { pino } from 'pino';
import { type Config, ConfigError } from '../config.ts';
import { CannotOpenDatabase } from '../db/errors.ts';
import { openDatabase } from '../db/open.ts';
import { createServer } from './server.ts';

/** How long stopping may take before the process ends all the same, in milliseconds. */
const STOP_WITHIN = 4_500;
const LAME_DUCK = 500;

/**
 * Serves until SIGTERM or SIGINT.
 * @throws CannotOpenDatabase, or the error of `listen`
 */
export async function serve(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel });
  const database = await openDatabase(config.databaseUrl, config);
  const server = await createServer({ database, ...config, logger, lameDuck: LAME_DUCK });
  try {
    const address = await server.app.listen({ host: config.host, port: config.port });
    process.stdout.write(`The contract portal API listens on ${address}/graphql - open it in a browser to explore.\n`);
  } catch (error) {
    await server.stop();
    await database.close();
    throw error;
  }

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    await server.stop();
    await database.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Runs a program of this project: what goes wrong in a known way ends it with clear lines instead of a stack. */
export async function run(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof CannotOpenDatabase) return `The database cannot be opened: ${error.message}`;
  if (!(error instanceof Error)) return String(error);
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${address} is in use. Stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${address ?? ''} is not an interface of this machine.`;
  return error.stack ?? error.message;
}
