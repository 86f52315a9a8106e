// Plain fetch: the documents give the types, `print` the text.
import assert from 'node:assert/strict';
import {
  ContractListDocument,
  CreateCustomerDocument,
  errorsOf,
  isInvalidInput,
  type TypedDocumentNode,
} from 'contract-portal-client';
import { print } from 'graphql';

const url = process.env.PORTAL_URL ?? '';

async function request<Data, Variables>(query: TypedDocumentNode<Data, Variables>, variables: Variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(query), variables }),
  });
  return (await response.json()) as { data?: Data; errors?: { message: string }[] };
}

const { data } = await request(ContractListDocument, { first: 2, where: { status: ['PENDING_APPROVAL'] } });
const [contract] = data?.contracts.nodes ?? [];
assert.equal(typeof contract?.createdAt, 'string');
assert.equal(contract?.status, 'PENDING_APPROVAL');
// @ts-expect-error: no such status.
assert.notEqual(contract?.status, 'PENDING' satisfies typeof contract.status);
// @ts-expect-error: a misspelt variable.
void (() => request(ContractListDocument, { frist: 2 }));

const refused = await request(CreateCustomerDocument, { input: { name: '', segment: 'RETAIL' } });
const [error] = errorsOf(refused);
assert.ok(error && isInvalidInput(error));
assert.deepEqual(error.path, ['input', 'name']);
