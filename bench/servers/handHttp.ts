import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reportServer } from './report.ts';

/** Serves the view: `answer` is told how many contracts are asked for, and calls `send` with them. */
export function serveView(answer: (first: number, send: (contracts: object[]) => void) => void): void {
  serve<{ first: number }>(({ first }, send) => answer(first, (nodes) => send({ contracts: { nodes } })));
}

/** Serves any one operation: `answer` is told its variables, and calls `send` with the data. */
export function serve<Variables>(answer: (variables: Variables, send: (data: object) => void) => void): void {
  const server = createServer((request, response) => {
    readBody(request, (body) => answer(JSON.parse(body).variables, (data) => send(response, data)));
  });
  server.listen(0, '127.0.0.1', () => reportServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

function send(response: ServerResponse, data: object): void {
  const answer = JSON.stringify({ data });
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(answer),
  });
  response.end(answer);
}

function readBody(request: IncomingMessage, next: (body: string) => void): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (text) => {
    body += text;
  });
  request.on('end', () => next(body));
}
