import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import {
  ApproveContractDocument,
  ContractListDocument,
  ContractViewDocument,
  errorsOf,
  isVersionConflict,
  valueTypes,
} from 'contract-portal-client';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { Client, fetchExchange, useQuery } from 'urql';

const schema = introspectionFromSchema(
  buildSchema(readFileSync(new URL(import.meta.resolve('contract-portal-client/schema.graphql')), 'utf8')),
);
const client = new Client({
  url: process.env.PORTAL_URL ?? '',
  preferGetMethod: false,
  exchanges: [
    cacheExchange({
      schema: schema as never,
      keys: Object.fromEntries(valueTypes.map((type) => [type, () => null])),
      resolvers: { Query: { contracts: relayPagination(), customers: relayPagination(), events: relayPagination() } },
    }),
    fetchExchange,
  ],
});

/** As a component would use it. */
export const useTitle = (id: string) =>
  useQuery({ query: ContractViewDocument, variables: { id } })[0].data?.contract?.title;

const where = { status: ['PENDING_APPROVAL' as const] };
const { data, error } = await client.query(ContractListDocument, { first: 2, where });
assert.equal(error, undefined);
const id = data?.contracts.nodes[0]?.id ?? '';
// @ts-expect-error: a view needs an id.
void (() => client.query(ContractViewDocument, {}));
const view = await client.query(ContractViewDocument, { id });
assert.equal(view.data?.contract?.actions.nodes[0]?.type, 'SUBMIT');

const refused = await client.mutation(ApproveContractDocument, { input: { id, expectedVersion: 99 } });
const [conflict] = errorsOf(refused);
assert.ok(conflict && isVersionConflict(conflict));
assert.equal(conflict.expectedVersion, 99);
