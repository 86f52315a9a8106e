import { spawn, spawnSync } from 'node:child_process';
import { on, once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { LIFECYCLE } from '../../src/domain/lifecycle.ts';
import { givenContractIn, mutate } from '../support/fixtures/portfolio.ts';
import { rootFields } from '../support/schema/rootFields.ts';
import { startServer } from '../support/servers/server.ts';
import { WEBHOOKS_HERE } from '../support/webhooks/receiver.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const all = (path: string, pattern: RegExp) => [...read(path).matchAll(pattern)].map(([, ...parts]) => parts.join(' '));

/** The blocks of code of a language under a heading of README.md. */
function blocks(heading: string, language: string): string[] {
  const section =
    read('README.md')
      .split(/^## /m)
      .find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code);
}

test('the picture of the lifecycle in README.md is the lifecycle of the code', () => {
  expect(all('README.md', /^ {2}([A-Z_]+) --> ([A-Z_]+): ([A-Z_]+)$/gm)).toEqual(
    LIFECYCLE.map(({ priorStatus, newStatus, action }) => `${priorStatus} ${newStatus} ${action}`),
  );
});

test('docs/scripts.md names every script of package.json', () => {
  const { scripts } = JSON.parse(read('package.json'));
  expect(all('docs/scripts.md', /^\| `npm (?:run )?([a-z:]+)[ `]/gm).sort()).toEqual(Object.keys(scripts).sort());
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

// Where it is not installed, nobody can follow these words.
const withCurl = spawnSync('curl', ['--version']).status === 0 ? test : test.skip;

withCurl('the commands in README.md that read and follow the changes do, and say what has happened', async () => {
  const portal = await startServer();
  const here = (code: string) => code.replaceAll('127.0.0.1:4000', new URL(portal.url).host);
  const [ask = '', stream = ''] = blocks('Following changes', 'sh').map(here);
  const [socket = ''] = blocks('Following changes', 'js').map(here);
  const before = await givenContractIn(portal, 'PENDING_APPROVAL');
  const answer = await until(spawn('sh', ['-c', ask]).stdout, /}\s*$/);
  expect(JSON.parse(answer).data.changes.nodes).toMatchObject([
    { type: 'customer.created' },
    { type: 'contract.created', nodeId: before, newStatus: 'DRAFT' },
    { type: 'contract.submitted', nodeId: before, newStatus: 'PENDING_APPROVAL' },
  ]);
  const followers = [
    spawn('sh', ['-c', `exec ${stream}`]),
    spawn(process.execPath, ['--input-type=module', '-e', socket]),
  ];
  try {
    // The first page comes at once.
    const [streamed, iterated] = await Promise.all(followers.map(({ stdout }) => until(stdout, /endCursor/)));
    expect(streamed).toMatch(/^event: next$/m);
    expect(iterated).toContain('nodes: []');
    const told = followers.map(({ stdout }) => until(stdout, /contract\.approved/));
    await mutate(portal, 'approveContract', { id: before }, 'contract { id }');
    for (const text of await Promise.all(told)) expect(text).toContain(before);
  } finally {
    for (const follower of followers) follower.kill('SIGKILL');
    await portal.stop();
  }
});

/** What a program prints, up to something like this. */
async function until(output: Readable, pattern: RegExp): Promise<string> {
  let text = '';
  for await (const [data] of on(output, 'data')) {
    text += data;
    if (pattern.test(text)) break;
  }
  return text;
}

test('the receiver of webhooks in README.md prints what it is told, and refuses what is not signed', async () => {
  const [mutation = ''] = blocks('Webhooks', 'graphql');
  const [code = ''] = blocks('Webhooks', 'js');
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
