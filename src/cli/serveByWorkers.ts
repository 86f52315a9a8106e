import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config/config.ts';
import { requireSharedDatabase } from '../config/workers.ts';
import { redactError } from '../observability/errorRedaction.ts';
import { createLogger } from '../observability/logger.ts';
import { OPEN_MODE_NOTICE, requireSafeOpenMode } from '../server/identity/openMode.ts';
import { argumentsOf } from './serveArguments.ts';

/** How long after a worker has ended another one takes its place, and twice as long after each further one. */
const FIRST_PAUSE_MS = 500;
const LAST_PAUSE_MS = 30_000;
/** How long a worker has to have run for the pause to be short again. */
const PROVEN_AFTER_MS = 60_000;
/** How long workers may take to stop. They end themselves sooner, unless they hang. */
const STOP_TIMEOUT_MS = 4_800;

/**
 * Serves with several processes on one port until SIGTERM, SIGINT or SIGHUP, on which all of them stop. A worker that ends is
 * replaced, as soon as another one can be started; if one of the first cannot start, which it says itself, all end.
 * @throws ConfigError, or the error of `listen`
 */
export async function serveByWorkers(config: Config, count: number): Promise<void> {
  requireSafeOpenMode(config);
  requireSharedDatabase(config);
  const logger = createLogger(config.logLevel);
  const env = { PORT: String(await freePort(config)) };
  const running = new Set<Worker>();
  let isStopping = false;

  function fork(number: number): Worker {
    cluster.setupPrimary({ args: argumentsOf({ number, of: count }) });
    const worker = cluster.fork(env);
    running.add(worker);
    worker.once('exit', (code, signal) => {
      running.delete(worker);
      if (!isStopping) logger.error({ worker: number, code, signal }, 'a worker has ended');
      else if (code) fail();
    });
    worker.on('error', (fault) => {
      // Without an id, it has never run, and does not exit.
      if (worker.process.pid === undefined) running.delete(worker);
      logFault(number, fault);
    });
    return worker;
  }

  /** The operating system may have no room for another process, or a worker may have ended as it was sent something. */
  function logFault(number: number, fault: unknown): void {
    logger.error({ worker: number, fault: redactError(fault) }, 'a worker cannot be started or reached');
  }

  /** Resolves to the address that a worker listens on; undefined if it ends instead. */
  async function address(worker: Worker): Promise<string | undefined> {
    const ended = new AbortController();
    worker.once('exit', () => ended.abort());
    const [message] = await once(worker, 'message', { signal: ended.signal }).catch(() => [undefined]);
    return message?.url;
  }

  async function replaceOnExit(number: number, first: Worker): Promise<void> {
    let [worker, wait] = [first, FIRST_PAUSE_MS];
    while (!isStopping) {
      const began = performance.now();
      // Rejected by an error, after which it may run or not.
      while (!worker.isDead()) await once(worker, 'exit').catch(() => undefined);
      if (performance.now() - began > PROVEN_AFTER_MS) wait = FIRST_PAUSE_MS;
      // Keeps the process alive: all workers may have ended.
      await pause(wait);
      if (isStopping) return;
      wait = Math.min(2 * wait, LAST_PAUSE_MS);
      try {
        worker = fork(number);
      } catch (fault) {
        logFault(number, fault);
      }
    }
  }

  function fail(): void {
    process.exitCode = 1;
  }

  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    const all = [...running];
    const ended = Promise.all(all.map((worker) => once(worker, 'exit')));
    for (const worker of all) worker.process.kill('SIGTERM');
    await Promise.race([ended, pause(STOP_TIMEOUT_MS)]);
    if (running.size > 0) fail();
    for (const worker of running) worker.process.kill('SIGKILL');
    process.exit();
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
  // One migrates the database before the others open it, and says once what is wrong with the settings.
  const first = fork(1);
  const url = await address(first);
  const workers = [first, ...(url === undefined ? [] : Array.from({ length: count - 1 }, (_, n) => fork(n + 2)))];
  const urls = await Promise.all([url, ...workers.slice(1).map(address)]);
  if (isStopping) return;
  if (urls.includes(undefined)) {
    fail();
    return stop();
  }
  workers.forEach((worker, n) => void replaceOnExit(n + 1, worker));
  if (!config.auth) process.stderr.write(OPEN_MODE_NOTICE);
  process.stdout.write(`The contract portal API listens on ${url} - with ${count} workers.\n`);
}

/**
 * The port of the settings, or a free one in place of 0. Workers share it, so none of them would notice that another program has
 * it.
 * @throws the error of `listen`
 */
async function freePort({ host, port }: Config): Promise<number> {
  const server = createServer().listen({ host, port });
  await once(server, 'listening');
  const { port: found } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return found;
}
