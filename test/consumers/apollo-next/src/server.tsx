// The page as a framework renders it: streamed from a server, then gone on with in a browser from what the server has read.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createClient } from 'contract-portal-client/react';
import { Suspense } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import Page from './page';

const url = process.env.PORTAL_URL ?? '';

/** Resolves to the whole stream, and to what was sent before the data was there. */
async function render(client: ApolloClient): Promise<{ shell: string; all: string }> {
  const output = new PassThrough();
  const chunks: string[] = [];
  output.on('data', (chunk) => chunks.push(String(chunk)));
  const all = text(output);
  const { pipe } = renderToPipeableStream(
    <ApolloProvider client={client}>
      <main>
        <Suspense fallback={<p>Loading</p>}>
          <Page />
        </Suspense>
      </main>
    </ApolloProvider>,
    { onShellReady: () => pipe(output) },
  );
  const [whole, shell = ''] = [await all, chunks[0]].map((html) => html?.replaceAll('<!-- -->', ''));
  return { shell, all: whole ?? '' };
}

const client = createClient({ url });
const { shell, all } = await render(client);
assert.match(shell, /Loading/);
assert.doesNotMatch(shell, /Local administrator/);
assert.match(all, /<p>Local administrator: \d+\/\d+\/2026<\/p>/);

// The text that such a page carries for the browser, which then has nothing to ask for.
const carried = JSON.stringify(client.extract());
const offline = createClient({ url, fetch: () => Promise.reject(new TypeError('Expected no request.')) });
offline.cache.restore(JSON.parse(carried));
const again = await render(offline);
assert.match(again.shell, /<p>Local administrator: /);
assert.doesNotMatch(again.all, /Loading/);
