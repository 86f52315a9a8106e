import { describe, expect, test } from '@jest/globals';
import { errorsOf, isRateLimited, isVersionConflict, type PortalError } from '../../src/client/errors.ts';
import type { UserErrorFieldsFragment } from '../../src/generated/client.ts';

const conflict: UserErrorFieldsFragment = {
  __typename: 'VersionConflictError',
  code: 'VERSION_CONFLICT',
  message: 'Expected version 1.',
  path: ['input', 'expectedVersion'],
  expectedVersion: 1,
  currentVersion: 2,
  current: { __typename: 'Contract', id: 'ctr_1' },
};
const limited = { message: 'Try again in 2 s.', extensions: { code: 'RATE_LIMITED' } };

/** As a front end writes it: without one of the codes it does not compile. */
function explain(error: PortalError): string {
  switch (error.code) {
    case 'VERSION_CONFLICT':
      return `Somebody made version ${error.currentVersion}.`;
    case 'INVALID_TRANSITION':
      return `It is ${error.currentStatus} now: ${error.allowedActions.join(', ')}.`;
    case 'CONTRACT_LOCKED':
      return `Its terms are locked, as it is ${error.status}.`;
    case 'FLAGGED':
      return `${error.criticalFlagCount} flags have to be resolved first.`;
    case 'HAS_DEPENDENTS':
      return `It still has ${error.contractCount} contracts.`;
    case 'INVALID_INPUT':
    case 'NOT_FOUND':
    case 'NOT_UNIQUE':
    case 'SELF_APPROVAL':
    case 'NOT_LATEST_ACTION':
    case 'IDEMPOTENCY_KEY_REUSED':
      return `${error.path.join('.')}: ${error.message}`;
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
    case 'BAD_USER_INPUT':
    case 'GRAPHQL_PARSE_FAILED':
    case 'GRAPHQL_VALIDATION_FAILED':
    case 'QUERY_TOO_COMPLEX':
    case 'RATE_LIMITED':
    case 'CURSOR_EXPIRED':
    case 'DOCUMENT_UNKNOWN':
    case 'INTERNAL_SERVER_ERROR':
    case 'NETWORK_ERROR':
      return error.message;
    default:
      return error satisfies never;
  }
}

test('what a mutation refused is told by what only its kind has', () => {
  const [error] = errorsOf({ data: { approveContract: { contract: null, userErrors: [conflict] } } });
  expect(error && explain(error)).toBe('Somebody made version 2.');
});

test('each decision of several can be refused', () => {
  const results = [{ userErrors: [] }, { userErrors: [conflict] }];
  expect(errorsOf({ data: { decideContracts: { results, userErrors: [] } } })).toEqual([conflict]);
});

describe('a request that failed is told by its code, whichever client says so', () => {
  test.each([
    ['a plain request', { errors: [limited] }],
    ['Apollo Client, in a result', { error: Object.assign(new Error(), { errors: [limited] }) }],
    ['Apollo Client, thrown', Object.assign(new Error(), { errors: [limited] })],
    ['urql', { error: Object.assign(new Error(), { graphQLErrors: [limited] }) }],
    ['graphql-request', Object.assign(new Error(), { response: { errors: [limited] } })],
  ])('%s', (_, outcome) => {
    expect(errorsOf(outcome)).toEqual([{ code: 'RATE_LIMITED', message: 'Try again in 2 s.' }]);
  });

  test('without an answer of the portal', () => {
    expect(errorsOf(new TypeError('fetch failed'))).toEqual([{ code: 'NETWORK_ERROR', message: 'fetch failed' }]);
  });
});

test('all that went well has no errors', () => {
  expect(errorsOf({ data: { viewer: { name: 'Ann' }, approveContract: { userErrors: [] } } })).toEqual([]);
});

test('a guard tells one kind from all others, also of what a mutation answered', () => {
  expect(isVersionConflict(conflict) && conflict.currentVersion).toBe(2);
  expect([isRateLimited(conflict), isRateLimited({ code: 'RATE_LIMITED' })]).toEqual([false, true]);
});
