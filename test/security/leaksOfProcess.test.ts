import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { expectNoSecrets, SECRETS } from '../support/logs/secrets.ts';
import { type Folder, freshFolder, runProgram } from '../support/programs/npmScripts.ts';
import type { Data } from '../support/servers/answers.ts';
import { startServer } from '../support/servers/server.ts';
import type { ServerProcess } from '../support/servers/serverProcess.ts';

const { sql, connection, token } = SECRETS;

let folder: Folder;
let server: ServerProcess | undefined;

beforeEach(() => {
  folder = freshFolder();
});
afterEach(async () => {
  await server?.stop('SIGKILL');
  server = undefined;
  folder.remove();
});

/** Starts a server in which this piece of code runs as soon as something is asked of it. */
async function startWith(code: string): Promise<ServerProcess> {
  const onRequest = `import { subscribe } from 'node:diagnostics_channel'; subscribe('http.server.request.start', () => { ${code} });`;
  const preload = `--import "data:text/javascript,${encodeURIComponent(onRequest)}"`;
  server = await startServer({ transport: 'process', cwd: folder.path, env: { NODE_OPTIONS: preload } });
  return server;
}

const spilled = `Object.assign(new RangeError(${JSON.stringify(`${sql} of ${connection}`)}), { code: 'E_LOST', token: '${token}' })`;
const live = ({ url }: ServerProcess) => fetch(`${url}/health/live`).then((response) => response.status);

function entryOf(line: string): Data {
  return JSON.parse(line);
}

describe('npm start', () => {
  test('logs a promise that fails unnoticed by its kind alone, and goes on', async () => {
    const program = await startWith(`void Promise.reject(${spilled})`);
    expect(await live(program)).toBe(200);
    const [line] = await program.says(/^.*unhandled rejection.*$/m);
    expect(entryOf(line)).toMatchObject({ level: 50, fault: { type: 'RangeError', code: 'E_LOST', message: '…' } });
    expect(await live(program)).toBe(200);
    const { code, stdout, stderr } = await program.stop();
    expect(code).toBe(0);
    expectNoSecrets(withoutFolder(stdout + stderr));
  });

  test('logs an exception that nobody caught by its kind alone, and ends in good order', async () => {
    const program = await startWith(`setImmediate(() => { throw ${spilled} })`);
    expect(await live(program)).toBe(200);
    const { code, stdout, stderr } = await program.ended;
    expect(code).toBe(1);
    const line = /^.*uncaught exception.*$/m.exec(stdout)?.[0] ?? '';
    expect(entryOf(line)).toMatchObject({ level: 60, fault: { type: 'RangeError', code: 'E_LOST' } });
    expectNoSecrets(withoutFolder(stdout + stderr));
  });

  test('tells in its log why a real database fails, and only there', async () => {
    server = await startServer({ transport: 'process', cwd: folder.path, env: { DATABASE_URL: 'file:portal.db' } });
    const other = new Sqlite(join(folder.path, 'portal.db'));
    other.pragma('foreign_keys = OFF');
    other.exec('alter table customers rename to vault');
    other.close();

    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query Find { customers(where: { text: "olga" }) { nodes { name } } }' }),
    });
    const text = await response.text();
    const requestId = response.headers.get('x-request-id');
    expect(JSON.parse(text).errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }]);

    const [line] = await server.says(/^.*a request failed.*$/m);
    const entry = entryOf(line);
    expect(entry).toMatchObject({ requestId, fault: { type: 'SqliteError', code: 'SQLITE_ERROR' } });
    expect(entry.fault.at).toContainEqual(expect.stringMatching(/^src\/db\/sqlite\/queryWorker\.ts:\d+$/));
    const [answered] = await server.says(/^.*"answered".*$/m);
    expect(entryOf(answered)).toMatchObject({ requestId, operation: 'Find', type: 'query', statements: 1 });
    expectNoSecrets(text);
    expectNoSecrets(line + answered);
  });

  const WRONG = [
    ['PostgreSQL that is not there', { DATABASE_URL: 'postgres://portal:hunter2-s3cret@127.0.0.1:1/vault' }],
    ['a URL that cannot be read', { DATABASE_URL: 'postgres://portal:hunter2-s3cret@[vault/x' }],
    ['a URL of another engine', { DATABASE_URL: 'mysql://hunter2-s3cret@127.0.0.1/vault' }],
    ['a URL without a scheme', { DATABASE_URL: 'hunter2:s3cret@127.0.0.1' }],
    ['a secret that is too short', { AUTH_SECRET: 'hunter2-s3cret', AUTH_ISSUER: 'i', AUTH_AUDIENCE: 'a' }],
  ] as const;
  test.each(WRONG)('does not repeat the secrets of its settings: %s', async (_, env) => {
    const { code, stdout, stderr } = await runProgram('start', { cwd: folder.path, env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expectNoSecrets(withoutFolder(stderr));
  });
});

/** A folder for tests may be named by chance like a secret. */
function withoutFolder(text: string): string {
  return text.replaceAll(folder.path, '');
}
