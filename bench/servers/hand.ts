// The upper bound: a server hand-written for this one view, on the same tables and driver, with only node:http.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Sqlite from 'better-sqlite3';
import { batch } from './handBatch.ts';
import { loop } from './handLoop.ts';
import { onStatement, reportServer } from './report.ts';

const [file = '', way = ''] = process.argv.slice(2);
const database = new Sqlite(file, { readonly: true, verbose: onStatement });
const view = { loop, batch }[way];
if (!view) throw new Error(`Expected loop or batch, but got "${way}".`);
const contracts = view(database);

const server = createServer((request, response) => {
  readBody(request, (body) => {
    const { variables } = JSON.parse(body);
    const answer = JSON.stringify({ data: { contracts: { nodes: contracts(variables.first) } } });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(answer),
    });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => reportServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));

function readBody(request: IncomingMessage, next: (body: string) => void): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (text) => {
    body += text;
  });
  request.on('end', () => next(body));
}
