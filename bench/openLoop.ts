// Sends requests at fixed times, whatever becomes of those before: a separate process, like the load of a fixed number of clients.
import { setTimeout as pause } from 'node:timers/promises';
import { answerParent } from './children.ts';
import { connectionPool } from './connectionPool.ts';

export interface OpenLoad {
  url: string;
  body: string;
  /** Requests per second. */
  rate: number;
  seconds: number;
}

export interface Answer {
  /** When the request was due, in milliseconds since the first one. */
  due: number;
  /** How long after that its answer was there, so that a generator that falls behind makes nothing look faster. */
  ms: number;
  /** 0 if there was no whole answer, or none that says when to try again although it was turned down. */
  status: number;
}

/** How long to wait for the last answers. */
const PATIENCE_MS = 30_000;

async function sendAll({ url, body, rate, seconds }: OpenLoad): Promise<Answer[]> {
  const { hostname, port } = new URL(url);
  const request = `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const pool = connectionPool({ host: hostname, port: Number(port), request: Buffer.from(request) });
  const answers: Answer[] = [];
  const count = Math.round(rate * seconds);
  const start = performance.now();
  const end = start + seconds * 1_000 + PATIENCE_MS;
  for (let sent = 0; sent < count; await pause(1)) {
    const dueNow = Math.min(count, ((performance.now() - start) * rate) / 1_000);
    for (; sent < dueNow; sent++) {
      const due = (sent * 1_000) / rate;
      pool.send((status) => answers.push({ due, ms: performance.now() - start - due, status }));
    }
  }
  while (answers.length < count && performance.now() < end) await pause(20);
  pool.close();
  return answers;
}

answerParent<OpenLoad, Answer[]>({}, sendAll);
