import { readFileSync } from 'node:fs';
import { ApolloClient } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { createCache } from '../../src/client/apollo/cache.ts';
import { aContract, aCustomer, mockLink } from '../../src/client/testing/index.ts';
import * as documents from '../../src/generated/client-apollo.ts';

const schema = readFileSync('schema.graphql', 'utf8');
const clientOf = (options: Parameters<typeof mockLink>[0]) =>
  new ApolloClient({ link: mockLink({ schema, ...options }), cache: createCache() });

test('a page can be shown without a server, from a sample portfolio', async () => {
  const client = clientOf({});
  const { data } = await client.query({
    query: documents.ContractListDocument,
    variables: { where: { awaitsMe: true } },
  });
  const [contract] = data?.contracts.nodes ?? [];
  expect(contract).toMatchObject({
    title: 'Telematics pilot for the fleet',
    customer: { name: 'Meridian Freight Inc.' },
  });
  expect(contract?.createdAt).toBeInstanceOf(Date);
  const view = await client.query({ query: documents.ContractViewDocument, variables: { id: contract?.id ?? '' } });
  expect(view.data?.contract).toMatchObject({
    notes: { nodes: [{ replies: { nodes: [{ body: 'The union has signed.' }] } }], totalCount: 1 },
    actions: { nodes: [{ type: 'SUBMIT' }] },
    documents: { totalCount: 1 },
  });
});

test('every query has an answer', async () => {
  const client = clientOf({});
  const queries = Object.entries(documents).filter(([name]) =>
    /(View|List|Queue|Search|Dashboard|Viewer)Document$/.test(name),
  );
  expect(queries.length).toBeGreaterThan(8);
  for (const [, query] of queries) {
    const variables = { id: 'ctr_none', text: 'x', today: '', weeksFrom: '', daysFrom: '', since: '', timeZone: '' };
    const { error } = await client.query({ query: query as never, variables: variables as never });
    expect(error).toBeUndefined();
  }
});

test('pages, conditions and rows of your own', async () => {
  const rows = [1, 2, 3].map((n) => aContract({ title: `Contract ${n}`, customer: aCustomer({ name: 'Ours' }) }));
  const client = clientOf({ rows: [...rows, aContract({ status: 'DRAFT', customer: aCustomer() })] });
  const variables = { first: 2, where: { status: ['PENDING_APPROVAL' as const] } };
  const { data } = await client.query({ query: documents.ContractListDocument, variables });
  expect(data?.contracts).toMatchObject({ nodes: [{ title: 'Contract 1' }, { title: 'Contract 2' }], totalCount: 3 });
  expect(data?.contracts.pageInfo.hasNextPage).toBe(true);
});

test('answers of your own: a refusal, and a failure', async () => {
  const conflict = { __typename: 'NotFoundError', code: 'NOT_FOUND', message: 'Gone.', path: ['input', 'id'] };
  const client = clientOf({
    answers: {
      ApproveContract: { approveContract: { contract: null, action: null, userErrors: [conflict] } },
      Viewer: new TypeError('The network is down.'),
    },
  });
  const approval = { mutation: documents.ApproveContractDocument, variables: { input: { id: 'ctr_1' } } };
  expect((await client.mutate(approval)).data?.approveContract?.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  await expect(client.query({ query: documents.ViewerDocument })).rejects.toThrow('The network is down.');
});

test('a mutation answers with the row that it acts on', async () => {
  const contract = aContract({ customer: aCustomer() });
  const client = clientOf({ rows: [contract] });
  const variables = { input: { id: contract.id, title: 'Renamed' } };
  const { data } = await client.mutate({ mutation: documents.UpdateContractDocument, variables });
  expect(data?.updateContract).toMatchObject({ contract: { id: contract.id, title: 'Renamed' }, userErrors: [] });
});
