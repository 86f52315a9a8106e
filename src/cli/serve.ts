import type { Logger } from 'pino';
import { clockOn } from '../commands/systemClock.ts';
import type { Config } from '../config/config.ts';
import type { Worker } from '../config/workers.ts';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open.ts';
import { clockLog } from '../observability/clockLog.ts';
import { redactError } from '../observability/errorRedaction.ts';
import { createLogger } from '../observability/logger.ts';
import { type LogStream, logStream } from '../observability/logStream.ts';
import type { MetricsServer } from '../observability/metrics/serveMetrics.ts';
import { STATEMENTS_OF_REQUEST } from '../observability/requestRecord.ts';
import { startTracing } from '../observability/tracing.ts';
import type { Identify } from '../server/identity/identify.ts';
import { localAdministrator, OPEN_MODE_NOTICE, requireSafeOpenMode } from '../server/identity/openMode.ts';
import { createServer } from '../server/server.ts';
import type { ServerOptions } from '../server/serverOptions.ts';
import { requireMinimumVersions } from './minimumVersions.ts';
import { type Backups, startBackups } from './startBackups.ts';
import { handleUncaughtErrors } from './uncaughtErrors.ts';

/** How long stopping may take before the process exits anyway. */
const STOP_TIMEOUT_MS = 4_000;
const LAME_DUCK_MS = 500;
const NO_AUDIT_KEY_NOTICE = 'AUDIT_KEY is not set: whoever can write to the database can rewrite the ledger unnoticed';

interface ServeOptions extends Pick<ServerOptions, 'portal'> {
  /** Which of several workers this process is: it shares its port with the others, and tells its parent when it listens. */
  worker?: Worker;
}

/**
 * Serves until SIGTERM, SIGINT or SIGHUP. Returns the address of the API once it listens.
 * @throws ConfigError, CannotOpenDatabase, or the error of `listen`
 */
export async function serve(config: Config, { worker, ...options }: ServeOptions = {}): Promise<string> {
  requireMinimumVersions();
  requireSafeOpenMode(config);
  // Neither a full disk nor a reader that has gone may end a server.
  for (const stream of [process.stdout, process.stderr])
    stream.removeAllListeners('error').on('error', () => undefined);
  const log = logStream(process.stdout.fd, { isShared: worker !== undefined });
  const logger = createLogger(config.logLevel, log, worker && { worker: worker.number });
  await startTracing();
  const identify = await identityOf(config, logger);
  const lost = Promise.withResolvers<Error>();
  const database = await openDatabase(config.databaseUrl, {
    ...config,
    ...STATEMENTS_OF_REQUEST,
    onLost: lost.resolve,
    onNotice: (notice) => logger.warn(notice),
    onLargeLog: (bytes) => logger.warn({ bytes }, 'the -wal of the database is large: something keeps reading'),
  });
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
  const backups = await startBackups(config, logger);
  let metrics: MetricsServer | undefined;
  let url: string;
  try {
    metrics = await metricsOf(config, database, backups);
    const address = { host: config.host, port: config.port, ...(worker && { reusePort: true }) };
    url = `${await server.app.listen(address)}/graphql`;
  } catch (error) {
    backups?.stop();
    await metrics?.stop();
    await server.stop();
    await database.close();
    throw error;
  }

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      process.exitCode = 1;
      void endProcess(log);
    }, STOP_TIMEOUT_MS).unref();
    backups?.stop();
    await server.stop();
    await metrics?.stop();
    await database.close();
    await endProcess(log);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
  const fail = () => {
    process.exitCode = 1;
    void stop();
  };
  handleUncaughtErrors(logger, fail);
  void lost.promise.then((fault) => {
    logger.fatal({ fault: redactError(fault) }, 'the database is lost');
    process.stderr.write(`The server stops: ${fault.message}.\n`);
    fail();
  });
  if (config.auth && config.auditKeys.length === 0) logger.warn(NO_AUDIT_KEY_NOTICE);
  if (worker) {
    process.send?.({ url });
    return url;
  }
  if (!config.auth) process.stderr.write(OPEN_MODE_NOTICE);
  // Only once the signal handlers are installed: whoever waits for this line may send a signal at once.
  process.stdout.write(`The contract portal API listens on ${url} - open it in a browser to explore.\n`);
  return url;
}

/** Ends the process. Node would wait for a write that does not return, as to a disk that hangs or a terminal that is held. */
async function endProcess(log: LogStream): Promise<void> {
  await log.flush();
  if (log.isHeld()) process.kill(process.pid, 'SIGKILL');
  process.exit();
}

async function metricsOf(
  { host, metricsPort }: Config,
  database: Database,
  backups: Backups | undefined,
): Promise<MetricsServer | undefined> {
  if (metricsPort === null) return undefined;
  // Imported only here, so that a server that is not measured never loads what measures it.
  const { serveMetrics } = await import('../observability/metrics/serveMetrics.ts');
  const metrics = await serveMetrics(
    { host, port: metricsPort },
    { load: database.load, isReady: database.isReady, backlog: database.read.backlog.read, backups: backups?.figures },
  );
  process.stdout.write(`Metrics are served on port ${metrics.port}, at /metrics.\n`);
  return metrics;
}

async function identityOf({ auth }: Config, logger: Logger): Promise<Identify> {
  if (!auth) return localAdministrator;
  // Imported only here, so that a server without tokens never loads the code that checks them.
  const { bearerIdentity } = await import('../server/identity/bearer.ts');
  return bearerIdentity(auth, {
    onFailure: (err) => logger.error({ err }, 'the keys to verify tokens cannot be fetched'),
  });
}
