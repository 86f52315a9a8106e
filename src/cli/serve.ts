import type { Logger } from 'pino';
import { clockOn } from '../commands/systemClock.ts';
import type { Config } from '../config/config.ts';
import { openDatabase } from '../db/open.ts';
import { clockLog } from '../observability/clockLog.ts';
import { createLogger } from '../observability/logger.ts';
import { STATEMENTS_OF_REQUEST } from '../observability/requestRecord.ts';
import type { Identify } from '../server/identity/identify.ts';
import { localAdministrator, OPEN_MODE_NOTICE, requireSafeOpenMode } from '../server/identity/openMode.ts';
import { createServer, type ServerOptions } from '../server/server.ts';
import { requireMinimumVersions } from './minimumVersions.ts';
import { handleUncaughtErrors } from './uncaughtErrors.ts';

/** How long stopping may take before the process exits anyway. */
const STOP_TIMEOUT_MS = 4_500;
const LAME_DUCK_MS = 500;

/**
 * Serves until SIGTERM, SIGINT or SIGHUP. Returns the address of the API once it listens.
 * @throws ConfigError, CannotOpenDatabase, or the error of `listen`
 */
export async function serve(config: Config, options: Pick<ServerOptions, 'portal'> = {}): Promise<string> {
  requireMinimumVersions();
  requireSafeOpenMode(config);
  const logger = createLogger(config.logLevel);
  const identify = await identityOf(config, logger);
  const database = await openDatabase(config.databaseUrl, { ...config, ...STATEMENTS_OF_REQUEST });
  const clock = await clockOn(database, clockLog(logger));
  const server = await createServer({
    database,
    clock,
    ...config,
    ...options,
    identify,
    logger,
    lameDuck: LAME_DUCK_MS,
  });
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
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
    await server.stop();
    await database.close();
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
  handleUncaughtErrors(logger, () => {
    process.exitCode = 1;
    void stop();
  });
  if (!config.auth) process.stderr.write(OPEN_MODE_NOTICE);
  // Only once the signal handlers are installed: whoever waits for this line may send a signal at once.
  process.stdout.write(`The contract portal API listens on ${url} - open it in a browser to explore.\n`);
  return url;
}

async function identityOf({ auth }: Config, logger: Logger): Promise<Identify> {
  if (!auth) return localAdministrator;
  // Imported only here, so that a server without tokens never loads the code that checks them.
  const { bearerIdentity } = await import('../server/identity/bearer.ts');
  return bearerIdentity(auth, {
    onFailure: (err) => logger.error({ err }, 'the keys to verify tokens cannot be fetched'),
  });
}
