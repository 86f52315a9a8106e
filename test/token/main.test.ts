import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { asViewer, REFUSED, whoAmI } from '../support/identity/whoAmI.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

const SETTINGS = {
  AUTH_SECRET: 'a secret of more than 32 bytes: 0123456789',
  AUTH_ISSUER: 'https://login.example.com/',
  AUTH_AUDIENCE: 'contract-portal',
  AUTH_ROLE_CLAIM: 'portal_role',
};
const folder = freshFolder();
let server: ServerProcess;

beforeAll(async () => {
  // On every interface and in production: who has to say who they are may come from anywhere.
  const env = { ...SETTINGS, NODE_ENV: 'production', HOST: '0.0.0.0' };
  server = await startServer({ transport: 'process', cwd: folder.path, env });
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

const token = (args: string[], env: Record<string, string> = SETTINGS) =>
  runProgram('token', { cwd: folder.path, args, env });

const present = (bearer: string) =>
  whoAmI(`${server.url}/graphql`, ['Host', 'portal.example.com', 'Authorization', `Bearer ${bearer.trim()}`]);

describe('npm run token', () => {
  test('makes a token that a server with the same settings takes', async () => {
    const { code, stdout, stderr } = await token(['--sub', 'alice', '--name', '"Alice Ámos"', '--role', 'APPROVER']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(await present(stdout)).toEqual(asViewer('alice', 'Alice Ámos', 'APPROVER'));
  });

  test('names somebody without a name by the id, and is valid for as long as it is told', async () => {
    const { stdout } = await token(['--sub', 'bob', '--role', 'READER', '--ttl', '90']);
    const { iat, exp } = JSON.parse(Buffer.from(stdout.split('.')[1] ?? '', 'base64url').toString());
    expect(exp - iat).toBe(90);
    expect(await present(stdout)).toEqual(asViewer('bob', 'bob', 'READER'));
  });

  test('makes tokens that no other server takes', async () => {
    const { stdout } = await token(['--sub', 'alice', '--role', 'ADMIN'], {
      ...SETTINGS,
      AUTH_SECRET: 'another secret of more than 32 bytes: 01234',
    });
    expect(await present(stdout)).toEqual(REFUSED);
  });

  const WRONG: Record<string, [args: string[], env: Record<string, string> | undefined, line: RegExp]> = {
    'nobody is named': [['--role', 'READER'], undefined, /^Usage: .*--sub takes the id of a person, but got nothing/],
    'there is no role': [['--sub', 'a'], undefined, /^Usage: .*--role takes one of READER, .*ADMIN, but got nothing/],
    'the role is unknown': [['--sub', 'a', '--role', 'admin'], undefined, /--role takes one of .*, but got "admin"/],
    'the time makes no sense': [['--sub', 'a', '--role', 'READER', '--ttl', '1h'], undefined, /--ttl takes .*"1h"/],
    'the time is too long': [['--sub', 'a', '--role', 'READER', '--ttl', '2592001'], undefined, /from 1 to 2592000/],
    'an option is unknown': [['--user', 'a'], undefined, /^Usage: .*Unknown option '--user'/],
    'no server would take the token': [
      ['--sub', 'x'.repeat(256), '--role', 'READER'],
      undefined,
      /^No server would accept this token: sub is longer than 255\.$/m,
    ],
    'no server would take it for so long': [
      ['--sub', 'a', '--role', 'READER', '--ttl', '3601'],
      { ...SETTINGS, AUTH_MAX_AGE: '1h' },
      /^No server would accept this token: exp is later than AUTH_MAX_AGE allows\.$/m,
    ],
    'there is no secret': [['--sub', 'a', '--role', 'READER'], {}, /^Expected AUTH_SECRET, .*but got none\.$/m],
    'the keys are those of a provider': [
      ['--sub', 'a', '--role', 'READER'],
      { AUTH_JWKS_URL: 'https://a.example/keys', AUTH_ISSUER: 'i', AUTH_AUDIENCE: 'a' },
      /^Expected AUTH_SECRET, .*but got AUTH_JWKS_URL: there the identity provider makes the tokens/,
    ],
    'the secret is too short': [['--sub', 'a', '--role', 'READER'], { AUTH_SECRET: 'short' }, /but got 5 bytes/],
  };
  test.each(Object.entries(WRONG))('ends with one line where %s', async (_, [args, env, line]) => {
    const { code, stdout, stderr } = await token(args, env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toMatch(line);
  });
});

test('where tokens are asked for nobody approves what is their own, whatever their token calls them', async () => {
  const made = [
    ['--sub', 'alice', '--role', 'EDITOR'],
    ['--sub', 'alice', '--role', 'ADMIN', '--name', '"Somebody else"'],
    ['--sub', 'bob', '--role', 'APPROVER', '--name', 'alice'],
  ];
  const [editor = '', admin = '', bob = ''] = await Promise.all(
    made.map(async (args) => (await token(args)).stdout.trim()),
  );
  const mutate = async (bearer: string, name: string, input: string, selection = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
    const query = `mutation { ${name}(input: { ${input} }) { ${selection} userErrors { code } } }`;
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return ((await response.json()) as { data: Data }).data[name];
  };
  const { customer } = await mutate(editor, 'createCustomer', 'name: "A", segment: ENTERPRISE', 'customer { id }');
  const terms = `customerId: "${customer.id}", title: "A", value: { amount: "1.00", currency: "EUR" }, submit: true`;
  const { contract } = await mutate(editor, 'createContract', terms, 'contract { id }');
  const approve = (bearer: string) => mutate(bearer, 'approveContract', `id: "${contract.id}"`);
  expect(await approve(admin)).toEqual({ userErrors: [{ code: 'SELF_APPROVAL' }] });
  expect(await approve(bob)).toEqual({ userErrors: [] });
});

test('a server that asks for tokens says nothing of open mode, and tells the log, not the client, why one was refused', async () => {
  const { stdout } = await token(['--sub', 'alice', '--role', 'READER'], { ...SETTINGS, AUTH_AUDIENCE: 'another' });
  expect(await present(stdout)).toEqual(REFUSED);
  const [line] = await server.says(/^.*"refusal":"ERR_JWT_CLAIM_VALIDATION_FAILED aud".*$/m);
  expect(line).not.toContain(stdout.split('.')[1]);
  expect((await server.stop()).stderr).toBe('');
});
