const VIEWER = '{ viewer { subject } }';
const json = JSON.stringify;

/** A body that makes no sense, and how it is refused. */
export interface BadRequest {
  what: string;
  body: string;
  status: number;
  code?: string;
  headers?: Record<string, string>;
  says?: RegExp;
}

export const BAD_REQUESTS: BadRequest[] = [
  { what: 'JSON that breaks off', body: '{"query": ', status: 400, says: /JSON/ },
  { what: 'an empty body', body: '', status: 400, says: /JSON/ },
  { what: 'no object', body: '"x"', status: 400 },
  { what: 'null', body: 'null', status: 400 },
  { what: 'a batch', body: json([{ query: VIEWER }]), status: 400, says: /batching/ },
  {
    what: 'a key that would poison objects',
    body: `{"query":"${VIEWER}","__proto__":{"x":1}}`,
    status: 400,
    says: /__proto__/,
  },
  { what: 'no query', body: '{}', status: 400 },
  { what: 'an empty query', body: json({ query: '' }), status: 400, says: /non-empty/ },
  { what: 'a query that is no text', body: json({ query: 7 }), status: 400, says: /strings/ },
  {
    what: 'a persisted query',
    body: json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    status: 200,
  },
  { what: 'variables that are no object', body: json({ query: VIEWER, variables: [1] }), status: 400, says: /object/ },
  {
    what: 'a query that breaks off',
    body: json({ query: '{ viewer {' }),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
    says: /Syntax Error/,
  },
  {
    what: 'a query of endless depth',
    body: json({ query: '{a'.repeat(15_000) }),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    what: 'a misspelt field',
    body: json({ query: '{ viewr { id } }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
    says: /"viewr"/,
  },
  {
    what: 'an operation that is not there',
    body: json({ query: `query A ${VIEWER}`, operationName: 'B' }),
    status: 400,
    says: /"B"/,
  },
  {
    what: 'no choice among operations',
    body: json({ query: `query A ${VIEWER} query B ${VIEWER}` }),
    status: 400,
    says: /operation name/,
  },
  {
    what: 'a variable that is missing',
    body: json({ query: 'query ($id: ID!) { contract(id: $id) { id } }' }),
    status: 400,
    says: /"\$id"/,
  },
  {
    what: 'a body in another form',
    body: VIEWER,
    status: 415,
    headers: { 'content-type': 'application/graphql' },
    says: /application\/json/,
  },
  {
    what: 'a form',
    body: 'query=x',
    status: 415,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    says: /application\/json/,
  },
  {
    what: 'text, which any web page could send',
    body: json({ query: VIEWER }),
    status: 415,
    headers: { 'content-type': 'text/plain' },
    says: /application\/json/,
  },
  {
    what: 'a body beyond 256 KiB',
    body: json({ query: VIEWER, variables: { x: 'x'.repeat(256 * 1024) } }),
    status: 413,
    says: /262144 bytes/,
  },
];
