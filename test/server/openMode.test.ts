import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.ts';
import { requireSafeOpenMode } from '../../src/server/identity/openMode.ts';
import { asViewer, whoAmI } from '../support/identity/whoAmI.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

const TOKENS = { AUTH_SECRET: 'x'.repeat(32), AUTH_ISSUER: 'test', AUTH_AUDIENCE: 'test' };

function refusalOf(variables: Record<string, string>): string[] {
  try {
    requireSafeOpenMode(readConfig(variables));
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
}

describe('without tokens the server', () => {
  test.each(['127.0.0.1', '127.8.9.10', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1', 'localhost', 'LOCALHOST'])(
    'starts on %s',
    (HOST) => expect(refusalOf({ HOST })).toEqual([]),
  );

  const ELSEWHERE = [
    '0.0.0.0',
    '::',
    '10.0.0.5',
    '192.168.1.10',
    '::ffff:10.0.0.5',
    'fe80::1',
    '128.0.0.1',
    '0',
    '127.1',
  ];
  const NAMES = ['portal.example.com', 'localhost.example.com', '127.0.0.1.example.com', 'notlocalhost', 'localhost.'];
  test.each([...ELSEWHERE, ...NAMES])('does not start on %s', (HOST) => {
    expect(refusalOf({ HOST })).toEqual([
      `HOST: expected a loopback interface such as 127.0.0.1 while nobody has to identify themselves, but got "${HOST}". Set AUTH_JWKS_URL or AUTH_SECRET to ask for tokens.`,
    ]);
    expect(refusalOf({ HOST, ...TOKENS })).toEqual([]);
  });

  test('does not start in production, on whatever interface', () => {
    expect(refusalOf({ NODE_ENV: 'production' })).toEqual([expect.stringMatching(/^NODE_ENV: .*AUTH_JWKS_URL/)]);
    expect(refusalOf({ NODE_ENV: 'production', HOST: '0.0.0.0' })).toEqual([
      expect.stringMatching(/^HOST: /),
      expect.stringMatching(/^NODE_ENV: /),
    ]);
    expect(refusalOf({ NODE_ENV: 'production', HOST: '0.0.0.0', ...TOKENS })).toEqual([]);
  });
});

describe('npm start without tokens', () => {
  const folder = freshFolder();
  let server: ServerProcess;

  beforeAll(async () => {
    server = await startServer({ transport: 'process', cwd: folder.path });
  });
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  test.each(['start', 'demo'])('ends npm run %s where others could reach it', async (script) => {
    const ending = await runProgram(script, { cwd: folder.path, env: { HOST: '0.0.0.0', NODE_ENV: 'production' } });
    expect(ending).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^HOST: [^\n]+\nNODE_ENV: [^\n]+\n$/),
    });
  });

  test('does not keep programs that do not listen from their work', async () => {
    const env = { HOST: '0.0.0.0', NODE_ENV: 'production', DATABASE_URL: 'file:migrated.db' };
    expect(await runProgram('db:migrate', { cwd: folder.path, env })).toMatchObject({ code: 0, stderr: '' });
  });

  test('says so loudly', async () => {
    await server.says(/^ *WARNING: open mode\. Nobody has to say who they are/m);
  });

  const askAt = (host: string, ...headers: string[]) => whoAmI(`${server.url}/graphql`, ['Host', host, ...headers]);

  test.each(['127.0.0.1', 'localhost', 'localhost:4000', 'LocalHost:80', '[::1]:4000', '127.0.0.2:1'])(
    'everybody who calls it %s is an administrator, whatever token they have',
    async (host) => {
      const administrator = asViewer('local-administrator', 'Local administrator', 'ADMIN');
      expect(await askAt(host)).toEqual(administrator);
      expect(await askAt(host, 'Authorization', 'Bearer a.b.c')).toEqual(administrator);
    },
  );

  const FOREIGN = [
    'evil.example.com',
    'evil.example.com:4000',
    'localhost.evil.example.com',
    '127.0.0.1.evil.example.com',
  ];
  const ADDRESSES = ['10.0.0.5:4000', '0.0.0.0:4000', '[::]:4000'];
  test.each([...FOREIGN, ...ADDRESSES])('a web page that calls it %s, by its own name, is refused', async (host) => {
    const errors = [{ message: expect.stringContaining('Host'), extensions: { code: 'FORBIDDEN' } }];
    expect(await askAt(host)).toMatchObject({ status: 403, says: { data: undefined, errors } });
  });

  test.each(['', 'a b', '[', '%zz', 'localhost@evil.example.com', 'localhost/x', 'localhost#x', 'localhost:99999'])(
    'the name "%s" is none',
    async (host) => {
      const errors = [{ message: expect.stringContaining('Host'), extensions: { code: 'FORBIDDEN' } }];
      expect(await askAt(host)).toMatchObject({ status: 403, says: { data: undefined, errors } });
    },
  );
});
