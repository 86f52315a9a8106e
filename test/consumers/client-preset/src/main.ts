import assert from 'node:assert/strict';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from './gql/index.ts';

const Pending = graphql(`
  query Pending($first: Int!) {
    contracts(first: $first, where: { status: [PENDING_APPROVAL] }) {
      nodes {
        title
        createdAt
      }
    }
  }
`);

const response = await fetch(process.env.PORTAL_URL ?? '', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: Pending.toString(), variables: { first: 1 } }),
});
const { data } = (await response.json()) as { data: ResultOf<typeof Pending> };
const [contract] = data.contracts.nodes;
const createdAt: string | undefined = contract?.createdAt;
assert.match(createdAt ?? '', /Z$/);
// @ts-expect-error: a misspelt field.
assert.equal(contract?.titel, undefined);
