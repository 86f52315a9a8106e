// The upper bound: a server hand-written for this one view, on the same tables and driver, with only node:http.
import Sqlite from 'better-sqlite3';
import { batch } from './handBatch.ts';
import { serveView } from './handHttp.ts';
import { loop } from './handLoop.ts';
import { onStatement } from './report.ts';

const [file = '', way = ''] = process.argv.slice(2);
const database = new Sqlite(file, { readonly: true, verbose: onStatement });
const view = { loop, batch }[way];
if (!view) throw new Error(`Expected loop or batch, but got "${way}".`);
const contracts = view(database);

serveView((first, send) => send(contracts(first)));
