import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { HTML_TYPE } from '../graphql/execution/mediaTypes.ts';
import type { SentOperation } from '../graphql/execution/repeatedOperations.ts';
import { persistedQuery } from '../graphql/execution/trustedDocuments.ts';
import { prefersPage } from './requestValidation.ts';

/** A request in the form Apollo Server accepts: it supports neither HEAD nor parameters that are present but empty. */
export function apolloRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const headers = headerMapOf(request.headers);
  if (method === 'GET' && prefersPage(request.headers.accept)) headers.set('accept', HTML_TYPE);
  return { method, headers, search: searchOf(request.url), body: bodyOf(request.body) };
}

/** The operation that a body holds; null if there is none, or if it is of another form than it should be. */
export function operationIn(body: unknown): SentOperation | null {
  const { query, operationName, variables, extensions } = Object(bodyOf(body)) as Record<string, unknown>;
  if (!isTextOrNone(query) || !isTextOrNone(operationName)) return null;
  if (!isRecordOrNone(variables) || !isRecordOrNone(extensions)) return null;
  return { query, operationName, variables, extensions };
}

const isTextOrNone = (value: unknown): value is string | null | undefined => value == null || typeof value === 'string';

const isRecordOrNone = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value == null || (typeof value === 'object' && !Array.isArray(value));

/** Clients that have no name for an operation send an empty one, and the id of a document in place of its text as they like. */
function bodyOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  if ('operationName' in body && body.operationName === '') return bodyOf({ ...body, operationName: null });
  if (!('documentId' in body)) return body;
  const { documentId, ...rest } = body as Record<string, unknown>;
  return typeof documentId === 'string' && rest.query === undefined
    ? { ...rest, extensions: persistedQuery(documentId) }
    : body;
}

/** Removes empty parameters. */
function searchOf(url: string): string {
  const start = url.indexOf('?');
  if (start < 0) return '';
  const search = new URLSearchParams(url.slice(start));
  for (const [name, nothing] of [
    ['operationName', /^$/],
    ['variables', /^\s*(null)?\s*$/],
    ['extensions', /^\s*(null)?\s*$/],
  ] as const) {
    const [value = '', ...others] = search.getAll(name);
    if (others.length === 0 && nothing.test(value)) search.delete(name);
  }
  const id = search.get('documentId');
  if (id && !search.has('query')) search.set('extensions', JSON.stringify(persistedQuery(id)));
  return `?${search}`;
}

function headerMapOf(headers: IncomingHttpHeaders): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
