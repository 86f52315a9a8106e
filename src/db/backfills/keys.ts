import { sql } from 'drizzle-orm';
import { commaSeparated } from '../commaSeparated.ts';
import { INTERNAL_COLUMNS } from '../internalColumns.ts';
import type { Backfill } from './backfill.ts';

/** How many rows are held in memory at a time. */
const ROWS_PER_BATCH = 500;

type AnyRow = { id: string } & Record<string, string | null>;
type Internal = Readonly<Record<string, { from: readonly string[]; make(row: never): string | null }>>;

/**
 * Fills the internal search and key columns. If two rows collide under a new way of comparing, both are kept: the later
 * one gets a key that cannot occur otherwise, and is reported.
 */
export async function fillKeys({ session, dialect, onNotice }: Backfill): Promise<void> {
  await fill('customers', INTERNAL_COLUMNS.customers);
  await fill('contracts', INTERNAL_COLUMNS.contracts);
  await fill('notes', INTERNAL_COLUMNS.notes);

  async function fill(table: string, internal: Internal): Promise<void> {
    const names = Object.keys(internal);
    const sources = [...new Set(Object.values(internal).flatMap(({ from }) => from))];
    const quotedTable = sql.identifier(table);
    const next = dialect.compile<AnyRow>(
      sql`select id, ${commaSeparated([...sources, ...names].map((column) => sql.identifier(column)))} from ${quotedTable} where id > ${sql.placeholder('last')} order by id limit ${ROWS_PER_BATCH}`,
    );
    const sets = names.map((name) => sql`${sql.identifier(name)} = ${sql.placeholder(name)}`);
    const update = dialect.compile(
      sql`update ${quotedTable} set ${commaSeparated(sets)} where id = ${sql.placeholder('id')}`,
    );
    const owners = new Map<string, string>();
    for (let last = ''; ; ) {
      const rows = await session.all(next, { last });
      if (rows.length === 0) return;
      for (const row of rows) {
        const values: Record<string, string | null> = {};
        for (const name of names) values[name] = keyOf(row, name);
        if (names.some((name) => values[name] !== row[name])) await session.write(update, { ...values, id: row.id });
        last = row.id;
      }
    }

    function keyOf(row: AnyRow, name: string): string | null {
      const key = internal[name]?.make(row as never) ?? null;
      if (key === null || name === 'searchText') return key;
      const owner = owners.get(`${name} ${key}`);
      if (owner === undefined) {
        owners.set(`${name} ${key}`, row.id);
        return key;
      }
      const field = name.replace(/Key$/, '');
      onNotice(
        `${table}: ${row.id} has the same ${field} as ${owner}, which has to be unique. Both are kept: give one of them another.`,
      );
      return `${key}\uffff${row.id}`;
    }
  }
}
