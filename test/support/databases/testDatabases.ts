import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '../../../src/db/open.ts';

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
  copyFileSync(await sqliteTemplate(), database.url.replace('file:', ''));
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
  return databaseFrom(await postgresTemplate());
}

/** The same, not migrated. */
export function emptyPostgres(): Promise<TestDatabase> {
  return databaseFrom('template1');
}

async function databaseFrom(template: string): Promise<TestDatabase> {
  const name = await createDatabase(template);
  return { url: urlOf(name), remove: () => administer(`drop database if exists ${name} with (force)`) };
}

// Copying a migrated database is far cheaper than migrating another one.
let sqliteFile: Promise<string> | undefined;
let postgresName: Promise<string> | undefined;

afterAll(async () => {
  if (sqliteFile !== undefined) rmSync(dirname(await sqliteFile), { recursive: true, force: true });
  if (postgresName !== undefined) await administer(`drop database if exists ${await postgresName} with (force)`);
});

function sqliteTemplate(): Promise<string> {
  sqliteFile ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-template-'));
    const file = join(folder, 'template.db');
    await migrate(`file:${file}`);
    return file;
  })();
  return sqliteFile;
}

function postgresTemplate(): Promise<string> {
  postgresName ??= (async () => {
    const name = await createDatabase('template1');
    await migrate(urlOf(name));
    return name;
  })();
  return postgresName;
}

async function migrate(url: string): Promise<void> {
  await (await openDatabase(url)).close();
}

async function createDatabase(template: string): Promise<string> {
  const name = `portal_${randomBytes(8).toString('hex')}`;
  await administer(`create database ${name} template ${template}`);
  return name;
}

async function administer(command: string): Promise<void> {
  const client = new pg.Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  return url.href;
}
