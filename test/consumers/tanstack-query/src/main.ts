import assert from 'node:assert/strict';
import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { ContractListDocument, CreateContractDocument, errorsOf, isNotFound } from 'contract-portal-client';
import { GraphQLClient } from 'graphql-request';

const client = new GraphQLClient(process.env.PORTAL_URL ?? '');

const pending = (first: number) =>
  queryOptions({
    queryKey: ['contracts', 'pending', first],
    queryFn: () => client.request(ContractListDocument, { first, where: { status: ['PENDING_APPROVAL'] } }),
  });

/** As a component would use it. */
export const usePending = () => useQuery(pending(20)).data?.contracts.nodes.map(({ title }) => title);

const queries = new QueryClient();
const { contracts } = await queries.fetchQuery(pending(2));
assert.equal(contracts.nodes.length, 2);
assert.match(contracts.nodes[0]?.createdAt ?? '', /Z$/);
// @ts-expect-error: a misspelt field.
assert.equal(contracts.nodes[0]?.titel, undefined);
// @ts-expect-error: an input without its title.
void (() => client.request(CreateContractDocument, { input: { customerId: 'cus_x' } }));

const refused = await client.request(CreateContractDocument, { input: { customerId: 'cus_x', title: 'X' } });
assert.ok(errorsOf({ data: refused }).some(isNotFound));
queries.clear();
