// This project's server as `npm start` runs it, except for budgets, which the load would soon use up.
import { openDatabase } from '../../src/db/open.ts';
import { createLogger } from '../../src/observability/logger.ts';
import { STATEMENTS_OF_REQUEST } from '../../src/observability/requestRecord.ts';
import { createServer } from '../../src/server/server.ts';
import { onStatement, reportServer } from './report.ts';

const [place = ''] = process.argv.slice(2);
const url = place.includes(':') ? place : `file:${place}`;
const database = await openDatabase(url, { ...STATEMENTS_OF_REQUEST, ...(onStatement && { onStatement }) });
const { app } = await createServer({ database, logger: createLogger('info'), limits: { budget: 0 } });
reportServer(await app.listen({ host: '127.0.0.1', port: 0 }));
