import assert from 'node:assert/strict';
import { initGraphQLTada } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from './graphql-env.d.ts';

interface Scalars {
  DateTime: string;
  Date: string;
  Decimal: string;
  EmailAddress: string;
  CurrencyCode: string;
  JSON: unknown;
}

const graphql = initGraphQLTada<{ introspection: introspection; scalars: Scalars }>();

const Pending = graphql(`
  query Pending($first: Int!) {
    contracts(first: $first, where: { status: [PENDING_APPROVAL] }) {
      nodes {
        title
        createdAt
        value {
          amount
        }
      }
    }
  }
`);
type Data = (typeof Pending)['__apiType'] extends ((variables: never) => infer Result) | undefined ? Result : never;

const response = await fetch(process.env.PORTAL_URL ?? '', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: print(Pending), variables: { first: 1 } }),
});
const { data } = (await response.json()) as { data: Data };
const [contract] = data.contracts.nodes;
const amount: string | undefined = contract?.value?.amount;
assert.match(amount ?? '', /^\d+\.\d{2}$/);
// @ts-expect-error: a misspelt field.
assert.equal(contract?.titel, undefined);
