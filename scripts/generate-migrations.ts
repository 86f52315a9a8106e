// Generates a migration of each engine for the tables that have changed. Arguments are passed on to drizzle-kit:
// `npm run db:generate -- --name x`.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { patchSqliteMigration } from './patchSqliteMigration.ts';

const SQLITE = 'drizzle/sqlite';
const sqliteMigrations = () => globSync('*.sql', { cwd: SQLITE }).sort();

const before = sqliteMigrations();
for (const config of ['drizzle.sqlite.config.ts', 'drizzle.postgres.config.ts']) {
  const args = ['generate', '--config', config, ...process.argv.slice(2)];
  execFileSync('node_modules/.bin/drizzle-kit', args, { stdio: 'inherit' });
}
for (const name of sqliteMigrations().filter((migration) => !before.includes(migration))) {
  const number = before.at(-1)?.slice(0, 4);
  const { tables } = JSON.parse(readFileSync(`${SQLITE}/meta/${number}_snapshot.json`, 'utf8'));
  const path = `${SQLITE}/${name}`;
  writeFileSync(path, patchSqliteMigration(readFileSync(path, 'utf8'), tables));
}
