// The page as it is rendered on a server, from the portal, and from rows without one.
import assert from 'node:assert/strict';
import { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createCache, createClient } from 'contract-portal-client/react';
import { aContract, aCustomer, mockLink } from 'contract-portal-client/testing';
import { prerender } from 'react-dom/static';
import { App } from './App.tsx';

async function render(client: ApolloClient): Promise<string> {
  const { prelude } = await prerender(
    <ApolloProvider client={client}>
      <App />
    </ApolloProvider>,
  );
  return (await new Response(prelude).text()).replaceAll('<!-- -->', '');
}

const live = await render(createClient({ url: process.env.PORTAL_URL ?? '' }));
assert.match(live, /\d contracts wait for a decision/);
assert.match(live, /since 2026/);
assert.match(live, /Vantage Mining plc/);

const rows = [aContract({ title: 'Without a server', customer: aCustomer({ name: 'Ours' }) })];
const mocked = await render(new ApolloClient({ cache: createCache(), link: mockLink({ rows }) }));
assert.match(mocked, /1 contracts wait for a decision/);
assert.match(mocked, /Without a server since 2026/);
