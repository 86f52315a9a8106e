import { getTableName } from 'drizzle-orm';
import type pg from 'pg';
import { CannotOpenDatabase } from '../errors.ts';
import { outbox } from './outbox.ts';
import { tables } from './schema.ts';

/**
 * Checks that the user may do with each table what the program does: another user may own them. Nobody needs to change entries of
 * the ledger.
 * @throws CannotOpenDatabase
 */
export async function requirePrivileges(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select name from unnest($1::text[]) name where not (
      has_table_privilege(name, 'select') and has_table_privilege(name, 'insert') and
      (name = $2 or has_table_privilege(name, 'update') and has_table_privilege(name, 'delete')))`,
    [[...Object.values(tables), outbox].map((table) => getTableName(table)), getTableName(tables.ledger)],
  );
  if (rows.length === 0) return;
  const names = rows.map((row) => row.name).join(', ');
  throw new CannotOpenDatabase(
    `the user of DATABASE_URL may not read and write ${names}. Grant select, insert, update and delete, or name another user.`,
  );
}
