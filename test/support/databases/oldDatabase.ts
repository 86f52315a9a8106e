import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { readMigrations } from '../../../src/db/migrations.ts';
import { emptyPostgres, emptySqlite, type TestDatabase } from './testDatabases.ts';

declare const ENGINE: 'sqlite' | 'postgres';

type Row = Readonly<Record<string, string | number | null>>;

/** A database as a program left it that knew the first `known` migrations alone, with these rows by table. */
export async function oldDatabase(
  known: number,
  tables: Readonly<Record<string, readonly Row[]>>,
): Promise<TestDatabase> {
  const database = ENGINE === 'postgres' ? await emptyPostgres() : emptySqlite();
  const migrations = readMigrations(ENGINE).slice(0, known);
  const statements = [
    ...migrations.flatMap((migration) => migration.statements),
    'create table portal_migrations (hash text primary key not null, "appliedAt" text not null)',
    ...migrations.map(({ hash }) => insertOf('portal_migrations', { hash, appliedAt: '2026-01-01T00:00:00.000Z' })),
    ...Object.entries(tables).flatMap(([table, rows]) => rows.map((row) => insertOf(table, row))),
  ];
  await (ENGINE === 'postgres' ? runOnPostgres : runOnSqlite)(database.url, statements);
  return database;
}

function insertOf(table: string, row: Row): string {
  const values = Object.values(row).map((value) =>
    typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
  );
  const names = Object.keys(row).map((name) => `"${name}"`);
  return `insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`;
}

async function runOnPostgres(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function runOnSqlite(url: string, statements: readonly string[]): Promise<void> {
  const connection = new Sqlite(url.replace('file:', ''));
  for (const statement of statements) connection.exec(statement);
  connection.close();
}
