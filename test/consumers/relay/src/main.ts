import assert from 'node:assert/strict';
import runtime from 'relay-runtime';
import approve, { type queriesApproveMutation } from './__generated__/queriesApproveMutation.graphql.ts';
import pending, { type queriesPendingQuery } from './__generated__/queriesPendingQuery.graphql.ts';

const { commitMutation, Environment, fetchQuery, Network, RecordSource, Store } = runtime;

const environment = new Environment({
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(process.env.PORTAL_URL ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  }),
  store: new Store(new RecordSource()),
});

const data = await fetchQuery<queriesPendingQuery>(environment, pending, { first: 2 }).toPromise();
const node = data?.contracts.edges[0]?.node;
const createdAt: string | undefined = node?.createdAt;
assert.match(createdAt ?? '', /Z$/);
// @ts-expect-error: a misspelt field.
assert.equal(node?.titel, undefined);

commitMutation<queriesApproveMutation>(environment, {
  mutation: approve,
  variables: { input: { id: 'ctr_none' } },
  onCompleted({ approveContract }) {
    assert.equal(approveContract?.userErrors[0]?.__typename, 'NotFoundError');
  },
  onError: (error) => {
    throw error;
  },
});
