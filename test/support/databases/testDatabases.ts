import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

declare const ENGINE: 'sqlite' | 'postgres';

export interface TestDatabase {
  url: string;
  remove(): Promise<void>;
}

/** A migrated, empty database of the engine under test. */
export function freshDatabase(): Promise<TestDatabase> {
  return ENGINE === 'postgres' ? freshPostgres() : freshSqlite();
}

export async function freshSqlite(): Promise<TestDatabase> {
  const database = emptySqlite();
  copyFileSync(template('TEST_SQLITE_TEMPLATE'), database.url.replace('file:', ''));
  return database;
}

/** A place for a file that is not there yet. */
export function emptySqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
  return {
    url: `file:${join(folder, 'portal.db')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A database of its own on the server that `TEST_DATABASE_URL` names. */
export async function freshPostgres(): Promise<TestDatabase> {
  return databaseFrom(template('TEST_POSTGRES_TEMPLATE'));
}

/** The same, not migrated. */
export function emptyPostgres(): Promise<TestDatabase> {
  return databaseFrom('template1');
}

async function databaseFrom(source: string): Promise<TestDatabase> {
  const name = await createPostgres(source);
  return { url: postgresUrl(name), remove: () => administerPostgres(`drop database if exists ${name} with (force)`) };
}

/**
 * What to copy is migrated once for all tests, by `prepareSqlite` and `startPostgres`: that is far cheaper than migrating each
 * database.
 */
function template(name: string): string {
  const found = process.env[name];
  if (found === undefined) throw new Error(`expected the global setup of the tests to set ${name}`);
  return found;
}

export async function createPostgres(source: string): Promise<string> {
  const name = `portal_${randomBytes(8).toString('hex')}`;
  await administerPostgres(`create database ${name} template ${source}`);
  return name;
}

export async function administerPostgres(command: string): Promise<void> {
  // Most tests need no PostgreSQL, so they do not load its driver.
  const { default: pg } = await import('pg');
  const client = new pg.Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}

export function postgresUrl(name: string): string {
  const url = new URL(process.env.TEST_POOLED_URL ?? process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  return url.href;
}
