// This project's server for very many subscribers, on the database of a URL.
import { openDatabase } from '../../src/db/open.ts';
import { createLogger } from '../../src/observability/logger.ts';
import { STATEMENTS_OF_REQUEST } from '../../src/observability/requestRecord.ts';
import { createServer } from '../../src/server/server.ts';
import { reportServer } from './report.ts';

const MANY = 100_000;

const [url = ''] = process.argv.slice(2);
const database = await openDatabase(url, STATEMENTS_OF_REQUEST);
const limits = { budget: 0, subscriptions: MANY, allSubscriptions: MANY };
const { app } = await createServer({ database, logger: createLogger('info'), limits });
reportServer(await app.listen({ host: '127.0.0.1', port: 0 }));
