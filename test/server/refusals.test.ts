import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../src/db/open.ts';
import { freshFolder, runProgram } from '../support/programs/npmScripts.ts';

// Programs take their time to start where the machine is busy.
jest.setTimeout(30_000);

const folder = freshFolder();
/** Without them the server stays on the loopback interface. */
const TOKENS = {
  AUTH_SECRET: 'a secret of more than 32 bytes: 0123456789',
  AUTH_ISSUER: 'test',
  AUTH_AUDIENCE: 'test',
};
afterAll(() => folder.remove());

/** Starts a program, which must end with one line on stderr; returns the line. */
async function refusalOf(env: Record<string, string>, script = 'start'): Promise<string> {
  const { code, stdout, stderr } = await runProgram(script, { cwd: folder.path, env });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  return stderr;
}

function file(name: string): string {
  return join(folder.path, name);
}

describe('npm start ends with one clear line', () => {
  test('where its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const line = await refusalOf({ PORT: String(port), DATABASE_URL: 'file:unused.db' });
    expect(line).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use\\. .*PORT`));
    other.close();
  });

  test('where HOST is no interface of the machine', async () => {
    const line = await refusalOf({ ...TOKENS, HOST: '192.0.2.1', DATABASE_URL: 'file:unused.db' });
    expect(line).toBe('HOST 192.0.2.1 is not an interface of this machine.\n');
  });

  test('where HOST is a name that nobody has', async () => {
    const line = await refusalOf({ ...TOKENS, HOST: 'no-such-host.invalid', DATABASE_URL: 'file:unused.db' });
    expect(line).toBe('HOST no-such-host.invalid is not an interface of this machine.\n');
  });

  test('where a setting makes no sense', async () => {
    expect(await refusalOf({ PORT: 'http' })).toBe('PORT: expected a port number from 0 to 65535, but got "http".\n');
  });

  test('where the Node that runs it is too old', async () => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.17.1' } })`;
    const line = await refusalOf({ NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(old)}"` });
    expect(line).toMatch(/^contract-portal needs Node 22\.18 or later, but this is Node 22\.17\.1\. .*npm start/);
  });
});

/** Opens a database as `npm start` does, and loads far less. */
const refusalToOpen = (url: string) => refusalOf({ DATABASE_URL: url }, 'db:migrate');

describe('npm start, and all else that opens it, ends with one clear line where its database', () => {
  beforeAll(async () => {
    writeFileSync(file('note.txt'), 'a text');
    mkdirSync(file('folder'));
  });

  const CASES = [
    ['is a folder', 'folder', /folder cannot be opened for writing/],
    ['lies below a file', 'note.txt/portal.db', /note\.txt\/portal\.db cannot be opened for writing/],
    ['is a file of something else', 'note.txt', /note\.txt is not an SQLite database, or is damaged/],
  ] as const;
  test.each(CASES)('%s', async (_, name, message) => {
    const line = await refusalToOpen(`file:${name}`);
    expect(line).toMatch(/^The database cannot be opened: /);
    expect(line).toMatch(message);
  });

  test('is damaged', async () => {
    await (await openDatabase(`file:${file('damaged.db')}`)).close();
    const bytes = readFileSync(file('damaged.db'));
    // The header stays: the damage shows only when the tables are read.
    writeFileSync(file('damaged.db'), bytes.fill(0xa5, 100));
    expect(await refusalOf({ DATABASE_URL: 'file:damaged.db' })).toMatch(/damaged\.db .*is damaged\. Restore it/);
  });

  test('is newer than the program', async () => {
    await (await openDatabase(`file:${file('newer.db')}`)).close();
    const database = new Sqlite(file('newer.db'));
    database.prepare('insert into portal_migrations values (?, ?)').run('from the future', '2099-01-01T00:00:00.000Z');
    database.close();
    expect(await refusalToOpen('file:newer.db')).toMatch(/newer version of contract-portal/);
  });

  test('belongs to another program', async () => {
    new Sqlite(file('foreign.db')).exec('create table recipes (name text)').close();
    expect(await refusalToOpen('file:foreign.db')).toMatch(/foreign\.db .*another program/);
  });

  test('is of an engine that is not known', async () => {
    expect(await refusalToOpen('mysql://localhost/portal')).toMatch(/expected file:.*but got/);
  });
});
