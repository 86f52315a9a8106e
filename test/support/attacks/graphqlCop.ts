import type { Data } from '../servers/answers.ts';

interface Reply {
  status: number;
  text: string;
  /** The body as JSON, or nothing. */
  json: Data;
}

type Send = (init: RequestInit, parameters?: Record<string, string>, path?: string) => Promise<Reply>;

/** Tries one thing, and tells whether the server lets itself in for it. */
type Check = (send: Send) => Promise<boolean>;

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (body: unknown): RequestInit => ({ method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });
const many = (count: number, piece: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join(' ');
const answersTypename = ({ json }: Reply) => json?.data?.__typename !== undefined;

/** The thirteen checks of graphql-cop, a scanner for GraphQL servers, with some that it leaves out. */
export const CHECKS: Record<string, Check> = {
  'alias overloading': async (send) => {
    const { json } = await send(post({ query: `query cop { ${many(101, (i) => `alias${i}: __typename`)} }` }));
    return json?.data?.alias100 !== undefined;
  },
  'batch queries': async (send) => {
    const { json } = await send(post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }))));
    return Array.isArray(json) && json.length >= 10;
  },
  'directive overloading': async (send) => {
    const unknown = await send(post({ query: `query cop { __typename ${'@aa'.repeat(10)} }` }));
    const known = await send(post({ query: `query cop { __typename ${'@include(if: true) '.repeat(100)} }` }));
    return unknown.json?.errors?.length === 10 || known.json?.errors?.length === 99 || answersTypename(known);
  },
  'circular queries': async (send) => {
    const deep =
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    const endless = 'query cop { ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }';
    const answers = [await send(post({ query: deep })), await send(post({ query: endless }))];
    return answers.some(({ json }) => json?.data?.__schema?.types?.length > 25 || json?.errors === undefined);
  },
  'queries by GET': async (send) => answersTypename(await send({}, { query: 'query cop { __typename }' })),
  'mutations by GET': async (send) => {
    const bare = await send({}, { query: 'mutation cop { __typename }' });
    return (
      answersTypename(bare) ||
      answersTypename(await send({ headers: JSON_TYPE }, { query: 'mutation cop { __typename }' }))
    );
  },
  'queries by POST as forms': async (send) => {
    const form = new URLSearchParams({ query: 'query cop { __typename }' });
    const byBody = await send({ method: 'POST', headers: FORM_TYPE, body: form.toString() });
    const byUrl = await send({ method: 'POST', headers: FORM_TYPE }, Object.fromEntries(form));
    const asText = await send({
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ __typename }"}',
    });
    return [byBody, byUrl, asText].some(answersTypename);
  },
  'field duplication': async (send) =>
    answersTypename(await send(post({ query: `query cop { ${many(500, () => '__typename')} }` }))),
  'field suggestions': async (send) => {
    const queries = ['query cop { __schema { directive } }', 'query cop { viewr { id } }'];
    const answers = await Promise.all(queries.map((query) => send(post({ query }))));
    return answers.some(({ text }) => text.includes('Did you mean'));
  },
  introspection: async (send) => {
    const { json } = await send(post({ query: 'query cop { __schema { types { name } } }' }));
    return json?.data?.__schema?.types !== undefined;
  },
  'explorer pages': async (send) => {
    const paths = ['/graphql', '/graphiql', '/playground', '/console', '/altair', '/explorer'];
    const pages = await Promise.all(paths.map((path) => send({ headers: { accept: 'text/html' } }, {}, path)));
    // The portal is a page, too, but nothing to explore the API with.
    const portal = await send({ headers: { accept: 'text/html' } }, {}, '/');
    const explorers = /graphiql|playground|sandbox|explorer|altair/i;
    return pages.some(({ text }) => /<html/i.test(text)) || [...pages, portal].some(({ text }) => explorers.test(text));
  },
  'tracing and debugging': async (send) => {
    const queries = ['query cop { __typename }', 'query cop { nothing }'];
    const answers = await Promise.all(queries.map((query) => send(post({ query }))));
    return answers.some(({ text }) => /stacktrace|"tracing"|"debug|ftv1|"exception"/i.test(text));
  },
  'unhandled errors': async (send) => {
    const bodies = ['qwerty cop { abc }', '{"', '\u0000'].map((query) => post({ query }));
    const answers = await Promise.all([...bodies, post('no object'), post(null)].map((init) => send(init)));
    return answers.some(
      ({ status, text, json }) => status >= 500 || !json?.errors || /exception|stack|node_modules/i.test(text),
    );
  },
};

/** Runs every check against the server that has its API at `url`. Returns the names of those that find something. */
export async function findingsOf(url: string): Promise<string[]> {
  const send: Send = async (init, parameters = {}, path) => {
    const target = path ? new URL(path, url) : new URL(`${url}?${new URLSearchParams(parameters)}`);
    const response = await fetch(target, init);
    const text = await response.text();
    return { status: response.status, text, json: jsonOf(text) };
  };
  const found: string[] = [];
  for (const [name, check] of Object.entries(CHECKS)) if (await check(send)) found.push(name);
  return found;
}

function jsonOf(text: string): Data {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
