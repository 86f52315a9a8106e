import { type ApolloLink, execute } from '@apollo/client';
import { expect, test } from '@jest/globals';
import { firstValueFrom, take, toArray } from 'rxjs';
import { createClient } from '../../src/client/apollo/client.ts';
import { ChangesDocument } from '../../src/generated/client-apollo.ts';

const page = (cursor: string) => ({ data: { changes: { nodes: [{ cursor }], endCursor: cursor } } });
const refusal = { errors: [{ message: 'The token has expired.', extensions: { code: 'UNAUTHENTICATED' } }] };

/** What a portal answers to one subscription after the other, and the requests that it got. */
function portalThatAnswers(...streams: object[][]) {
  const requests: { authorization: string | null; after: unknown }[] = [];
  const answer: typeof fetch = async (_, { headers, body } = {}) => {
    requests.push({
      authorization: new Headers(headers).get('authorization'),
      after: JSON.parse(String(body)).variables.after,
    });
    const events = (streams.shift() ?? []).map((data) => `event: next\ndata: ${JSON.stringify(data)}\n\n`);
    return new Response(events.join(''), { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  };
  return { requests, fetch: answer };
}

function results(portal: { fetch: typeof fetch }, token: () => string, count: number) {
  const client = createClient({ url: 'http://portal.example/graphql', token, fetch: portal.fetch });
  const context = { client };
  const changes = execute(client.link as ApolloLink, { query: ChangesDocument, variables: {} }, context);
  return firstValueFrom(changes.pipe(take(count), toArray()));
}

test('a subscription whose token expires goes on with the next token, behind the last page', async () => {
  const tokens = ['first', 'second'];
  const portal = portalThatAnswers([page('1'), refusal], [page('2')]);
  const seen = await results(portal, () => (tokens.length > 1 ? tokens.shift() : tokens[0]) ?? '', 2);
  expect(seen).toEqual([page('1'), page('2')]);
  expect(portal.requests.slice(0, 2)).toEqual([
    { authorization: 'Bearer first', after: undefined },
    { authorization: 'Bearer second', after: '1' },
  ]);
});

test('a subscription whose token is refused, and that has no other, ends with what the portal says', async () => {
  const portal = portalThatAnswers([refusal]);
  expect(await results(portal, () => 'only', 1)).toEqual([refusal]);
});

test('a stream that breaks off is asked for again, behind the last page', async () => {
  const portal = portalThatAnswers([page('1')], [page('2')]);
  expect(await results(portal, () => 'token', 2)).toEqual([page('1'), page('2')]);
  expect(portal.requests.map(({ after }) => after)).toEqual([undefined, '1']);
});
