// Runs what the README promises: the quick start, then the demo with the README's own examples and their answers.
import assert from 'node:assert/strict';
import { type ChildProcess, execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../test/support/servers/freePort.ts';

const START_WITHIN = 30_000;
const STOP_WITHIN = 5_000;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query.
type Ask = (query: string) => Promise<any>;

await smoke('start', async (ask, env) => {
  const answer = (await ask('{ viewer { name } }')) as { data?: { viewer?: { name?: unknown } }; errors?: unknown };
  assert.equal(answer.errors, undefined);
  assert.equal(typeof answer.data?.viewer?.name, 'string');
  await approveContract(ask);
  const verified = execSync('npm run --silent audit:verify', { env, encoding: 'utf8' });
  assert.match(verified, /^The ledger is as it was written: 2 entries of 1 contracts\./);
});

await smoke('demo', async (ask) => {
  const view = readmeExample('One query');
  assert.deepEqual(withoutCost(await ask(view.query)), view.answer, 'The demo does not give the answer of the README.');
  const retried = readmeExample('Safe retries');
  await ask(retried.query);
  assert.deepEqual(withoutCost(await ask(retried.query)), retried.answer, 'A retry is not answered as in the README.');
});

async function smoke(name: string, test: (ask: Ask, env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-portal-'));
  const port = await freePort();
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: `file:${join(folder, 'portal.db')}`,
  };
  // The command of the npm script itself: npm would be ended by the signal and hide the exit status of the server.
  const server = spawn(scripts[name], { shell: true, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const exited = once(server, 'exit');
  const url = `http://127.0.0.1:${port}`;
  try {
    await ready(server, `${url}/health/ready`);
    await test((query) => post(`${url}/graphql`, query), env);
    server.kill('SIGTERM');
    const [code] = await Promise.race([exited, pause(STOP_WITHIN, ['nothing'], { ref: false })]);
    assert.equal(code, 0, `${name}: expected exit status 0 within ${STOP_WITHIN} ms of SIGTERM, but got ${code}.`);
    console.log(`ok     ${name}`);
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Submits a contract and approves it, which leaves two entries in the ledger. */
async function approveContract(ask: Ask): Promise<void> {
  const customer = await ask(
    'mutation { createCustomer(input: { name: "A", segment: ENTERPRISE }) { customer { id } } }',
  );
  const { id: customerId } = customer.data.createCustomer.customer;
  const created = await ask(
    `mutation { createContract(input: { customerId: "${customerId}", title: "A", submit: true }) { contract { id } } }`,
  );
  const { id } = created.data.createContract.contract;
  const approved = await ask(`mutation { approveContract(input: { id: "${id}" }) { action { hash } } }`);
  assert.match(approved.data.approveContract.action.hash, /^[\da-f]{64}$/);
}

async function ready(server: ChildProcess, url: string): Promise<void> {
  for (const start = Date.now(); Date.now() - start < START_WITHIN; await pause(100)) {
    if (server.exitCode !== null) throw new Error(`The server stopped with exit status ${server.exitCode}.`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
  }
  throw new Error(`Expected ${url} to answer within ${START_WITHIN} ms.`);
}

async function post(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

/** An answer without what the request cost, which differs each time. */
function withoutCost(given: unknown): unknown {
  const { extensions: { cost: _, ...extensions } = {}, ...answer } = given as { extensions?: { cost?: unknown } };
  return Object.keys(extensions).length > 0 ? { ...answer, extensions } : answer;
}

/** The first ```graphql block below a heading of the README, and the first ```json block after it. */
function readmeExample(heading: string): { query: string; answer: unknown } {
  const [, section = ''] = readFileSync('README.md', 'utf8').split(`\n## ${heading}\n`);
  const [, query, answer] = /^```graphql\n(.*?)^```$.*?^```json\n(.*?)^```$/ms.exec(section) ?? [];
  if (!query || !answer) throw new Error(`Expected a graphql block and a json block below "${heading}" in README.md.`);
  return { query, answer: JSON.parse(answer) };
}
