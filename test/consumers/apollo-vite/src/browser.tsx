import { ApolloProvider } from '@apollo/client/react';
import { createClient, followInCache } from 'contract-portal-client/react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const client = createClient({ url: '/graphql', token: () => localStorage.getItem('token') ?? undefined });
followInCache(client);

createRoot(document.getElementById('root') as HTMLElement).render(
  <ApolloProvider client={client}>
    <App />
  </ApolloProvider>,
);
