import type { ClientRequest, IncomingMessage } from 'node:http';
import type { AttemptOutcome } from '../../domain/webhookAttempts.ts';
import { inSpan, traceHeaders } from '../../observability/tracing.ts';
import { type Destinations, Unreachable } from './destinations.ts';

/** How long an attempt may take, in milliseconds, and how many bytes of an answer are waited for. */
const ANSWER_WITHIN_MS = 15_000;
const MAX_ANSWER_BYTES = 64 * 1024;

export interface Delivery {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Makes one attempt. Never throws, but for the reason of `signal` once that is aborted. */
export type Send = (delivery: Delivery, signal?: AbortSignal) => Promise<AttemptOutcome>;

/**
 * Posts to where `destinations` allow. Redirects are not followed, and nothing of an answer is kept but its status. Each
 * attempt has a connection of its own, so that it is checked where each of them leads.
 */
export function sender(destinations: Destinations, answerWithin = ANSWER_WITHIN_MS): Send {
  async function post({ url: text, headers, body }: Delivery, signal: AbortSignal): Promise<AttemptOutcome> {
    const url = new URL(text);
    const start = performance.now();
    const outcome = (status: number | null, problem: string | null): AttemptOutcome => ({
      status,
      problem,
      milliseconds: Math.round(performance.now() - start),
    });
    const late = AbortSignal.timeout(answerWithin);
    try {
      destinations.requireAddress(url);
      const { request: begin } = await clientOf(url);
      const request = begin(url, {
        method: 'POST',
        agent: false,
        lookup: destinations.lookupFor(url),
        headers: {
          ...headers,
          ...traceHeaders(),
          'content-length': Buffer.byteLength(body),
          'user-agent': 'contract-portal',
        },
        signal: AbortSignal.any([signal, late]),
      });
      request.end(body);
      const status = await statusOf(request);
      return outcome(status, problemOf(status));
    } catch (error) {
      signal.throwIfAborted();
      return outcome(
        null,
        late.aborted ? `Expected an answer within ${answerWithin / 1_000} s, but got none.` : told(error),
      );
    }
  }

  return (delivery, signal = new AbortController().signal) =>
    inSpan({ name: 'webhook delivery', kind: 'client', attributes: addressOf(delivery) }, async (note) => {
      const outcome = await post(delivery, signal);
      note(outcome.status === null ? { 'error.type': 'no answer' } : { 'http.response.status_code': outcome.status });
      return outcome;
    });
}

const addressOf = ({ url }: Delivery) => ({ 'http.request.method': 'POST', 'server.address': new URL(url).hostname });

/** Imported only here: `node:http` loads the whole of Node's clients, which a server without webhooks never needs. */
function clientOf({ protocol }: URL): Promise<Pick<typeof import('node:http'), 'request'>> {
  return protocol === 'http:' ? import('node:http') : import('node:https');
}

/** The status of the answer, once all of it is there: some receivers stop their work if the connection ends before. */
function statusOf(request: ClientRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | undefined;
    let bytes = 0;
    request.once('response', (response) => {
      answer = response;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MAX_ANSWER_BYTES) response.destroy();
      });
      // A status that has arrived counts, however the rest of the answer fails.
      response.on('error', () => undefined);
    });
    request.on('error', (error) => {
      if (!answer) reject(error);
    });
    request.once('close', () => resolve(answer?.statusCode ?? 0));
  });
}

function problemOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  const notFollowed = status >= 300 && status < 400 ? ' Redirects are not followed.' : '';
  return `Expected a status from 200 to 299, but got ${status}.${notFollowed}`;
}

/** Why there was no answer, in words or by the code of the system's error, never by what the receiver sent. */
function told(error: unknown): string {
  if (error instanceof Unreachable) return error.message;
  const { code } = (error ?? {}) as { code?: unknown };
  return `Expected an answer, but got none${typeof code === 'string' ? `: ${code}` : ''}.`;
}
