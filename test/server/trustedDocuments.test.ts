import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { createClient, errorsOf } from '../../src/client/apollo/index.ts';
import { manifestOf } from '../../src/client/codegen/manifest.ts';
import type { Actor } from '../../src/domain/permissions.ts';
import { ChangesDocument, CustomerListDocument, ViewerDocument } from '../../src/generated/client.ts';
import * as documents from '../../src/generated/client-apollo.ts';
import { jitExecutor } from '../../src/graphql/execution/jitExecutor.ts';
import { executableSchema } from '../../src/graphql/schema/schema.ts';
import { ADMIN, actingAs } from '../support/identity/actors.ts';
import { startServer, type TestServer } from '../support/servers/server.ts';
import { subscribe, TRANSPORTS } from '../support/subscriptions/clients.ts';

const READER: Actor = { subject: 'rita', name: 'Rita Reader', role: 'READER' };
const UNLISTED = '{ viewer { subject } }';
const LISTED = print(ViewerDocument);
const idOf = (text: string) => createHash('sha256').update(text).digest('hex');

let folder: string;
let portal: TestServer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifests-'));
  for (const [release, documents] of Object.entries({
    old: [ViewerDocument],
    new: [CustomerListDocument, ChangesDocument],
  })) {
    mkdirSync(join(folder, release));
    writeFileSync(join(folder, release, 'trusted-documents.json'), JSON.stringify(manifestOf(documents)));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => portal?.stop());

const folders = () => [join(folder, 'old'), join(folder, 'new')];
const start = async (mode: 'off' | 'prefer' | 'only') => {
  portal = await startServer({ trustedDocuments: { mode, folders: folders() } });
};

async function ask(body: object, actor = READER) {
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...actingAs(actor) },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

const codesOf = async (answer: ReturnType<typeof ask>) =>
  (await answer).errors?.map(({ extensions }) => extensions.code);

describe('with `only`', () => {
  test('a listed document is answered by its text and by its id, in both ways of sending that, of old and new front ends', async () => {
    await start('only');
    const sha256Hash = idOf(LISTED);
    const viewer = { data: { viewer: { name: 'Rita Reader', role: 'READER' } } };
    expect(await ask({ query: LISTED })).toMatchObject(viewer);
    expect(await ask({ documentId: sha256Hash })).toMatchObject(viewer);
    expect(await ask({ extensions: { persistedQuery: { version: 1, sha256Hash } } })).toMatchObject(viewer);
    const customers = { documentId: idOf(print(CustomerListDocument)), variables: { first: 1 } };
    expect(await ask(customers)).toMatchObject({ data: { customers: { nodes: [] } } });
    const search = new URLSearchParams({ documentId: sha256Hash });
    const headers = { 'apollo-require-preflight': 'true', accept: 'application/json', ...actingAs(READER) };
    const response = await fetch(`${portal.url}/graphql?${search}`, { headers });
    expect(await response.json()).toMatchObject(viewer);
  });

  test('nothing else is, not even for administrators, nor a listed text with another space', async () => {
    await start('only');
    for (const body of [{ query: UNLISTED }, { query: `${LISTED} ` }, { documentId: idOf(UNLISTED) }, { query: '{' }]) {
      expect(await codesOf(ask(body, ADMIN))).toEqual(['DOCUMENT_UNKNOWN']);
    }
    const sha256Hash = idOf(UNLISTED);
    const registration = { query: UNLISTED, extensions: { persistedQuery: { version: 1, sha256Hash } } };
    for (let time = 0; time < 2; time++) expect(await codesOf(ask(registration))).toEqual(['DOCUMENT_UNKNOWN']);
  });

  test.each(TRANSPORTS)('it is the same with subscriptions by %s', async (transport) => {
    await start('only');
    const known = subscribe(portal, transport, { query: print(ChangesDocument) }, { actor: READER });
    expect((await known.next()).changes.nodes).toEqual([]);
    await known.stop();
    const unknown = subscribe(
      portal,
      transport,
      { query: 'subscription { changes { endCursor } }' },
      { actor: READER },
    );
    expect(await unknown.ending()).toBe('DOCUMENT_UNKNOWN');
    await unknown.stop();
  });
});

