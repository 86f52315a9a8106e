interface Table {
  columns: Readonly<Record<string, unknown>>;
}

/**
 * Mends what drizzle-kit 0.31 gets wrong where it rebuilds an SQLite table: it copies columns which the table did not
 * have before, and quotes what an index is on as a name, even where it is an expression.
 * `before` are the tables as they were, by name.
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
