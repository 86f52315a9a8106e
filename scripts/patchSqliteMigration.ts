interface Table {
  columns: Readonly<Record<string, unknown>>;
}

/**
 * Corrects two errors of drizzle-kit 0.31 in migrations that rebuild an SQLite table: it copies columns that the table
 * did not have before, and quotes indexed expressions as if they were column names. `before` holds the previous tables,
 * by name.
 */
export function patchSqliteMigration(migration: string, before: Readonly<Record<string, Table>>): string {
  return migration
    .replace(/INSERT INTO `__new_(\w+)`\((.+?)\) SELECT .+? FROM `\1`/g, (_, table: string, names: string) => {
      const kept = names.split(', ').filter((name) => name.slice(1, -1) in (before[table]?.columns ?? {}));
      return `INSERT INTO \`__new_${table}\`(${kept.join(', ')}) SELECT ${kept.join(', ')} FROM \`${table}\``;
    })
    .replace(/^CREATE (?:UNIQUE )?INDEX .*$/gm, (index) =>
      index.replace(/`(.*?)`/g, (name, inside: string) => (/[("]/.test(inside) ? inside : name)),
    );
}
