import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { CannotOpenDatabase } from './errors.ts';

interface Migration {
  readonly name: string;
  readonly hash: string;
  readonly statements: readonly string[];
}

const migrationsByDialect = new Map<string, readonly Migration[]>();

/** The migrations of a dialect in the order they apply, read once from `drizzle/<dialect>`. */
export function readMigrations(dialect: 'sqlite' | 'postgres'): readonly Migration[] {
  const migrations = migrationsByDialect.get(dialect) ?? readFolder(dialect);
  migrationsByDialect.set(dialect, migrations);
  return migrations;
}

function readFolder(dialect: string): Migration[] {
  const migrationsFolder = fileURLToPath(new URL(`../../drizzle/${dialect}`, import.meta.url));
  const { entries } = JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'));
  return readMigrationFiles({ migrationsFolder }).map(({ hash, sql }, i) => ({
    name: entries[i].tag,
    hash,
    statements: sql,
  }));
}

/**
 * The migrations not yet applied to a database.
 * @throws CannotOpenDatabase if it has one that is unknown to this program
 */
export function pendingMigrations(known: readonly Migration[], applied: readonly string[]): Migration[] {
  const hashes = new Set(known.map((migration) => migration.hash));
  if (applied.some((hash) => !hashes.has(hash))) {
    throw new CannotOpenDatabase(
      'the database was made by a newer version of contract-portal. Start that version, or restore a backup made by this one.',
    );
  }
  const done = new Set(applied);
  return known.filter((migration) => !done.has(migration.hash));
}
