import { pino } from 'pino';
import type { Config } from '../config.ts';
import { openDatabase } from '../db/open.ts';
import { createServer } from './server.ts';

/** How long stopping may take before the process ends all the same, in milliseconds. */
const STOP_WITHIN = 4_500;
const LAME_DUCK = 500;

/**
 * Serves until SIGTERM or SIGINT. Returns the address of the API once it listens.
 * @throws CannotOpenDatabase, or the error of `listen`
 */
export async function serve(config: Config): Promise<string> {
  const logger = pino({ level: config.logLevel });
  const database = await openDatabase(config.databaseUrl, config);
  const server = await createServer({ database, ...config, logger, lameDuck: LAME_DUCK });
  let url: string;
  try {
    url = `${await server.app.listen({ host: config.host, port: config.port })}/graphql`;
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
  // Not before it can be stopped in good order: who waits for this line may do that at once.
  process.stdout.write(`The contract portal API listens on ${url} - open it in a browser to explore.\n`);
  return url;
}
