import { readMigrations } from '../../../src/db/migrations.ts';
import { runStatements } from './administrator.ts';
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
  await runStatements(database.url, statements);
  return database;
}

function insertOf(table: string, row: Row): string {
  const values = Object.values(row).map((value) =>
    typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
  );
  const names = Object.keys(row).map((name) => `"${name}"`);
  return `insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`;
}
