import type { IncomingHttpHeaders } from 'node:http';
import type { onRequestHookHandler } from 'fastify';
import { answerType, HTML_TYPE, JSON_TYPE, preferredType } from '../graphql/execution/mediaTypes.ts';
import { HttpError } from './httpError.ts';

/**
 * Refuses requests whose headers already show that they or their answers cannot be read. This happens before anything
 * runs, since clients expect that a refused request had no effect. `page` tells whether there is an explorer page, for
 * browsers.
 */
export function validateRequest(page: boolean): onRequestHookHandler {
  return ({ method, url, headers }, _reply, done) => {
    const reads = method !== 'POST';
    done(answerProblem(headers, page && reads) ?? (reads ? searchProblem(url) : bodyProblem(headers)));
  };
}

/** The same for subscriptions, which are answered by events. */
export const validateStreamRequest: onRequestHookHandler = ({ method, url, headers }, _reply, done) => {
  // Named, not only allowed for: elements of other pages, such as images, accept anything.
  if (/\btext\/event-stream\b/i.test(headers.accept ?? ''))
    return done(method === 'GET' ? searchProblem(url) : bodyProblem(headers));
  done(new HttpError(406, 'Expected a client that names text/event-stream in the header Accept.'));
};

/** The same for routes that do not answer in GraphQL: only the body is checked. */
export const validateBody: onRequestHookHandler = ({ headers }, _reply, done) => done(bodyProblem(headers));

function answerProblem({ accept }: IncomingHttpHeaders, page: boolean): HttpError | undefined {
  if (answerType(accept) || (page && prefersPage(accept))) return undefined;
  return new HttpError(
    406,
    'Expected a client that accepts application/graphql-response+json or application/json. Change the header Accept, or leave it out.',
  );
}

/** Whether a client prefers an HTML page to JSON. */
export function prefersPage(accept: string | undefined): boolean {
  return preferredType(accept, [JSON_TYPE, HTML_TYPE]) === HTML_TYPE;
}

function bodyProblem(headers: IncomingHttpHeaders): HttpError | undefined {
  for (const [name, value, plain] of [
    ['Content-Encoding', headers['content-encoding'], 'identity'],
    // Node decodes chunked bodies, and ignores any other transfer coding.
    ['Transfer-Encoding', headers['transfer-encoding'], 'chunked'],
  ] as const) {
    const coding = value?.trim().toLowerCase();
    if (!coding || coding === plain) continue;
    return new HttpError(415, `Expected a body that is not compressed. Send it as it is, without the header ${name}.`);
  }
  if (headers['content-type'] === 'application/json') return undefined;
  for (const [, charset = ''] of (headers['content-type'] ?? '').matchAll(/;\s*charset\s*=\s*"?([^\s;"]*)/gi)) {
    if (!/^utf-?8$/i.test(charset)) {
      return new HttpError(415, 'Expected a body in UTF-8, but the header Content-Type names another charset.');
    }
  }
  return undefined;
}

/** Invalid UTF-8 would be decoded to something else, as it would be in a body. */
function searchProblem(url: string): HttpError | undefined {
  const message = 'Expected a query string in UTF-8, with everything but ASCII as %XX.';
  try {
    decodeURIComponent(url);
    return /^[\x21-\x7e]*$/.test(url) ? undefined : new HttpError(400, message);
  } catch {
    return new HttpError(400, message);
  }
}
