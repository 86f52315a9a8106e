import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { type BackupFigures, backupMetrics } from './backups.ts';
import { type DatabaseFigures, databaseGauges } from './database.ts';
import { measureOperations } from './operations.ts';
import { countResponses } from './responses.ts';

export interface MetricsServer {
  port: number;
  stop(): Promise<void>;
}

/**
 * Measures this process from now on, and serves the metrics in the format of Prometheus at `/metrics`, without
 * authentication.
 * @throws the error of `listen`
 */
export async function serveMetrics(
  address: { host: string; port: number },
  { backups, ...database }: DatabaseFigures & { backups?: (() => BackupFigures) | undefined },
): Promise<MetricsServer> {
  const register = new Registry();
  if (backups) backupMetrics(register, backups);
  const readDatabase = databaseGauges(register, database);
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    await readDatabase();
    response.setHeader('content-type', register.contentType).end(await register.metrics());
  });
  server.listen(address);
  await once(server, 'listening');
  // Only now: a port that is taken must leave nothing behind.
  collectDefaultMetrics({ register });
  const ends = [measureOperations(register), countResponses(register, server)];
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      for (const end of ends) end();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