test('with `prefer` documents that are not listed are for the tools of administrators', async () => {
  await start('prefer');
  expect(await codesOf(ask({ query: UNLISTED }))).toEqual(['DOCUMENT_UNKNOWN']);
  expect(await ask({ query: UNLISTED }, ADMIN)).toMatchObject({ data: { viewer: { subject: 'ada' } } });
  expect(await ask({ documentId: idOf(LISTED) }, ADMIN)).toMatchObject({ data: { viewer: { role: 'ADMIN' } } });
});

test('with `prefer` what an administrator has sent stays refused to others, by its text and by its id', async () => {
  await start('prefer');
  for (let time = 0; time < 3; time++) {
    expect(await ask({ query: UNLISTED }, ADMIN)).toMatchObject({ data: { viewer: { subject: 'ada' } } });
    expect(await codesOf(ask({ query: UNLISTED }))).toEqual(['DOCUMENT_UNKNOWN']);
    expect(await codesOf(ask({ documentId: idOf(UNLISTED) }))).toEqual(['DOCUMENT_UNKNOWN']);
    expect(await codesOf(ask({ documentId: idOf(UNLISTED) }, ADMIN))).toEqual(['DOCUMENT_UNKNOWN']);
  }
});

test('what the client package sends is what its manifest lists', async () => {
  await start('only');
  const client = createClient({
    url: `${portal.url}/graphql`,
    fetch: (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as object), ...actingAs(ADMIN) } }),
  });
  const { data } = await client.query({ query: documents.CustomerListDocument, variables: { first: 1 } });
  expect(data?.customers.nodes).toEqual([]);
  const creation = {
    mutation: documents.CreateCustomerDocument,
    variables: { input: { name: 'X', segment: 'RETAIL' } },
  } as const;
  const failure = await client.mutate(creation).catch((error) => error);
  expect(errorsOf(failure)).toMatchObject([{ code: 'DOCUMENT_UNKNOWN' }]);
  client.stop();
});

test('with `off` there are no ids', async () => {
  await start('off');
  expect(await ask({ query: UNLISTED })).toMatchObject({ data: { viewer: { subject: 'rita' } } });
  expect(await codesOf(ask({ documentId: idOf(LISTED) }))).toEqual(['BAD_USER_INPUT']);
});

test('expected operations are compiled before they are sent for the first time', async () => {
  const document = parse(LISTED);
  const interpret = () => {
    throw new Error('It is not compiled.');
  };
  const execute = jitExecutor(executableSchema(), 2, interpret, [{ hash: 'listed', document }]);
  const operation = { document, operationName: 'Viewer', variables: {}, context: { actor: READER } as never };
  expect(await execute({ ...operation, hash: 'listed' })).toMatchObject({ data: { viewer: { role: 'READER' } } });
  expect(() => execute({ ...operation, hash: 'unlisted' })).toThrow('It is not compiled.');
});

describe('manifests', () => {
  const startWith = (manifest: object, mode: 'only' = 'only') => {
    const own = mkdtempSync(join(folder, 'own-'));
    writeFileSync(join(own, 'manifest.json'), JSON.stringify(manifest));
    return startServer({ trustedDocuments: { mode, folders: [own] } });
  };

  test('with ids that are not those of their texts keep the server from starting, as none at all and broken ones do', async () => {
    await expect(startWith({ abc: LISTED })).rejects.toThrow('abc is not');
    await expect(startWith({})).rejects.toThrow('expected folders with manifests (*.json)');
    const broken = mkdtempSync(join(folder, 'broken-'));
    writeFileSync(join(broken, 'manifest.json'), '{');
    const started = startServer({ trustedDocuments: { mode: 'only', folders: [broken] } });
    await expect(started).rejects.toThrow('expected JSON');
  });

  test('may hold documents that are valid no longer, which are answered by what is wrong with them', async () => {
    const outdated = 'query Outdated { viewer { nickname } }';
    portal = await startWith({ [idOf(outdated)]: outdated, [idOf(LISTED)]: LISTED });
    expect(await codesOf(ask({ documentId: idOf(outdated) }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await codesOf(ask({ documentId: idOf(LISTED) }))).toBeUndefined();
  });
});
