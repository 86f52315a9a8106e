import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { givenContractIn } from '../support/fixtures/portfolio.ts';
import { rootFields } from '../support/schema/rootFields.ts';
import { startServer } from '../support/servers/server.ts';
import { WEBHOOKS_HERE } from '../support/webhooks/receiver.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const all = (path: string, pattern: RegExp) => [...read(path).matchAll(pattern)].map(([, ...parts]) => parts.join(' '));

test('the picture of the lifecycle in README.md is the lifecycle of the code', () => {
  expect(all('README.md', /^ {2}([A-Z_]+) --> ([A-Z_]+): ([A-Z_]+)$/gm)).toEqual(
    LIFECYCLE.map(({ priorStatus, newStatus, action }) => `${priorStatus} ${newStatus} ${action}`),
  );
});

test('the table of scripts in README.md names every script of package.json', () => {
  const { scripts } = JSON.parse(read('package.json'));
  expect(all('README.md', /^\| `npm (?:run )?([a-z:]+)[ `]/gm).sort()).toEqual(Object.keys(scripts).sort());
});

test('every operation that docs/from-rest.md names for a REST endpoint is in the schema', () => {
  const table = read('docs/from-rest.md');
  const schema = read('schema.graphql');
  const named = [
    ...table.matchAll(/(?:`|, `)([a-z]\w+)\(/g),
    ...table.matchAll(/`((?:submit|approve|reject|reopen)Contract)`/g),
  ];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(([, name]) => !new RegExp(`^ {2}${name}\\(`, 'm').test(schema))).toEqual([]);
});

test('the table of roles in docs/access.md has every mutation, in the row of the role that schema.graphql asks for', () => {
  const told = all('docs/access.md', /^\| `([A-Z]+)` +\| [^|`]+ +\| ([^|]*) \|$/gm).flatMap((row) => {
    const [role, ...names] = row.match(/\w+/g) ?? [];
    return names.map((name) => `${name} ${role}`);
  });
  const mutations = rootFields().filter(({ document }) => document.startsWith('mutation'));
  expect(told.sort()).toEqual(mutations.map(({ name, requires }) => `${name} ${requires}`).sort());
});

test('the receiver of webhooks in README.md prints what it is told, and refuses what is not signed', async () => {
  const readme = read('README.md');
  const [, mutation = ''] = /^```graphql\n(mutation \{\n {2}createWebhook.*?)^```$/ms.exec(readme) ?? [];
  const [, code = ''] = /^```js\n(.*?)^```$/ms.exec(readme) ?? [];
  const portal = await startServer(WEBHOOKS_HERE);
  const place = createServer().listen(0, '127.0.0.1');
  await once(place, 'listening');
  const { port } = place.address() as AddressInfo;
  place.close();
  const { createWebhook } = await portal.data(mutation.replace('4001', String(port)));
  expect(createWebhook.userErrors).toEqual([]);
  const env = { ...process.env, WEBHOOK_SECRET: createWebhook.secret };
  const receiver = spawn(process.execPath, ['--input-type=module', '-e', code.replace('4001', String(port))], { env });
  try {
    const contractId = await givenContractIn(portal, 'APPROVED');
    const [line] = await once(receiver.stdout, 'data');
    expect(String(line)).toBe(`${contractId} APPROVED\n`);
    const forged = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{"data":{}}' });
    expect(forged.status).toBe(400);
  } finally {
    receiver.kill();
    await portal.stop();
  }
});

test('every page that README.md links to is there', () => {
  const links = all('README.md', /\]\((?!http)([^)#]+)/g);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});
